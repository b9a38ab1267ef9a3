import { foldKey } from '../../runtime/foldKey.ts'
import { isEmpty } from '../../runtime/isEmpty.ts'
import { isObject } from '../../runtime/isObject.ts'
import { readMember } from '../../runtime/readMember.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'
import { findSystem, libraryWords } from './os.ts'
import type { PreparedEvent } from '../../event/prepare.ts'

type Surface = 'web' | 'app' | 'server'

const channels: ReadonlyMap<string, Surface> = new Map<string, Surface>([
  ['browser', 'web'],
  ['web', 'web'],
  ['mobile', 'app'],
  ['app', 'app'],
  ['server', 'server']
])

/** Words in the names of libraries. A word of an earlier line wins: "analytics-react-native-js" is an app. */
const libraries: readonly (readonly [Surface, readonly string[]])[] = [
  ['app', ['ios', 'android', 'swift', 'kotlin', 'native', 'flutter', 'xamarin', 'unity', 'cordova', 'expo']],
  ['server', ['node', 'python', 'ruby', 'go', 'java', 'php', 'net', 'rust']],
  ['web', ['js', 'javascript', 'next', 'browser', 'web', 'amp']]
]

const mobileSystems: readonly unknown[] = ['ios', 'android', 'tvos', 'watchos', 'visionos']
/** What only the libraries of apps collect. */
const deviceFields = ['id', 'token', 'advertisingId', 'manufacturer']

/** Where it happened. */
export const surface: View = {
  name: 'surface',
  summary:
    'web, app or server: where it happened, by `channel`, `context.channel`, `context.device`, `context.library.name`, `context.page`',
  returns: ['text'],
  source: 'https://segment.com/docs/connections/spec/common/#context',
  read: readSurface
}

export const surfaceReader: ViewReader = { read: readSurface }

function readSurface({ event }: ViewedEvent): Viewed | undefined {
  const context = readMember(event, 'context')
  return (
    fromChannel(readMember(event, 'channel'), '/channel') ??
    fromChannel(readMember(context, 'channel'), '/context/channel') ??
    fromDevice(readMember(context, 'device')) ??
    fromLibrary(readMember(readMember(context, 'library'), 'name')) ??
    fromPage(readMember(context, 'page'))
  )
}

function fromChannel(channel: unknown, pointer: string): Viewed | undefined {
  const value = typeof channel === 'string' ? channels.get(foldKey(channel)) : undefined
  return value === undefined ? undefined : { value, from: value === channel ? pointer : [pointer] }
}

function fromDevice(device: unknown): Viewed | undefined {
  if (mobileSystems.includes(findSystem(readMember(device, 'type')))) return { value: 'app', from: ['/context/device/type'] }
  const field = deviceFields.find(name => !isEmpty(readMember(device, name)))
  return field === undefined ? undefined : { value: 'app', from: [`/context/device/${field}`] }
}

function fromLibrary(name: unknown): Viewed | undefined {
  const words = libraryWords(name)
  const value = libraries.find(([, known]) => known.some(word => words.includes(word)))?.[0]
  return value === undefined ? undefined : { value, from: ['/context/library/name'] }
}

function fromPage(page: unknown): Viewed | undefined {
  return isObject(page) && !isEmpty(page) ? { value: 'web', from: ['/context/page'] } : undefined
}

/** Where it happened: `$.surface` by value. */
export function surfaceOf(prepared: PreparedEvent): string | undefined {
  if (prepared.surface === undefined)
    prepared.surface = (readSurface({ event: prepared.fields, now: undefined })?.value as string | undefined) ?? null
  return prepared.surface ?? undefined
}
