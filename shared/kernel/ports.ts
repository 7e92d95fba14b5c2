// Clock and chance enter pure code only through these two ports, so every test can hold time still and replay chance.

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

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** A Clock over any source of UTC milliseconds. China has kept UTC+8 without daylight saving since 1991, so a fixed offset is exact for "today". */
export function clockFrom(now: () => number): Clock {
  return {
    now,
    today: () => new Date(now() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10),
  }
}
