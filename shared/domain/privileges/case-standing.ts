// Where a 优待事项 stands is told by its dates, its 经过 by the same dates and what was noted between them; what is lacking by its kind. Pure.
import type { FieldMessage, Fields } from '../field'

export type CaseState = 'collecting' | 'sent' | 'answered' | 'done' | 'withdrawn'

/** The last thing that happened says where a case stands. */
export function caseStateOf(row: Fields): CaseState {
  if (row['withdrawnOn']) return 'withdrawn'
  if (row['closedOn']) return 'done'
  if (row['repliedOn']) return 'answered'
  return row['sentOn'] ? 'sent' : 'collecting'
}

/** Cases that somebody still has to see to. */
export const openCase: ReadonlySet<unknown> = new Set<CaseState>(['collecting', 'sent', 'answered'])

const everybody = ['申请书', '劳模身份（荣誉）证明', '身份证复印件', '户口簿复印件']
const neededBy: Readonly<Record<string, readonly string[]>> = {
  school: [...everybody, '子女出生证明'],
  housing: [...everybody, '住房情况证明', '收入证明'],
}

/** Materials that the kind of case usually asks for and that are not ticked; the receiving office decides what it wants. */
export function missingMaterials(row: Fields): readonly string[] {
  const held = new Set(Array.isArray(row['materials']) ? row['materials'].map(String) : [])
  return (neededBy[String(row['kind'])] ?? []).filter((material) => !held.has(material))
}

/** Whom the letter of a kind goes to, as the office writes it; '' where it differs from case to case. */
export function receiverFor(kind: unknown, city: string): string {
  if (kind === 'school') return `${city}教育局`
  return kind === 'housing' ? `${city}住房和城乡建设局` : ''
}

export interface CaseEntry {
  /** YYYY-MM-DD, or less where less is known. */
  readonly on: string
  readonly what: string
  readonly by: string
}

/** What has happened to a case, oldest first; of one day in the order in which a case goes. */
export function timelineOf(row: Fields, notes: readonly Fields[]): readonly CaseEntry[] {
  const text = (field: string): string => String(row[field] ?? '')
  const step = (field: string, what: string): readonly CaseEntry[] =>
    text(field) === '' ? [] : [{ on: text(field), what, by: '' }]
  const after = (word: string, more: string): string => (more === '' ? word : `${word}：${more}`)
  const told = [
    ...step('appliedOn', '受理申请'),
    ...step('sentOn', after(`发函${text('letterNo') === '' ? '' : ` ${text('letterNo')}`}`, text('receiver'))),
    ...notes.map((note) => ({
      on: String(note['on'] ?? ''),
      what: String(note['what'] ?? ''),
      by: String(note['by'] ?? ''),
    })),
    ...step('repliedOn', after('对方答复', text('reply'))),
    ...step('closedOn', after('办结', text('outcome'))),
    ...step('withdrawnOn', after('撤回', text('withdrawReason'))),
  ]
  return [...told].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Dates that contradict one another, and an end without an outcome. Codes `privilege.order`, `privilege.outcome`. */
export function checkCase(row: Fields): readonly FieldMessage[] {
  const text = (field: string): string => String(row[field] ?? '')
  const order = (field: string, before: string, message: string): readonly FieldMessage[] =>
    text(field) !== '' && text(before) !== '' && text(field) < text(before).slice(0, text(field).length)
      ? [{ code: 'privilege.order', level: 'error', message, field }]
      : []
  return [
    ...order('sentOn', 'appliedOn', '发函日期早于受理日期，请核对。'),
    ...order('repliedOn', 'sentOn', '复函日期早于发函日期，请核对。'),
    ...order('closedOn', 'appliedOn', '办结日期早于受理日期，请核对。'),
    ...(row['closedOn'] && !row['outcome']
      ? [
          {
            code: 'privilege.outcome',
            level: 'error' as const,
            message: '办结要写明结果（已落实、未落实……）。',
            field: 'closedOn',
          },
        ]
      : []),
  ]
}
