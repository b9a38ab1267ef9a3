import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/event/normalize.ts'
import { validate } from '../../../src/event/validate.ts'
import type { Origin, Viewed } from '../../../src/language/view.ts'
import { viewMember } from '../../../src/language/viewed.ts'
import { views } from '../../../src/language/views/index.ts'
import { splitPointer } from '../../../src/runtime/pointer.ts'
import { anyValue } from '../../arbitraries/anyValue.ts'
import { messyEvent, respelledEvent, type SpecEvent } from '../../arbitraries/event.ts'
import { deepFreeze } from '../../support/deepFreeze.ts'

const names = [
  'name',
  'firstName',
  'last_name',
  'email',
  'E-Mail',
  'company',
  'constructor',
  '__proto__',
  'length',
  'products',
  'revenue',
  ''
]

/** A value at a place of the event, by own members only. */
function locate(event: unknown, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>((value, key) => {
    const object = Object(value) as { readonly [key: string]: unknown }
    return Object.hasOwn(object, key) ? object[key] : undefined
  }, event)
}

function isTexts(from: Origin): from is readonly string[] {
  return Array.isArray(from)
}

/** Copies equal what stands at their place, made values come from places that exist, built ones are right member by member. */
function checkOrigin(viewed: Viewed, event: unknown): void {
  const { value, from } = viewed
  if (typeof from === 'string') expect(locate(event, from)).toEqual(value)
  else if (isTexts(from)) for (const pointer of from) expect(locate(event, pointer)).toBeDefined()
  else {
    expect(Object.keys(from)).toEqual(Object.keys(value as object))
    for (const [key, member] of Object.entries(value as object)) checkOrigin({ value: member, from: from[key] ?? [] }, event)
  }
}

function all(event: SpecEvent, now: number | undefined): readonly (readonly [string, Viewed | undefined])[] {
  return [...views.values()].flatMap(view => [
    [view.name, view.read({ event, now })] as const,
    ...names.map(name => [`${view.name} ${name}`, view.readMember?.({ event, now }, name)] as const)
  ])
}

describe('views', () => {
  it('say of every member where in the normalized event it came from', () => {
    fc.assert(
      fc.property(messyEvent(), fc.option(fc.double(), { nil: undefined }), (messy, now) => {
        const { event } = normalize(messy)
        for (const [, viewed] of all(event, now)) if (viewed !== undefined) checkOrigin(viewed, event)
      })
    )
  })

  it('never throw and never change an event that is accepted', () => {
    const field = fc.constantFrom('traits', 'context', 'properties', 'event', 'channel', 'timestamp')
    fc.assert(
      fc.property(fc.constantFrom('identify', 'group', 'track'), field, anyValue(), (type, name, make) => {
        const { event } = normalize({
          type,
          userId: 'u',
          groupId: 'g',
          event: 'E',
          [name]: name === 'context' ? { traits: make(), device: make() } : make()
        })
        if (validate(event).some(issue => issue.severity === 'error')) return
        const before = JSON.stringify(event)
        for (const [, viewed] of all(deepFreeze(event), 1)) if (viewed !== undefined) checkOrigin(viewed, event)
        expect(JSON.stringify(event)).toBe(before)
      })
    )
  })

  it('are the same for every spelling of reserved traits', () => {
    fc.assert(
      fc.property(respelledEvent(), ([canonical, respelled]) => {
        expect(all(normalize(respelled).event, 1)).toEqual(all(canonical, 1))
      })
    )
  })

  it('give by name what the whole gives', () => {
    fc.assert(
      fc.property(messyEvent(), messy => {
        const { event } = normalize(messy)
        for (const view of views.values()) {
          const whole = view.read({ event, now: 1 })
          for (const name of Object.keys(Object(whole?.value) as object)) {
            const member = whole && viewMember(whole, name)
            if (view.readMember === undefined || member?.value === null || member?.value === '') continue
            expect(view.readMember({ event, now: 1 }, name)).toEqual(member)
          }
        }
      })
    )
  })

  it('document what they give', () => {
    for (const [name, view] of views) {
      expect(view.name).toBe(name)
      expect(view.source).toMatch(/^https:\/\//)
      expect(view.summary).toMatch(/^[^A-Z].*[^.]$/s)
    }
  })
})
