// Writing and reading bytes: variable-length numbers, floats and exact text. The reader trusts nothing it reads.

/** Thrown by ByteReader inside a decoder, which turns it into a Failure at its door; it never leaves shared/. */
export class BytesError extends Error {}

const FIRST_SIZE = 1024
/** Text: units below 0x80 take one byte; 0x3000–0xAEFF (Chinese) two; the rest three. Exact for every string, lone surrogates too. */
const WIDE_FROM = 0x3000
const WIDE_TO = 0xaeff
const ANY_UNIT = 0xff

/** A growing buffer. */
export class ByteWriter {
  private buffer = new Uint8Array(FIRST_SIZE)
  private length = 0

  byte(value: number): void {
    if (this.length === this.buffer.length) this.grow(1)
    this.buffer[this.length++] = value
  }

  /** A whole number 0 ≤ n < 2^53, seven bits a byte, lowest first. */
  uint(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80)
      rest = Math.floor(rest / 0x80)
    }
    this.byte(rest)
  }

  /** A whole number |n| < 2^52; small magnitudes are short. */
  int(value: number): void {
    this.uint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  double(value: number): void {
    this.bytes(new Uint8Array(new Float64Array([value]).buffer))
  }

  bytes(value: Uint8Array): void {
    if (this.length + value.length > this.buffer.length) this.grow(value.length)
    this.buffer.set(value, this.length)
    this.length += value.length
  }

  /** A text with its length in code units before it. */
  text(value: string): void {
    this.uint(value.length)
    for (let i = 0; i < value.length; i++) this.unit(value.charCodeAt(i))
  }

  /** Everything written so far, as a copy. */
  finish(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  private unit(unit: number): void {
    if (unit < 0x80) return this.byte(unit)
    if (unit >= WIDE_FROM && unit <= WIDE_TO) {
      this.byte(0x80 + ((unit - WIDE_FROM) >> 8))
      return this.byte((unit - WIDE_FROM) & 0xff)
    }
    this.byte(ANY_UNIT)
    this.byte(unit >> 8)
    this.byte(unit & 0xff)
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + by))
    larger.set(this.buffer)
    this.buffer = larger
  }
}

/** Reads what ByteWriter wrote; throws BytesError at the first thing that cannot be, before it allocates for it. */
export class ByteReader {
  private at = 0

  constructor(private readonly buffer: Uint8Array) {}

  /** Bytes not read yet. */
  get left(): number {
    return this.buffer.length - this.at
  }

  byte(): number {
    const value = this.buffer[this.at++]
    if (value === undefined) throw new BytesError('ends too early')
    return value
  }

  uint(): number {
    let value = 0
    let scale = 1
    for (let i = 0; i < 8; i++) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) {
        if (value > Number.MAX_SAFE_INTEGER) throw new BytesError('number too large')
        return value
      }
      scale *= 0x80
    }
    throw new BytesError('number too long')
  }

  int(): number {
    const value = this.uint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  double(): number {
    const bytes = this.bytes(8).slice()
    return new Float64Array(bytes.buffer)[0] ?? 0
  }

  /** A number of things still to be read, each of at least `size` bytes: a count that cannot be true is refused unread. */
  count(size = 1): number {
    const count = this.uint()
    if (count * size > this.left) throw new BytesError('count too large')
    return count
  }

  /** A reference into a list of `length` things. */
  index(length: number): number {
    const index = this.uint()
    if (index >= length) throw new BytesError('reference to nothing')
    return index
  }

  bytes(length: number): Uint8Array {
    if (length > this.left) throw new BytesError('ends too early')
    const from = this.at
    this.at += length
    return this.buffer.subarray(from, this.at)
  }

  text(): string {
    const length = this.count()
    let text = ''
    const units: number[] = []
    for (let i = 0; i < length; i++) {
      units.push(this.unit())
      if (units.length === 4096) text += String.fromCharCode(...units.splice(0))
    }
    return text + String.fromCharCode(...units)
  }

  private unit(): number {
    const first = this.byte()
    if (first < 0x80) return first
    if (first !== ANY_UNIT) return WIDE_FROM + ((first - 0x80) << 8) + this.byte()
    return (this.byte() << 8) | this.byte()
  }
}
