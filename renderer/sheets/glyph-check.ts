// Says before printing which characters the bundled font cannot draw, so that no rare character vanishes unnoticed
// (product.md §11, decisions.md 27). Private-use characters are warned of: no font on another PC draws the same thing.
import { coveredRuns } from './font-coverage'
import { textsOf, type SheetJob } from './page-model'

export interface GlyphFinding {
  readonly char: string
  /** U+20BB7. */
  readonly code: string
  /** `fallback`: another installed font draws it; `private`: 自造字, means something only on the PC that made it. */
  readonly kind: 'fallback' | 'private'
  readonly times: number
  /** Up to three texts that hold it, so that the clerk knows whose name it is. */
  readonly where: readonly string[]
}

const runs: readonly (readonly [number, number])[] = readRuns()

function readRuns(): (readonly [number, number])[] {
  let end = 0
  return coveredRuns.split(' ').map((run) => {
    const [gap, length] = run.split(',').map((part) => parseInt(part, 36)) as [number, number]
    const start = end + gap
    end = start + length
    return [start, end] as const
  })
}

/** Whether the bundled font draws this code point. */
export function isCovered(code: number): boolean {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [start, end] = runs[middle]!
    if (code < start) high = middle - 1
    else if (code >= end) low = middle + 1
    else return true
  }
  return false
}

/** Characters of a job that need a word before printing, the most frequent first. */
export function checkGlyphs(job: SheetJob): readonly GlyphFinding[] {
  const found = new Map<number, { times: number; where: string[] }>()
  for (const text of textsOf(job)) for (const code of uncovered(text)) note(found, code, text)
  return [...found]
    .map(([code, { times, where }]) => ({
      char: String.fromCodePoint(code),
      code: codeName(code),
      kind: isPrivate(code) ? ('private' as const) : ('fallback' as const),
      times,
      where,
    }))
    .sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1))
}

function* uncovered(text: string): Iterable<number> {
  for (const char of text) {
    const code = char.codePointAt(0)!
    if (code >= 0x20 && !isJoiner(code) && !isCovered(code)) yield code
  }
}

function note(found: Map<number, { times: number; where: string[] }>, code: number, text: string): void {
  const entry = found.get(code) ?? { times: 0, where: [] }
  entry.times++
  if (entry.where.length < 3 && !entry.where.includes(text)) entry.where.push(text)
  found.set(code, entry)
}

/** Variation selectors and zero-width marks draw nothing by themselves. */
function isJoiner(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)
  )
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}

function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
