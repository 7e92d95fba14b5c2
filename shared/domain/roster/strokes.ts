// 按姓氏笔画: stroke count, then the strokes in writing order by 横竖撇点折 (office-practice.md 26). Stroke data come from
// cnchar-order; what it lacks for names stands in stroke-table.ts. ICU's collation is not used: it breaks ties by code point.
import { dictionaries } from './dictionaries'
import { matchName } from './names'
import { moreStrokes } from './stroke-table'

/** The library's stroke letters in the five classes: 提 is a 横, 竖钩 a 竖, 捺 a 点, every other bend a 折 (GB 13000.1 折笔规范). */
const classOf: Readonly<Record<string, string>> = { j: '1', i: '1', f: '2', g: '2', s: '3', k: '4', d: '4', l: '4' }

/** Strokes of one character as digits 横1竖2撇3点4折5 in writing order; undefined where unknown. */
export function strokesOf(character: string): string | undefined {
  const own = moreStrokes[character]
  if (own !== undefined) return own
  const known = dictionaries().strokes[character]
  return known && [...known].map((letter) => classOf[letter] ?? '5').join('')
}

const keys = new Map<string, string>()

/**
 * Sort key of a name by strokes, character by character: count, strokes, then code point so that different characters
 * never tie. A character of unknown strokes comes after all known ones. Plain text comparison gives the order.
 */
export function strokeKey(name: string): string {
  let key = ''
  for (const character of matchName(name).replaceAll('·', '')) key += characterKey(character)
  return key
}

function characterKey(character: string): string {
  const known = keys.get(character)
  if (known !== undefined) return known
  const strokes = strokesOf(character)
  const count = strokes === undefined ? '99' : String(strokes.length).padStart(2, '0')
  const key = `${count}${strokes ?? ''}${(character.codePointAt(0) ?? 0).toString(36).padStart(4, '0')}`
  keys.set(character, key)
  return key
}
