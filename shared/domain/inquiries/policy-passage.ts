// Which passage of a policy text answers, whole and with its places marked: also where a phrase runs over a line break, as in text
// copied from a PDF. Pure.
/** [from, to) in UTF-16 units. */
export type Mark = readonly [number, number]

/** Longest passage put together from lines of a wrapped text, in UTF-16 units; a citation is never longer. */
const longest = 2000
const sentenceEnd = /[。；：！？.;:!?]["”’）)]?\s*$/u
/** 第十二条 · 三、 · （四） · 5. : begins a passage of its own. */
const clause = /^\s*(?:第[\d一二三四五六七八九十百零〇]+[章节条款]|[（(]?[\d一二三四五六七八九十]+[、）).．])/u

/** What is searched: wide and narrow, large and small letters alike, without any space or line break, since where a line breaks says nothing. */
export function compact(text: string): string {
  const units = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = plainUnit(text.charCodeAt(at))
    if (unit !== 0) units[length++] = unit
  }
  return written(units.subarray(0, length))
}

/** A UTF-16 unit in the form in which it is compared; 0 for what is left out. */
function plainUnit(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  if (narrow >= 0x41 && narrow <= 0x5a) return narrow + 0x20
  return isSpace(narrow) ? 0 : narrow
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff
}

/** So many units are put into a string at once: more would not fit the call. */
const portion = 8192

function written(units: Uint16Array): string {
  let text = ''
  for (let from = 0; from < units.length; from += portion)
    text += String.fromCharCode.apply(null, units.subarray(from, from + portion) as unknown as number[])
  return text
}

/** The passage with the most of the words (compact ones), the first of several; '' where the text has none. */
export function passageOf(text: string, words: readonly string[]): string {
  const lines = text.split('\n')
  const bare = lines.map(compact)
  const found = bestLine(bare, words) ?? acrossLines(bare, words)
  return found === undefined ? '' : wholePassage(lines, ...found)
}

type Span = readonly [first: number, last: number]

function bestLine(bare: readonly string[], words: readonly string[]): Span | undefined {
  let [best, most] = [-1, 0]
  for (const [at, line] of bare.entries()) {
    const count = words.filter((word) => line.includes(word)).length
    if (count > most) [best, most] = [at, count]
    if (most === words.length) break
  }
  return most === 0 ? undefined : [best, best]
}

/** The lines over which the first word runs that stands in no single one. */
function acrossLines(bare: readonly string[], words: readonly string[]): Span | undefined {
  const whole = bare.join('')
  const word = words.find((each) => whole.includes(each))
  if (word === undefined) return undefined
  const from = whole.indexOf(word)
  return [lineAt(bare, from), lineAt(bare, from + word.length - 1)]
}

function lineAt(bare: readonly string[], place: number): number {
  let end = 0
  const at = bare.findIndex((line) => (end += line.length) > place)
  return at < 0 ? bare.length - 1 : at
}

/** With the lines that a wrapped text broke off: as wide as the text is, not ended by a sign, not followed by a new clause. */
function wholePassage(lines: readonly string[], first: number, last: number): string {
  const width = Math.max(...lines.map(widthOf)) * 0.8
  const goesOn = (at: number): boolean => {
    const [line, next] = [lines[at] ?? '', lines[at + 1] ?? '']
    return widthOf(line) >= width && !sentenceEnd.test(line) && next.trim() !== '' && !clause.test(next)
  }
  let [from, to] = [first, last]
  const length = (): number => lines.slice(from, to + 1).reduce((sum, line) => sum + line.length, 0)
  while (from > 0 && goesOn(from - 1) && length() < longest) from--
  while (to < lines.length - 1 && goesOn(to) && length() < longest) to++
  return lines.slice(from, to + 1).reduce((text, line) => joined(text, line.trim()), '')
}

/** As wide as it is on paper: a Chinese character takes the room of two letters. */
function widthOf(line: string): number {
  const text = line.trim()
  return text.length + (text.match(/[^\0-\u00ff]/gu)?.length ?? 0)
}

/** Two latin words need the space that the line break was; Chinese characters need none. */
function joined(text: string, line: string): string {
  return /[\w,]$/u.test(text) && /^\w/u.test(line) ? `${text} ${line}` : `${text}${line}`
}

/** Where words (compact ones) stand in a text as it is shown, in order and apart from one another; spaces within a word are marked with it. */
export function marksIn(text: string, words: readonly string[]): readonly Mark[] {
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => plainUnit(text.charCodeAt(at)) !== 0)
  const bare = compact(text)
  const marked = new Uint8Array(text.length)
  for (const word of words.filter((each) => each !== ''))
    for (let at = bare.indexOf(word); at >= 0; at = bare.indexOf(word, at + 1))
      marked.fill(1, places[at], (places[at + word.length - 1] ?? 0) + 1)
  return runsOf(marked)
}

function runsOf(marked: Uint8Array): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === 0) continue
    const from = at
    while (at < marked.length && marked[at] === 1) at++
    marks.push([from, at])
  }
  return marks
}
