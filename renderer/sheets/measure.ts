// How wide a text is in the bundled font and where its lines break. Lines are broken here, once, and never by the browser:
// so a row's height is known before printing and the preview cannot differ from the paper.
import { latinWidths } from './font-coverage'

/** mm per point. */
export const mmPerPoint = 25.4 / 72
/** Line pitch in em; Chinese 宋体 tables read well at this and two lines fit a 9 mm row at 9 pt. */
export const linePitch = 1.25

/** Bold Latin is up to 8 % wider than the measured regular. */
const boldFactor = 1.08
/** Non-Chinese letters beyond ASCII are at most this wide in the bundled font or its fallbacks. */
const otherEm = 1.06

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const mayNotStart = new Set('，。、；：？！）》」』】”’%％…·,.;:?!)]}〉')
const mayNotEnd = new Set('（《「『【“‘([{〈￥')

/** Width of a text in em. */
export function widthInEm(text: string, bold = false): number {
  let em = 0
  for (const char of text) em += charEm(char, bold)
  return em
}

function charEm(char: string, bold: boolean): number {
  const code = char.codePointAt(0)!
  if (code >= 0x20 && code < 0x7f) return (latinWidths[code - 0x20]! / 1000) * (bold ? boldFactor : 1)
  if (code < 0x300) return otherEm
  return code === 0x200b || (code >= 0xfe00 && code <= 0xfe0f) ? 0 : code < 0x2e80 ? otherEm : 1
}

/**
 * Breaks a text into lines no wider than `width` mm at `size` pt. No character is lost: the lines joined are the text less
 * the spaces at breaks. Punctuation does not start a line and Latin words stay whole where they can.
 */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const room = width / (size * mmPerPoint)
  return text.split('\n').flatMap((line) => wrapLine(line, room, bold))
}

function wrapLine(line: string, room: number, bold: boolean): string[] {
  if (widthInEm(line, bold) <= room) return [line]
  const lines: string[] = []
  let current = ''
  for (const piece of pieces(line, room, bold)) {
    if (current !== '' && widthInEm(current + piece, bold) > room) {
      lines.push(current.trimEnd())
      current = piece.trimStart()
    } else current += piece
  }
  return [...lines, current]
}

/** Unbreakable pieces of a line; one that is wider than the room by itself is cut into characters. */
function pieces(line: string, room: number, bold: boolean): string[] {
  const joined: string[] = []
  for (const { segment } of segmenter.segment(line)) {
    const last = joined.at(-1)
    if (last !== undefined && staysTogether(last, segment)) joined[joined.length - 1] = last + segment
    else joined.push(segment)
  }
  return joined.flatMap((piece) =>
    widthInEm(piece, bold) <= room ? [piece] : [...segmenter.segment(piece)].map((part) => part.segment),
  )
}

function staysTogether(before: string, next: string): boolean {
  if (mayNotStart.has(next) || mayNotEnd.has(before.at(-1)!)) return true
  if (/\d[,:]$/.test(before)) return /\d/.test(next)
  return isWord(before.at(-1)!) && isWord(next)
}

function isWord(char: string): boolean {
  return /[0-9A-Za-z\-_/@#&+*]/.test(char)
}

/** Height in mm that a text of n lines at `size` pt needs in a cell, with 1 mm above and below. */
export function linesHeight(lines: number, size: number): number {
  return Math.ceil((lines * size * linePitch * mmPerPoint + 2) * 10) / 10
}
