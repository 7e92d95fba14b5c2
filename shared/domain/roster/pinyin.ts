// Pinyin of names: every reading of every character for search, the surname's own reading for order (domain.md §5.2).
import { pinyin, polyphonic } from 'pinyin-pro'
import { matchName } from './names'

/** More readings or combinations than this are never typed and would only lengthen the index. */
const MOST_READINGS = 3
const MOST_COMBINATIONS = 12

const readingsOfCharacter = new Map<string, readonly string[]>()
const readingOfName = new Map<string, readonly string[]>()
const formsOfName = new Map<string, readonly string[]>()
/** Names repeat a lot, but a cache must not grow with the office. */
const MOST_CACHED = 50_000

/** Syllables of a name with its surname read as a surname: 单田芳 → shan tian fang; ü is v. Characters without pinyin stay themselves. */
export function nameSyllables(name: string): readonly string[] {
  return cached(readingOfName, name, () => pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true }))
}

/** Sort key 按拼音: syllables parted by a space, so that 张 (zhang) comes before 长孙 (zhangsun) and shorter names come first. */
export function pinyinKey(name: string): string {
  return nameSyllables(matchName(name)).join(' ').toLowerCase()
}

/**
 * What can be typed to find a name: full pinyin without gaps and initials, in every combination of readings
 * (单 is found by shan and dan), most usual first.
 */
export function pinyinForms(name: string): readonly string[] {
  const plain = matchName(name).replaceAll('·', '')
  return cached(formsOfName, plain, () => {
    const usual = nameSyllables(plain)
    const choices = [...plain].map((character, at) => readings(character, usual[at] ?? character))
    const combinations = combine(choices)
    return [
      ...new Set([
        ...combinations.map((each) => each.join('')),
        ...combinations.map((each) => each.map((syllable) => syllable[0] ?? '').join('')),
      ]),
    ]
  })
}

function readings(character: string, usual: string): readonly string[] {
  const all = cached(
    readingsOfCharacter,
    character,
    () => polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [character],
  )
  return [...new Set([usual.toLowerCase(), ...all.map((each) => each.toLowerCase())])].slice(0, MOST_READINGS)
}

/** All ways to pick one of each, the first choices first. */
function combine(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let ways: string[][] = [[]]
  for (const options of choices) {
    const room = Math.max(1, Math.floor(MOST_COMBINATIONS / ways.length))
    ways = options.slice(0, room).flatMap((option) => ways.map((way) => [...way, option]))
  }
  return ways
}

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= MOST_CACHED) cache.clear()
  const made = make()
  cache.set(key, made)
  return made
}
