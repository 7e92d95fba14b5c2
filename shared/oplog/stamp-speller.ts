// Many stamps of one source as texts: what they share is spelled once (layout: stamp.ts).
import { BASE32_ALPHABET, base32Code } from '../kernel/base32'
import type { Stamp } from './operation'
import { writeStamp, type StampParts } from './stamp'

/** Characters that hold nothing but time; the next one holds its last three bits and the counter's first two. */
const TIME_CHARACTERS = 9
/** This character holds the counter's last four bits and the device's first one. */
const SHARED_CHARACTER = 12

export class StampSpeller {
  private readonly codes: number[]
  private readonly deviceBit: number
  private time = 0

  constructor(source: Pick<StampParts, 'device' | 'incarnation'>) {
    const text = writeStamp({ ...source, time: 0, counter: 0 })
    this.codes = Array.from(text, (character) => character.charCodeAt(0))
    this.deviceBit = BASE32_ALPHABET.indexOf(text.charAt(SHARED_CHARACTER))
  }

  /** The same text as `writeStamp`; time and counter must be in its range. */
  spell(time: number, counter: number): Stamp {
    const codes = this.codes
    if (time !== this.time) this.turnTo(time)
    codes[TIME_CHARACTERS] = base32Code(((time % 8) << 2) | (counter >> 14))
    codes[TIME_CHARACTERS + 1] = base32Code(counter >> 9)
    codes[TIME_CHARACTERS + 2] = base32Code(counter >> 4)
    codes[SHARED_CHARACTER] = base32Code((counter << 1) | this.deviceBit)
    return String.fromCharCode(...codes)
  }

  private turnTo(time: number): void {
    this.time = time
    let rest = Math.floor(time / 8)
    for (let at = TIME_CHARACTERS - 1; at >= 0; at--) {
      this.codes[at] = base32Code(rest % 32)
      rest = Math.floor(rest / 32)
    }
  }
}
