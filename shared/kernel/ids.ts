// Names for rows: random and time-ordered, so that the order of ids is the order of registration; never made from personal data.
import { encodeBase32 } from './base32'
import { canonicalJson } from './canonical'
import { sha256 } from './digest'
import type { Clock, Random } from './ports'

const TIME_BYTES = 6
const ID_BYTES = 16
const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{26}$/

/** The last id of each clock: ids minted within one millisecond count up from it, so a bulk import keeps the order of its file. */
const lastMinted = new WeakMap<Clock, Uint8Array>()

/**
 * A new row id: 26 lower-case Crockford characters (48 bits of UTC ms, 80 random bits). Ids of one clock always grow,
 * even when the PC's clock is set back while the program runs.
 */
export function newRowId(random: Random, clock: Clock): string {
  const last = lastMinted.get(clock)
  const fresh = timeBytes(clock.now())
  const bytes = last && !isLater(fresh, last) ? increment(last) : withRandom(fresh, random)
  lastMinted.set(clock, bytes)
  return encodeBase32(bytes)
}

/** True for text of the form `newRowId` and `pairId` give. */
export function isRowId(text: string): boolean {
  return ID_PATTERN.test(text)
}

/**
 * The one id of an unordered pair of rows, the same on every PC: relations that must be unique per pair cannot double
 * when two people record them offline (sync-design.md §8.3).
 */
export function pairId(table: string, a: string, b: string): string {
  const pair = canonicalJson(a < b ? [table, a, b] : [table, b, a])
  const known = pairsMet.get(pair)
  if (known !== undefined) return known
  const id = encodeBase32(sha256(pair)).slice(0, 26)
  if (pairsMet.size >= PAIRS_KEPT) pairsMet.clear()
  pairsMet.set(pair, id)
  return id
}

/** Whoever reads a link asks for its pair several times, and hashing is the dearest part of the answer. */
const pairsMet = new Map<string, string>()
const PAIRS_KEPT = 1_000

function timeBytes(now: number): Uint8Array {
  const bytes = new Uint8Array(ID_BYTES)
  let rest = Number.isFinite(now) ? Math.min(Math.max(Math.floor(now), 0), 2 ** 48 - 1) : 0
  for (let i = TIME_BYTES - 1; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}

function withRandom(bytes: Uint8Array, random: Random): Uint8Array {
  bytes.set(random.bytes(ID_BYTES - TIME_BYTES), TIME_BYTES)
  return bytes
}

function isLater(time: Uint8Array, last: Uint8Array): boolean {
  for (let i = 0; i < TIME_BYTES; i++) {
    const difference = (time[i] ?? 0) - (last[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

function increment(last: Uint8Array): Uint8Array {
  const next = last.slice()
  for (let i = next.length - 1; i >= 0; i--) {
    const byte = (next[i] ?? 0) + 1
    next[i] = byte & 0xff
    if (byte < 256) break
  }
  return next
}
