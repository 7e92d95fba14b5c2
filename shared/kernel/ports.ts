// Clock, chance and waiting enter pure code only through these ports, so every test can hold time still and replay chance.

export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** Today's plain date (YYYY-MM-DD) in Asia/Shanghai, whatever the PC's time zone (decisions.md 14). */
  today(): string
}

export interface Random {
  /** n random bytes, 1 ≤ n ≤ 64. */
  bytes(n: number): Uint8Array
}

export interface Timer {
  /** Calls `run` once, `ms` milliseconds from now, unless the returned function was called before. */
  after(ms: number, run: () => void): () => void
}

/** Settles after `ms` milliseconds of the timer's time. */
export function waited(timer: Timer, ms: number): Promise<void> {
  return new Promise((settle) => void timer.after(ms, settle))
}

/** A whole number 0 ≤ n < `below` ≤ 2^32, evenly spread as far as 32 bits allow. */
export function numberBelow(random: Random, below: number): number {
  const word = random.bytes(4).reduce((value, byte) => value * 256 + byte, 0)
  return Math.floor((word / 2 ** 32) * below)
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** A Clock over any source of UTC milliseconds. China has kept UTC+8 without daylight saving since 1991, so a fixed offset is exact for "today". */
export function clockFrom(now: () => number): Clock {
  return {
    now,
    today: () => new Date(now() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10),
  }
}
