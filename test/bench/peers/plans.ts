// What each destination is sent, in the words of the peers: the same output fields, as far as they can say them.
import type { Row } from '../corpora/calls.ts'
import { constant, copies, first, list, merge, millis, object, path, seconds, type Part } from './parts.ts'

type Call = 'identify' | 'track' | 'group'
type Plan = { readonly [call in Call]: Part }

const userId = path('userId')
const email = path('context.traits.email')

const mixpanelContext = copies({
  $app_build_number: 'context.app.build',
  $app_version_string: 'context.app.version',
  $app_name: 'context.app.name',
  $app_namespace: 'context.app.namespace',
  $bluetooth_enabled: 'context.network.bluetooth',
  $carrier: 'context.network.carrier',
  $cellular_enabled: 'context.network.cellular',
  $wifi: 'context.network.wifi',
  $current_url: 'context.page.url',
  $referrer: 'context.page.referrer',
  $initial_referrer: 'context.page.initial_referrer',
  $initial_referring_domain: 'context.page.initial_referring_domain',
  $device: 'context.device.name',
  $device_type: 'context.device.type',
  $manufacturer: 'context.device.manufacturer',
  $model: 'context.device.model',
  $os: 'context.os.name',
  $os_version: 'context.os.version',
  $screen_height: 'context.screen.height',
  $screen_width: 'context.screen.width',
  mp_lib: 'context.library.name',
  $lib_version: 'context.library.version',
  $locale: 'context.locale',
  timezone: 'context.timezone',
  mp_country_code: 'context.location.country',
  $region: 'context.location.region',
  $city: 'context.location.city',
  $latitude: 'context.location.latitude',
  $longitude: 'context.location.longitude',
  utm_campaign: 'context.campaign.name',
  utm_source: 'context.campaign.source',
  utm_medium: 'context.campaign.medium',
  utm_term: 'context.campaign.term',
  utm_content: 'context.campaign.content',
  $group_id: 'context.groupId'
})

const mixpanelEnvelope = object({
  time: millis('timestamp'),
  distinct_id: first(userId, path('anonymousId')),
  $device_id: path('anonymousId'),
  $user_id: userId,
  $insert_id: path('messageId'),
  ip: path('context.ip')
})

const mixpanelUpdate = { $token: constant('token'), $distinct_id: userId, $ip: path('context.ip') }

const mixpanel: Plan = {
  identify: list(
    object({
      ...mixpanelUpdate,
      $set: merge(
        path('traits'),
        copies({
          $created: 'traits.createdAt',
          $email: 'traits.email',
          $phone: 'traits.phone',
          $username: 'traits.username',
          $avatar: 'traits.avatar',
          $first_name: 'traits.firstName',
          $last_name: 'traits.lastName',
          $name: 'traits.name',
          $city: 'traits.address.city',
          $region: 'traits.address.state',
          $country_code: 'traits.address.country'
        })
      )
    })
  ),
  track: list(object({ event: path('event'), properties: merge(mixpanelContext, path('properties'), mixpanelEnvelope) })),
  group: list(
    object({
      $token: constant('token'),
      $group_key: constant('$group_id'),
      $group_id: path('groupId'),
      $set: merge(
        path('traits'),
        copies({
          $name: 'traits.name',
          $email: 'traits.email',
          $phone: 'traits.phone',
          $avatar: 'traits.avatar',
          $created: 'traits.createdAt'
        })
      )
    }),
    object({ ...mixpanelUpdate, $union: object({ $group_id: list(path('groupId')) }) })
  )
}

const intercom: Plan = {
  identify: object({
    role: constant('user'),
    external_id: userId,
    email: path('traits.email'),
    phone: path('traits.phone'),
    name: path('traits.name'),
    avatar: path('traits.avatar'),
    signed_up_at: path('traits.createdAt'),
    last_seen_at: seconds('timestamp'),
    unsubscribed_from_emails: first(path('traits.unsubscribed_from_emails'), path('traits.unsubscribed'))
  }),
  track: object({
    event_name: path('event'),
    created_at: seconds('timestamp'),
    user_id: userId,
    metadata: merge(path('properties'), object({ price: copies({ amount: 'properties.revenue', currency: 'properties.currency' }) }))
  }),
  group: object({
    company_id: path('groupId'),
    name: path('traits.name'),
    plan: path('traits.plan'),
    size: path('traits.employees'),
    website: path('traits.website'),
    industry: path('traits.industry'),
    monthly_spend: first(path('traits.monthly_spend'), path('traits.monthlySpend')),
    remote_created_at: path('traits.createdAt')
  })
}

const customerio: Plan = {
  identify: object({
    batch: list(
      object({
        type: constant('person'),
        action: constant('identify'),
        identifiers: object({ id: first(userId, path('traits.email')) }),
        timestamp: seconds('timestamp'),
        attributes: merge(path('traits'), copies({ created_at: 'traits.createdAt', anonymous_id: 'anonymousId' }))
      })
    )
  }),
  track: object({
    batch: list(
      object({
        type: constant('person'),
        action: constant('event'),
        identifiers: object({ id: first(userId, email) }),
        name: path('event'),
        timestamp: seconds('timestamp'),
        attributes: path('properties')
      })
    )
  }),
  group: object({
    batch: list(
      object({
        type: constant('object'),
        action: constant('identify'),
        identifiers: object({ object_type_id: constant('1'), object_id: path('groupId') }),
        attributes: merge(path('traits'), copies({ created_at: 'traits.createdAt' })),
        cio_relationships: list(object({ identifiers: object({ id: first(userId, email) }) }))
      })
    )
  })
}

const amplitudeDevice = {
  user_id: userId,
  device_id: first(path('context.device.id'), path('anonymousId')),
  app_version: path('context.app.version'),
  platform: path('context.device.type'),
  os_name: path('context.os.name'),
  os_version: path('context.os.version'),
  device_brand: path('context.device.brand'),
  device_manufacturer: path('context.device.manufacturer'),
  device_model: path('context.device.model'),
  carrier: path('context.network.carrier'),
  country: path('context.location.country'),
  region: path('context.location.region'),
  city: path('context.location.city'),
  language: path('context.locale')
}

const amplitudeCampaign = {
  source: 'context.campaign.source',
  medium: 'context.campaign.medium',
  campaign: 'context.campaign.name',
  term: 'context.campaign.term',
  content: 'context.campaign.content'
}

const amplitudeAttribution = (prefix: string): Part =>
  copies({
    ...Object.fromEntries(Object.entries(amplitudeCampaign).map(([name, names]) => [`${prefix}utm_${name}`, names])),
    [`${prefix}referrer`]: 'context.page.referrer'
  })

const amplitude: Plan = {
  identify: object({
    api_key: constant('key'),
    identification: list(
      object({
        ...amplitudeDevice,
        user_properties: object({ $set: merge(path('traits'), amplitudeAttribution('')), $setOnce: amplitudeAttribution('initial_') })
      })
    )
  }),
  track: object({
    api_key: constant('key'),
    events: list(
      object({
        ...amplitudeDevice,
        event_type: path('event'),
        insert_id: path('messageId'),
        event_properties: path('properties'),
        revenue: path('properties.revenue'),
        currency: path('properties.currency'),
        time: millis('timestamp'),
        user_properties: merge(path('context.traits'), amplitudeAttribution('')),
        groups: copies({ company: 'context.groupId' }),
        ip: path('context.ip'),
        location_lat: path('context.location.latitude'),
        location_lng: path('context.location.longitude'),
        user_agent: path('context.userAgent'),
        idfa: path('context.device.advertisingId'),
        idfv: path('context.device.id')
      })
    )
  }),
  group: list(
    object({
      api_key: constant('key'),
      identification: list(
        object({ group_type: constant('company'), group_value: path('groupId'), group_properties: object({ $set: path('traits') }) })
      )
    }),
    object({
      api_key: constant('key'),
      identification: list(object({ user_id: userId, device_id: path('anonymousId'), groups: copies({ company: 'groupId' }) }))
    })
  )
}

const plans: { readonly [slug: string]: Plan } = { mixpanel, intercom, customerio, amplitude }

/** The plan of a destination for a row of the table. */
export function planFor(slug: string, row: Row): Part {
  const plan = plans[slug]
  if (plan === undefined) throw new Error(`the peers have no plan for ${slug}`)
  return plan[row === 'identify' || row === 'group' ? row : 'track']
}
