/** Makes an empty object that has room for members. */
export type Room = new () => { [key: string]: unknown }

// An object that grows by computed keys turns into a dictionary at its twentieth, which takes twice the time to build and more to write.
// These have room for their members from the start. They are plain objects in every respect: their prototype is that of `{}`.
// The first one made fills its room: engines shrink it to what the first few objects needed.

/** Room for 16 members. */
export const Room16: Room = /* @__PURE__ */ makeRoom16()

/** Room for 32 members. */
export const Room32: Room = /* @__PURE__ */ makeRoom32()

/** Room for 64 members. */
export const Room64: Room = /* @__PURE__ */ makeRoom64()

function makeRoom16(): Room {
  function Made(this: { [key: string]: unknown }, isFull?: boolean): void {
    if (isFull !== true) return
    this['f0'] = this['f1'] = this['f2'] = this['f3'] = this['f4'] = this['f5'] = this['f6'] = this['f7'] = 0
    this['f8'] = this['f9'] = this['f10'] = this['f11'] = this['f12'] = this['f13'] = this['f14'] = this['f15'] = 0
  }
  return open(Made)
}

function makeRoom32(): Room {
  function Made(this: { [key: string]: unknown }, isFull?: boolean): void {
    if (isFull !== true) return
    this['f0'] = this['f1'] = this['f2'] = this['f3'] = this['f4'] = this['f5'] = this['f6'] = this['f7'] = 0
    this['f8'] = this['f9'] = this['f10'] = this['f11'] = this['f12'] = this['f13'] = this['f14'] = this['f15'] = 0
    this['f16'] = this['f17'] = this['f18'] = this['f19'] = this['f20'] = this['f21'] = this['f22'] = this['f23'] = 0
    this['f24'] = this['f25'] = this['f26'] = this['f27'] = this['f28'] = this['f29'] = this['f30'] = this['f31'] = 0
  }
  return open(Made)
}

function makeRoom64(): Room {
  function Made(this: { [key: string]: unknown }, isFull?: boolean): void {
    if (isFull !== true) return
    this['f0'] = this['f1'] = this['f2'] = this['f3'] = this['f4'] = this['f5'] = this['f6'] = this['f7'] = 0
    this['f8'] = this['f9'] = this['f10'] = this['f11'] = this['f12'] = this['f13'] = this['f14'] = this['f15'] = 0
    this['f16'] = this['f17'] = this['f18'] = this['f19'] = this['f20'] = this['f21'] = this['f22'] = this['f23'] = 0
    this['f24'] = this['f25'] = this['f26'] = this['f27'] = this['f28'] = this['f29'] = this['f30'] = this['f31'] = 0
    this['f32'] = this['f33'] = this['f34'] = this['f35'] = this['f36'] = this['f37'] = this['f38'] = this['f39'] = 0
    this['f40'] = this['f41'] = this['f42'] = this['f43'] = this['f44'] = this['f45'] = this['f46'] = this['f47'] = 0
    this['f48'] = this['f49'] = this['f50'] = this['f51'] = this['f52'] = this['f53'] = this['f54'] = this['f55'] = 0
    this['f56'] = this['f57'] = this['f58'] = this['f59'] = this['f60'] = this['f61'] = this['f62'] = this['f63'] = 0
  }
  return open(Made)
}

function open(made: unknown): Room {
  const room = made as { prototype: object } & Room
  room.prototype = Object.prototype
  Reflect.construct(room, [true])
  return room
}
