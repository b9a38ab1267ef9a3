import { foldKey } from '../../runtime/foldKey.ts'
import { readMember } from '../../runtime/readMember.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'
import type { PreparedEvent } from '../../event/prepare.ts'

const names: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({
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
  })
)

/** What it ran on. */
export const os: View = {
  name: 'os',
  summary: /* @__PURE__ */ summarize(),
  returns: ['text'],
  source: 'https://segment.com/docs/connections/spec/common/#context',
  read: readSystem
}

export const osReader: ViewReader = { read: readSystem }

function readSystem({ event }: ViewedEvent): Viewed | undefined {
  const context = readMember(event, 'context')
  for (const [holder, field] of [
    ['device', 'type'],
    ['os', 'name'],
    ['library', 'name']
  ] as const) {
    const text = readMember(readMember(context, holder), field)
    const name = holder === 'library' ? findInLibrary(text) : findSystem(text)
    if (name !== undefined) return { value: name, from: name === text ? `/context/${holder}/${field}` : [`/context/${holder}/${field}`] }
  }
  return undefined
}

function summarize(): string {
  const systems = [...new Set(names.values())].join(', ')
  return `the operating system, by \`context.device.type\`, \`context.os.name\`, \`context.library.name\`: ${systems}`
}

/**
 * Finds the operating system that a name means.
 *
 * @param text - e.g. "iPadOS", "Windows 11"
 * @example findSystem('iPhone OS') // "ios"
 */
export function findSystem(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 100) return undefined
  const name = foldKey(text)
  return names.get(name) ?? names.get(name.replace(/[\d.]+$/, ''))
}

function findInLibrary(text: unknown): string | undefined {
  const words = libraryWords(text)
  return ['ios', 'android'].find(name => words.includes(name))
}

/** The words of a library's name: "analytics-ios" -> analytics, ios. */
export function libraryWords(text: unknown): readonly string[] {
  return typeof text === 'string' && text.length <= 100 ? text.toLowerCase().split(/[^a-z0-9]+/) : []
}

/** What it ran on: `$.os` by value. */
export function osOf(prepared: PreparedEvent): string | undefined {
  if (prepared.os === undefined) prepared.os = (readSystem({ event: prepared.fields, now: undefined })?.value as string | undefined) ?? null
  return prepared.os ?? undefined
}
