// The hybrid logical clock (sync-design.md §8.4): stamps that grow with everything seen, whatever the wall clocks say. Never throws.
import { BASE32_ALPHABET, decodeBase32, encodeBase32 } from '../kernel/base32'
import { fail, ok, type Result } from '../kernel/result'
import type { Source } from './bundle'
import type { Stamp } from './operation'

/** Time in UTC ms and a counter within it; the greatest of all stamps minted or adopted. */
export interface HybridClock {
  readonly time: number
  readonly counter: number
}

export interface StampParts extends HybridClock {
  /** 8 base32 characters (40 bits). */
  readonly device: string
  /** 32 random bits drawn at each process start, so that two clones of one PC can never mint the same stamp. */
  readonly incarnation: number
}

export const CLOCK_ORIGIN: HybridClock = { time: 0, counter: 0 }
/** Stamps further ahead of the wall than this are reported but not adopted: one broken clock must not drag everybody along. */
export const MAX_AHEAD_MS = 24 * 60 * 60 * 1000

/** 9999-12-31: the clock stays far below 2^48, so that counting up always has room. */
const MAX_WALL_MS = 253_402_300_799_999
const MAX_COUNTER = 0xffff
const STAMP_BYTES = 17
export const DEVICE_BYTES = 5

/** Mints the next stamp of this device: above every stamp the state has seen. `wallMs` may jump or be nonsense. */
export function nextStamp(
  state: HybridClock,
  wallMs: number,
  device: string,
  incarnation: number,
): readonly [HybridClock, Stamp] {
  const next = tick(state, cleanWall(wallMs))
  return [next, writeStamp({ ...next, device, incarnation })]
}

/**
 * Learns of another device's stamp. `aheadMs` is how far it lies before the wall (0 when it does not); beyond 24 h it is
 * not adopted, and an unreadable stamp changes nothing.
 */
export function observeStamp(
  state: HybridClock,
  stamp: Stamp,
  wallMs: number,
): { state: HybridClock; aheadMs: number } {
  const read = readStamp(stamp)
  if (!read.ok) return { state, aheadMs: 0 }
  const { time, counter } = read.value
  const aheadMs = Math.max(0, time - cleanWall(wallMs))
  const later = time > state.time || (time === state.time && counter > state.counter)
  return { state: later && aheadMs <= MAX_AHEAD_MS ? { time, counter } : state, aheadMs }
}

/** Packs a stamp: 28 characters that sort as text by time, counter, device, incarnation. A malformed device counts as zeros. */
export function writeStamp({ time, counter, device, incarnation }: StampParts): Stamp {
  const bytes = new Uint8Array(STAMP_BYTES)
  writeUint(bytes, 0, 6, time)
  writeUint(bytes, 6, 2, counter)
  bytes.set(decodeBase32(device, DEVICE_BYTES) ?? new Uint8Array(DEVICE_BYTES), 8)
  writeUint(bytes, 13, 4, incarnation)
  return encodeBase32(bytes)
}

/** Unpacks a stamp; Failure `stamp.invalid` for anything `writeStamp` cannot have written. */
export function readStamp(stamp: Stamp): Result<StampParts> {
  const bytes = typeof stamp === 'string' ? decodeBase32(stamp, STAMP_BYTES) : undefined
  if (!bytes) return fail('stamp.invalid', '一条变更的时间戳无法识别，已跳过。请导出诊断信息交给维护人员。')
  return ok({
    time: readUint(bytes, 0, 6),
    counter: readUint(bytes, 6, 2),
    device: encodeBase32(bytes.subarray(8, 13)),
    incarnation: readUint(bytes, 13, 4),
  })
}

/** True for a well-formed stamp. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && STAMP_PATTERN.test(value)
}

/** 27 full characters and one that holds a single bit above four zero bits. */
const STAMP_PATTERN = /^[0-9a-hjkmnp-tv-z]{27}[0g]$/

/**
 * Device and incarnation of a stamp as one key of 16 characters: equal for all stamps of one run of the program on one PC.
 * The stamp must be well-formed. Read straight from the text, since the writer asks for every operation it receives.
 */
export function sourceOf(stamp: Stamp): Source {
  // Time and counter fill 64 bits: twelve characters and four bits of the thirteenth, whose last bit is the device's first.
  return (ODD_CHARACTERS.includes(stamp.charAt(12)) ? '1' : '0') + stamp.slice(13)
}

/** True for text that `sourceOf` can have written. */
export function isSource(value: unknown): value is Source {
  return typeof value === 'string' && SOURCE_PATTERN.test(value)
}

const ODD_CHARACTERS = [...BASE32_ALPHABET].filter((_, value) => value % 2 === 1).join('')
const SOURCE_PATTERN = /^[01][0-9a-hjkmnp-tv-z]{14}[0g]$/

/** A device id from 5 random bytes: 8 base32 characters. */
export function deviceId(random: Uint8Array): string {
  return encodeBase32(random.subarray(0, DEVICE_BYTES))
}

function tick(state: HybridClock, wall: number): HybridClock {
  if (wall > state.time) return { time: wall, counter: 0 }
  if (state.counter < MAX_COUNTER) return { time: state.time, counter: state.counter + 1 }
  return { time: state.time + 1, counter: 0 }
}

function cleanWall(wallMs: number): number {
  return Number.isFinite(wallMs) ? Math.min(Math.max(Math.floor(wallMs), 0), MAX_WALL_MS) : 0
}

function writeUint(bytes: Uint8Array, from: number, length: number, value: number): void {
  let rest = value
  for (let i = from + length - 1; i >= from; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
}

function readUint(bytes: Uint8Array, from: number, length: number): number {
  let value = 0
  for (let i = from; i < from + length; i++) value = value * 256 + (bytes[i] ?? 0)
  return value
}
