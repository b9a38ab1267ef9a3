import { internTexts } from '../../runtime/internTexts.ts'

/**
 * Keys of the specs that need no second look: a hint that costs nothing when it is wrong.
 *
 * @see https://segment.com/docs/connections/spec/common/#context
 * @see https://segment.com/docs/connections/spec/ecommerce/v2/
 */
export const usualKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ internTexts(
    /* @__PURE__ */ `active advertisingId affiliation adTrackingEnabled app brand browser build bluetooth campaign carrier cart_id category
categoryPreferences cellular channel checkout_id city consent content country coupon currency density device direct discount email event
externalIds groupId height id image_url ip key keyword label library link list_id locale locality location manufacturer medium model name
namespace network order_id orderId os page path plan position price product_id productId products properties quantity query referrer region
revenue screen search shipping shipping_method sku source speed state step subtotal tax term timezone title token total type url userAgent
userAgentData value variant version width wifi`.split(/\s+/)
  )
)
