import { bagAt, isFilled } from './deliver.ts'
import { isBag, type Bag } from './traits.ts'

const systems: { readonly [folded: string]: string } = {
  ios: 'ios',
  iphoneos: 'ios',
  ipados: 'ios',
  iphone: 'ios',
  ipad: 'ios',
  android: 'android',
  tvos: 'tvos',
  appletvos: 'tvos',
  watchos: 'watchos',
  visionos: 'visionos',
  macos: 'macos',
  macosx: 'macos',
  osx: 'macos',
  windows: 'windows',
  linux: 'linux',
  chromeos: 'chromeos'
}
const channels: { readonly [folded: string]: string } = { browser: 'web', web: 'web', mobile: 'app', app: 'app', server: 'server' }
const mobileSystems = new Set(['ios', 'android', 'tvos', 'watchos', 'visionos'])
const appLibrary = /(?:^|[^a-z0-9])(?:ios|android|swift|kotlin|native|flutter|xamarin|unity|cordova|expo)(?![a-z0-9])/i
const serverLibrary = /(?:^|[^a-z0-9])(?:node|python|ruby|go|java|php|net|rust)(?![a-z0-9])/i
const webLibrary = /(?:^|[^a-z0-9])(?:js|javascript|next|browser|web|amp)(?![a-z0-9])/i

/** What it ran on: by device, operating system, library. */
export function systemOf(context: Bag): string | undefined {
  return findSystem(bagAt(context, 'device')['type']) ?? findSystem(bagAt(context, 'os')['name']) ?? findInLibrary(libraryOf(context))
}

/** Whether it happened on the web: by channel, device, library, page. */
export function isWeb(channel: unknown, context: Bag): boolean {
  const named = findChannel(channel) ?? findChannel(context['channel'])
  if (named !== undefined) return named === 'web'
  const device = bagAt(context, 'device')
  if (mobileSystems.has(findSystem(device['type']) ?? '')) return false
  if (isFilled(device['id']) || isFilled(device['token']) || isFilled(device['advertisingId']) || isFilled(device['manufacturer']))
    return false
  const library = libraryOf(context)
  if (appLibrary.test(library) || serverLibrary.test(library)) return false
  return webLibrary.test(library) || (isBag(context['page']) && isFilled(context['page']))
}

function findSystem(name: unknown): string | undefined {
  if (typeof name !== 'string' || name.length > 100) return undefined
  const folded = fold(name)
  return systems[folded] ?? systems[folded.replace(/[\d.]+$/, '')]
}

function findChannel(name: unknown): string | undefined {
  return typeof name === 'string' ? channels[fold(name)] : undefined
}

function findInLibrary(name: string): string | undefined {
  const words = name.toLowerCase().split(/[^a-z0-9]+/)
  return ['ios', 'android'].find(system => words.includes(system))
}

function libraryOf(context: Bag): string {
  const name = bagAt(context, 'library')['name']
  return typeof name === 'string' && name.length <= 100 ? name : ''
}

function fold(name: string): string {
  return name.replace(/[ _-]/g, '').toLowerCase()
}
