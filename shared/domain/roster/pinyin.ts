// Pinyin of names: every reading of every character for search, the surname's own reading for order (domain.md §5.2).
import { dictionaries } from './dictionaries'
import { matchName } from './names'

/** More readings or combinations than this are never typed and would only lengthen the index. */
const MOST_READINGS = 3
const MOST_COMBINATIONS = 12

const readingsOfCharacter = new Map<string, readonly string[]>()
const surnameReadings = new Map<string, readonly string[]>()
const usualReadings = new Map<string, readonly string[]>()
const formsOfName = new Map<string, readonly string[]>()
/** Names repeat a lot, but a cache must not grow with the office. */
const MOST_CACHED = 50_000

/** Of these two-character surnames some are read otherwise than character by character: 尉迟 is yuchi, 万俟 moqi. */
const compoundSurnames = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙
  钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延
  东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 单于 淳于 完颜 纳兰 叶赫 耶律`.split(/\s+/u),
)

/**
 * Syllables of a name with its surname read as a surname: 单田芳 → shan tian fang; ü is v. Characters without pinyin stay
 * themselves. Read character by character from caches: a whole-name reading costs twenty times more on an import.
 */
export function nameSyllables(name: string): readonly string[] {
  const characters = [...name]
  const surname = compoundSurnames.has(characters.slice(0, 2).join(''))
    ? characters.slice(0, 2)
    : characters.slice(0, 1)
  const head = cached(surnameReadings, surname.join(''), () => read(surname.join(''), true))
  return [
    ...head,
    ...characters.slice(surname.length).map((each) => cached(usualReadings, each, () => read(each, false))[0] ?? each),
  ]
}

function read(text: string, surname: boolean): readonly string[] {
  return dictionaries().pinyin.pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    ...(surname ? { surname: 'head' } : {}),
  })
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
    () => dictionaries().pinyin.polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [character],
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
