import { appendPointer, splitPointer } from './pointer.ts'
import { readOwn } from './readOwn.ts'

/** What `scanJson` found in a text. */
export interface JsonScan {
  /** the first mistake, after which nothing was read; undefined: the text is JSON */
  readonly error: JsonScanError | undefined
  /** every key that its object already had, with the pointer of its member and the offset of the repeated key, in document order */
  readonly duplicates: readonly { readonly pointer: string; readonly offset: number }[]
  /** where everything is; empty unless asked for */
  readonly positions: JsonPositions
}

export interface JsonScanError {
  /** UTF-16 index of the first character that cannot stand there; the length of the text when it ends too early */
  readonly offset: number
  /** what could have stood there, e.g. `"," or "}"` */
  readonly expected: string
  /** the syntax is right so far, but there are more levels than `maxDepth` */
  readonly tooDeep: true | undefined
}

/** Offsets by JSON pointer. Of a repeated key the last one counts, as in JSON.parse. */
export interface JsonPositions {
  /** UTF-16 index of the first character of the value; undefined when there is none */
  get(pointer: string): number | undefined
  /** UTF-16 index of the opening quote of the member's key; undefined for elements of lists and for the whole */
  getKey(pointer: string): number | undefined
}

export interface JsonScanOptions {
  /** also remembers where everything is; memory stays linear */
  readonly positions?: boolean
  /** levels of objects and lists that are read, e.g. 64; left out: any number */
  readonly maxDepth?: number
}

/**
 * Reads a JSON text (RFC 8259) without building its value: says where it stops being JSON, which keys are repeated, and where everything is.
 * Accepts exactly what JSON.parse accepts. Iterative and linear: a million levels are no problem.
 *
 * @param text - the JSON text
 * @param options - what else to remember, and how deep to go
 * @example scanJson('{"a":1,}').error // { offset: 7, expected: "a key in double quotes" }
 * @example scanJson('{"a":{"b":1,"b":2}}').duplicates // [{ pointer: "/a/b", offset: 12 }]
 * @example scanJson('{"a":[true]}', { positions: true }).positions.get('/a/0') // 6
 */
export function scanJson(text: string, options: JsonScanOptions = {}): JsonScan {
  const scanner = new Scanner(text, options)
  return { error: scanner.scan(), duplicates: scanner.duplicates, positions: new Positions(scanner.root) }
}

/** One place in the text; `members` is filled for objects and lists. */
interface Place {
  readonly offset: number
  readonly keyOffset: number | undefined
  members: Map<string, Place> | undefined
}

/** An object or a list that is still open. */
interface Frame {
  readonly isList: boolean
  /** of the member that is being read */
  key: string
  keyOffset: number
  index: number
  /** those of an object so far: a set once there are many */
  keys: string[]
  keySet: Set<string> | undefined
  /** known once somebody needed it */
  pointer: string | undefined
  readonly place: Place | undefined
}

const listEnd = '"," or "]"'
const objectEnd = '"," or "}"'
const keyExpected = 'a key in double quotes'
const valueExpected = 'a value'
const manyKeys = 16

class Scanner {
  readonly duplicates: { pointer: string; offset: number }[] = []
  root: Place | undefined
  readonly #text: string
  readonly #maxDepth: number
  readonly #positions: boolean
  readonly #stack: Frame[] = []
  #offset = 0
  #error: JsonScanError | undefined

  constructor(text: string, options: JsonScanOptions) {
    this.#text = text
    this.#positions = readOwn(options, 'positions') ?? false
    this.#maxDepth = readOwn(options, 'maxDepth') ?? Infinity
  }

  scan(): JsonScanError | undefined {
    this.#skipSpace()
    for (let more = this.#scanValue(); more;) more = this.#scanMember()
    if (this.#error === undefined && this.#offset < this.#text.length) this.#fail('the end of the text')
    return this.#error
  }

  /** Reads a scalar or opens a container, and the space after it. Answers whether a container is open. */
  #scanValue(): boolean {
    const code = this.#text.charCodeAt(this.#offset)
    if (code === 0x7b || code === 0x5b) return this.#open(code === 0x5b)
    this.#place()
    if (code === 0x22) this.#scanText()
    else if (code === 0x2d || isDigit(code)) this.#scanNumber()
    else if (code === 0x74) this.#scanWord('true')
    else if (code === 0x66) this.#scanWord('false')
    else if (code === 0x6e) this.#scanWord('null')
    else return this.#fail(valueExpected)
    return this.#finishValue()
  }

  #finishValue(): boolean {
    if (this.#error !== undefined) return false
    this.#skipSpace()
    return this.#stack.length > 0
  }

  #open(isList: boolean): boolean {
    if (this.#stack.length >= this.#maxDepth) return this.#fail(`at most ${this.#maxDepth} levels`, true)
    const place = this.#place()
    this.#stack.push({ isList, key: '', keyOffset: 0, index: -1, keys: [], keySet: undefined, pointer: undefined, place })
    this.#offset++
    this.#skipSpace()
    return true
  }

  /** Reads the next member or element of the innermost container, or its end. */
  #scanMember(): boolean {
    const frame = this.#stack[this.#stack.length - 1]
    if (frame === undefined) return false
    const isFirst = frame.index === -1
    const code = this.#text.charCodeAt(this.#offset)
    if (code === (frame.isList ? 0x5d : 0x7d)) return this.#close()
    if (!isFirst) {
      if (code !== 0x2c) return this.#fail(frame.isList ? listEnd : objectEnd)
      this.#offset++
      this.#skipSpace()
    }
    frame.index++
    if (frame.isList) return this.#scanElement(isFirst)
    return this.#scanKey(frame, isFirst) && this.#scanValue()
  }

  #close(): boolean {
    this.#stack.pop()
    this.#offset++
    return this.#finishValue()
  }

  #scanElement(isFirst: boolean): boolean {
    const { length } = this.#stack
    const more = this.#scanValue()
    // where nothing at all could be read, the end of the list was possible too
    if (isFirst && this.#error?.expected === valueExpected && this.#stack.length === length)
      this.#error = { ...this.#error, expected: `${valueExpected} or "]"` }
    return more
  }

  #scanKey(frame: Frame, isFirst: boolean): boolean {
    const start = this.#offset
    if (this.#text.charCodeAt(start) !== 0x22) return this.#fail(isFirst ? `${keyExpected} or "}"` : keyExpected)
    const isEscaped = this.#scanText()
    if (this.#error !== undefined) return false
    frame.key = isEscaped ? (JSON.parse(this.#text.slice(start, this.#offset)) as string) : this.#text.slice(start + 1, this.#offset - 1)
    frame.keyOffset = start
    this.#noteKey(frame)
    this.#skipSpace()
    if (this.#text.charCodeAt(this.#offset) !== 0x3a) return this.#fail('":"')
    this.#offset++
    this.#skipSpace()
    return true
  }

  #noteKey(frame: Frame): void {
    const { key, keys } = frame
    if (frame.keySet?.has(key) ?? keys.includes(key))
      this.duplicates.push({ pointer: appendPointer(this.#pointerOf(this.#stack.length - 1), key), offset: frame.keyOffset })
    else if (frame.keySet !== undefined) frame.keySet.add(key)
    else if (keys.push(key) > manyKeys) frame.keySet = new Set(keys)
  }

  /** The pointer of an open container; each is built once, upon the one around it, so that all of them share their beginnings. */
  #pointerOf(level: number): string {
    let known = level
    while (known > 0 && this.#stack[known]?.pointer === undefined) known--
    let pointer = this.#stack[known]?.pointer ?? ''
    for (const [index, frame] of this.#stack.slice(known, level + 1).entries()) {
      const around = this.#stack[known + index - 1]
      if (frame.pointer === undefined && around !== undefined) pointer = appendPointer(pointer, around.isList ? around.index : around.key)
      frame.pointer = pointer
    }
    return pointer
  }

  /** Remembers where the value that starts here is. */
  #place(): Place | undefined {
    if (!this.#positions) return undefined
    const frame = this.#stack[this.#stack.length - 1]
    const place: Place = {
      offset: this.#offset,
      keyOffset: frame === undefined || frame.isList ? undefined : frame.keyOffset,
      members: undefined
    }
    if (frame?.place === undefined) this.root = place
    else (frame.place.members ??= new Map()).set(frame.isList ? String(frame.index) : frame.key, place)
    return place
  }

  /** Reads a text in quotes; answers whether it has escapes. */
  #scanText(): boolean {
    const text = this.#text
    let isEscaped = false
    let offset = this.#offset + 1
    for (let code = text.charCodeAt(offset); code !== 0x22; code = text.charCodeAt(offset)) {
      if (code === 0x5c) {
        isEscaped = true
        offset = this.#scanEscape(offset)
        if (this.#error !== undefined) return isEscaped
      } else if (code >= 0x20) offset++
      else {
        this.#offset = offset
        return this.#fail(offset < text.length ? 'a control character written as an escape' : 'the closing quote')
      }
    }
    this.#offset = offset + 1
    return isEscaped
  }

  /** Reads one escape; answers where it ends. */
  #scanEscape(start: number): number {
    const text = this.#text
    const letter = text.charAt(start + 1)
    if (letter !== '' && '"\\/bfnrt'.includes(letter)) return start + 2
    this.#offset = start + 1
    if (letter !== 'u') this.#fail('an escape: one of "\\/bfnrtu')
    else
      for (this.#offset = start + 2; this.#offset < start + 6; this.#offset++)
        if (!isHexDigit(text.charCodeAt(this.#offset))) return Number(this.#fail('four hexadecimal digits'))
    return start + 6
  }

  #scanNumber(): void {
    if (this.#is(0x2d)) this.#offset++
    if (this.#is(0x30)) this.#offset++
    else this.#scanDigits()
    if (this.#error === undefined && this.#is(0x2e)) {
      this.#offset++
      this.#scanDigits()
    }
    if (this.#error === undefined && (this.#is(0x65) || this.#is(0x45))) {
      this.#offset++
      if (this.#is(0x2b) || this.#is(0x2d)) this.#offset++
      this.#scanDigits()
    }
  }

  #scanDigits(): void {
    if (!isDigit(this.#text.charCodeAt(this.#offset))) this.#fail('a digit')
    while (isDigit(this.#text.charCodeAt(this.#offset))) this.#offset++
  }

  #scanWord(word: string): void {
    for (let index = 0; index < word.length; index++) {
      if (!this.#is(word.charCodeAt(index))) return void this.#fail(word)
      this.#offset++
    }
  }

  #is(code: number): boolean {
    return this.#text.charCodeAt(this.#offset) === code
  }

  #skipSpace(): void {
    const text = this.#text
    let offset = this.#offset
    for (
      let code = text.charCodeAt(offset);
      code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
      code = text.charCodeAt(offset)
    )
      offset++
    this.#offset = offset
  }

  #fail(expected: string, tooDeep?: true): false {
    this.#error ??= { offset: this.#offset, expected, tooDeep }
    return false
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)
}

class Positions implements JsonPositions {
  readonly #root: Place | undefined

  constructor(root: Place | undefined) {
    this.#root = root
  }

  get(pointer: string): number | undefined {
    return this.#find(pointer)?.offset
  }

  getKey(pointer: string): number | undefined {
    return this.#find(pointer)?.keyOffset
  }

  #find(pointer: string): Place | undefined {
    let place = this.#root
    for (const token of splitPointer(pointer)) place = place?.members?.get(token)
    return place
  }
}
