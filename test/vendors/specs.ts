/** A vendor's own description of the API that a mapping writes to. */
export interface VendorSpec {
  /** OpenAPI 3.0 or 3.1, JSON or YAML, below the directory of the specs; where two describe a path, the first is taken */
  readonly files: readonly string[]
  /** start of a path of ours -> how the description has it, where it describes the same endpoint under an older name */
  readonly renamed?: { readonly [prefix: string]: string }
}

/** The descriptions by the slug of the mapping that is held against them. */
export const specs: { readonly [slug: string]: VendorSpec } = {
  amplitude: { files: ['amplitude/api-evangelist.http-v2.yml', 'amplitude/api-evangelist.identify.yml'] },
  braze: { files: ['braze/community.spec.json'] },
  customerio: { files: ['customerio/track-api.json'] },
  hubspot: {
    files: [
      'hubspot/crm.contacts.v3.json',
      'hubspot/crm.companies.v3.json',
      'hubspot/crm.objects.v3.json',
      'hubspot/events.sendEventCompletions.v3.json'
    ],
    renamed: { '/crm/objects/2026-09/': '/crm/v3/objects/', '/events/2026-09/': '/events/v3/' }
  },
  intercom: { files: ['intercom/2.16.api.intercom.io.yaml'] },
  klaviyo: { files: ['klaviyo/apis/create_event.json', 'klaviyo/apis/create_or_update_profile.json'] },
  mixpanel: { files: ['mixpanel/ingestion.openapi.yaml'] },
  'pinterest-conversions': { files: ['pinterest/v5.openapi.yaml'] },
  segment: { files: ['segment/api-evangelist.http-tracking.yml'] }
}
