// Writing and reading bytes: variable-length numbers, floats and exact text. The reader trusts nothing it reads.

/** Thrown by ByteReader inside a decoder, which turns it into a Failure at its door; it never leaves shared/. */
export class BytesError extends Error {}

const FIRST_SIZE = 1024
/** Text: units below 0x80 take one byte; 0x3000–0xAEFF (Chinese) two; the rest three. Exact for every string, lone surrogates too. */
const WIDE_FROM = 0x3000
const WIDE_TO = 0xaeff
const ANY_UNIT = 0xff
/** Code units turned into a string at once. */
const CHUNK = 1024

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
    if (value < 0x80) return this.byte(value)
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
    this.units(value)
  }

  /** A text without its length. Room for the longest spelling is made once: this is the hot loop of a slice. */
  units(value: string): void {
    if (this.length + value.length * 3 > this.buffer.length) this.grow(value.length * 3)
    const buffer = this.buffer
    let at = this.length
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i)
      if (unit < 0x80) {
        buffer[at++] = unit
      } else if (unit >= WIDE_FROM && unit <= WIDE_TO) {
        buffer[at++] = 0x80 + ((unit - WIDE_FROM) >> 8)
        buffer[at++] = (unit - WIDE_FROM) & 0xff
      } else {
        buffer[at++] = ANY_UNIT
        buffer[at++] = unit >> 8
        buffer[at++] = unit & 0xff
      }
    }
    this.length = at
  }

  /** Everything written so far, as a copy. */
  finish(): Uint8Array {
    return this.buffer.slice(0, this.length)
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
    const first = this.buffer[this.at]
    // Nine in ten numbers of a slice are one byte.
    if (first === undefined || first >= 0x80) return this.longUint()
    this.at++
    return first
  }

  private longUint(): number {
    let value = 0
    let scale = 1
    // Eight groups of seven bits hold every safe integer.
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
    return this.units(this.count())
  }

  /** A text of so many code units. */
  units(length: number): string {
    if (length > this.left) throw new BytesError('ends too early')
    if (length > CHUNK) return this.longText(length)
    const units: number[] = []
    for (let i = 0; i < length; i++) units.push(this.unit())
    return String.fromCharCode(...units)
  }

  /** In chunks: a call takes only so many arguments. */
  private longText(length: number): string {
    let text = ''
    for (let from = 0; from < length; from += CHUNK) text += this.units(Math.min(CHUNK, length - from))
    return text
  }

  private unit(): number {
    const first = this.byte()
    if (first < 0x80) return first
    if (first !== ANY_UNIT) return WIDE_FROM + ((first - 0x80) << 8) + this.byte()
    return (this.byte() << 8) | this.byte()
  }
}
