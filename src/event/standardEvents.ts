import { foldKey } from '../runtime/foldKey.ts'

/** The track events that the specs name, by spec. */
const standardEvents: readonly string[] = [
  // https://segment.com/docs/connections/spec/ecommerce/v2/
  'Products Searched',
  'Product List Viewed',
  'Product List Filtered',
  'Promotion Viewed',
  'Promotion Clicked',
  'Product Clicked',
  'Product Viewed',
  'Product Added',
  'Product Removed',
  'Cart Viewed',
  'Checkout Started',
  'Checkout Step Viewed',
  'Checkout Step Completed',
  'Payment Info Entered',
  'Order Updated',
  'Order Completed',
  'Order Refunded',
  'Order Cancelled',
  'Coupon Entered',
  'Coupon Applied',
  'Coupon Denied',
  'Coupon Removed',
  'Product Added to Wishlist',
  'Product Removed from Wishlist',
  'Wishlist Product Added to Cart',
  'Product Shared',
  'Cart Shared',
  'Product Reviewed',
  // https://segment.com/docs/connections/spec/mobile/
  'Application Installed',
  'Application Opened',
  'Application Backgrounded',
  'Application Foregrounded',
  'Application Updated',
  'Application Uninstalled',
  'Application Crashed',
  'Install Attributed',
  'Push Notification Received',
  'Push Notification Tapped',
  'Push Notification Bounced',
  'Deep Link Opened',
  'Deep Link Clicked',
  // https://segment.com/docs/connections/spec/video/
  'Video Playback Started',
  'Video Playback Paused',
  'Video Playback Interrupted',
  'Video Playback Buffer Started',
  'Video Playback Buffer Completed',
  'Video Playback Seek Started',
  'Video Playback Seek Completed',
  'Video Playback Resumed',
  'Video Playback Completed',
  'Video Playback Exited',
  'Video Content Started',
  'Video Content Playing',
  'Video Content Completed',
  'Video Ad Started',
  'Video Ad Playing',
  'Video Ad Completed',
  'Video Quality Updated',
  // https://segment.com/docs/connections/spec/b2b-saas/
  'Account Created',
  'Account Deleted',
  'Signed Up',
  'Signed In',
  'Signed Out',
  'Invite Sent',
  'Account Added User',
  'Account Removed User',
  'Trial Started',
  'Trial Ended',
  // https://segment.com/docs/connections/spec/email/
  'Email Bounced',
  'Email Delivered',
  'Email Link Clicked',
  'Email Marked as Spam',
  'Email Opened',
  'Unsubscribed',
  // https://segment.com/docs/connections/spec/live-chat/
  'Live Chat Conversation Started',
  'Live Chat Conversation Ended',
  'Live Chat Message Sent',
  'Live Chat Message Received',
  // https://segment.com/docs/connections/spec/ab-testing/
  'Experiment Viewed',
  // https://segment.com/docs/connections/spec/copilot/
  'Conversation Started',
  'Message Sent',
  'Message Received',
  'Conversation Ended',
  'Action Invoked',
  'Media Generated',
  'Component Loaded',
  'Feedback Submitted',
  // https://docs.customer.io/integrations/data-in/connections/semantic-events/
  'Device Created or Updated',
  'Device Deleted',
  'User Deleted',
  'User Suppressed',
  'User Unsuppressed',
  'Relationship Deleted',
  'Object Deleted',
  'Report Delivery Event',
  'Report Content Event'
]

/** Names of the first ecommerce spec. @see https://segment.com/docs/connections/spec/ecommerce/v2/ */
const legacyNames: { readonly [legacy: string]: string } = {
  'Viewed Product Category': 'Product List Viewed',
  'Viewed Promotion': 'Promotion Viewed',
  'Clicked Promotion': 'Promotion Clicked',
  'Clicked Product': 'Product Clicked',
  'Viewed Product': 'Product Viewed',
  'Added Product': 'Product Added',
  'Removed Product': 'Product Removed',
  'Started Order': 'Checkout Started',
  'Viewed Checkout Step': 'Checkout Step Viewed',
  'Completed Checkout Step': 'Checkout Step Completed',
  'Updated Order': 'Order Updated',
  'Completed Order': 'Order Completed'
}

/** Exact names, and folded ones. */
const byName: ReadonlyMap<string, string> = /* @__PURE__ */ readNames()

function readNames(): ReadonlyMap<string, string> {
  return new Map([
    ...standardEvents.map((name): [string, string] => [name, name]),
    ...standardEvents.map((name): [string, string] => [foldKey(name), name]),
    ...Object.entries(legacyNames).map(([legacy, name]): [string, string] => [foldKey(legacy), name])
  ])
}

/**
 * Finds the event of the specs that a name means, by the key rule; legacy names are known.
 *
 * @param name - of a track event, e.g. "completed_order"
 * @returns the spelling of the spec; undefined for events of one's own
 * @see https://segment.com/docs/connections/spec/semantic/
 * @example findStandardEvent('completed_order') // "Order Completed"
 */
export function findStandardEvent(name: string): string | undefined {
  return byName.get(name) ?? byName.get(foldKey(name))
}
