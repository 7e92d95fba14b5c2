// Our words in the receiver's codes: 男 → 1, 省部级 → 省部级劳动模范, 1962-03-05 → 19620305 (product.md §0.8).
import type { Choice } from '../../../shared/domain/field'
import { normaliseHeader } from '../../importing/layout/normalise'

/** Our label → what this template wants instead. */
export type Codes = Readonly<Record<string, string>>

export const dateShapes = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'YYYY.MM',
  'YYYYMM',
  'YYYY年M月D日',
  'YYYY年M月',
  'YYYY/M/D',
  'YYYY',
] as const
export type DateShape = (typeof dateShapes)[number]

/** Codes for a choice field, from the column's dropdown first, then from its header (性别（1男2女）). Labels without a partner are left out. */
export function suggestCodes(
  choices: readonly Choice[],
  header: string,
  dropdown: readonly string[] | undefined,
): Codes {
  const offered = dropdown?.map((word) => ({ written: word, bare: bareWord(word) })) ?? pairsIn(header)
  const codes: Record<string, string> = {}
  for (const choice of choices) {
    const names = [choice.label, ...(choice.aliases ?? [])].map(normaliseHeader)
    const found =
      offered.find(({ bare }) => names.includes(bare)) ??
      only(
        offered.filter(({ bare }) => bare !== '' && names.some((name) => bare.includes(name) || name.includes(bare))),
      )
    if (found && found.written !== choice.label) codes[choice.label] = found.written
  }
  return codes
}

/** 1-男, 01 男, 男(1) → 男. */
function bareWord(word: string): string {
  return normaliseHeader(word)
    .replace(/^[\da-z]{1,4}[-.、:：_—)]*/i, '')
    .replace(/[([【]?\d+[)\]】]?$/, '')
}

/** Pairs of number and word inside a header: 性别（1男2女）, 1-男；2-女. */
function pairsIn(header: string): { written: string; bare: string }[] {
  const pairs = [...header.normalize('NFKC').matchAll(/(\d{1,3})\s*[-.、:=_—]?\s*([\p{Script=Han}]{1,12})/gu)]
  return pairs.map((match) => ({ written: match[1] as string, bare: match[2] as string }))
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}

/** The label as the template wants it: its code, the same word as its dropdown spells it, or the label itself. */
export function translate(label: string, codes: Codes, dropdown: readonly string[] | undefined): string {
  const coded = codes[label]
  if (coded !== undefined) return coded
  return dropdown?.find((word) => normaliseHeader(word) === normaliseHeader(label)) ?? label
}

/** The shape a header asks for: 出生年月（格式：196203）; YYYY-MM-DD otherwise. */
export function suggestDateShape(header: string): DateShape {
  const text = header.normalize('NFKC').toUpperCase()
  if (/YYYYMMDD|\b\d{8}\b|(19|20)\d{6}/.test(text)) return 'YYYYMMDD'
  if (/YYYYMM|(19|20)\d{4}/.test(text)) return 'YYYYMM'
  if (/YYYY\.MM|(19|20)\d\d\.\d\d?/.test(text)) return 'YYYY.MM'
  if (/年份|年度|\(年\)/.test(text)) return 'YYYY'
  return 'YYYY-MM-DD'
}

/** A stored date (year, month or day known) in a shape; never invents a month or day that is not known. */
export function shapeDate(stored: string, shape: DateShape): string {
  const [year = '', month, day] = stored.split('-')
  const short = (part: string): string => String(Number(part))
  switch (shape) {
    case 'YYYY':
      return year
    case 'YYYYMMDD':
      return `${year}${month ?? ''}${day ?? ''}`
    case 'YYYYMM':
      return `${year}${month ?? ''}`
    case 'YYYY.MM':
      return month ? `${year}.${month}` : year
    case 'YYYY年M月':
      return `${year}年${month ? `${short(month)}月` : ''}`
    case 'YYYY年M月D日':
      return `${year}年${month ? `${short(month)}月` : ''}${day ? `${short(day)}日` : ''}`
    case 'YYYY/M/D':
      return [year, ...(month ? [short(month)] : []), ...(day ? [short(day)] : [])].join('/')
    default:
      return stored
  }
}
