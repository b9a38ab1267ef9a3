// What a process does first: import one destination, bind it, translate one event.
import { bind, translateAll } from '../../../dist/index.js'
import { mixpanel } from '../../../dist/destinations/mixpanel.js'

const bound = bind(mixpanel, { projectToken: 'token' })
const event = {
  type: 'identify',
  userId: 'u-1',
  messageId: 'm-1',
  traits: { email: 'ada@example.com', created_at: '2014-03-01T12:00:00Z' }
}
const { translations } = translateAll(event, [bound.value])
if (translations[0].requests.length !== 1) process.exitCode = 1
