// What each of the seventeen kinds of 动态变更 asks for (office-practice.md 12, 20), in the order of the paper form.
import { isOwnField } from '../../../../shared/domain/office/own-fields'
import { nextMonth } from '../../../../shared/domain/payments/person-facts'
import type { Row } from '../../../data/office'

/** Fields of `statusEvent` one kind asks for, besides kind, date, document and note, which every kind has. */
export interface KindForm {
  readonly fields: readonly string[]
  readonly required?: readonly string[]
  /** Words of this kind for a field that several kinds share, e.g. 原单位 for `fromPlace`. */
  readonly labels?: Readonly<Record<string, string>>
  /** What the button does, before the date: 确认退休（自 2026-05）. */
  readonly verb: string
  /** The date is the first day of an effect (自 …) rather than the day of a happening. */
  readonly since?: boolean
  readonly dateLabel?: string
  /** Money stops, starts or changes its payer or amount with it: 停发（起发）起始月 is asked, by default the month after (`next`) or of (`same`) the date. */
  readonly money?: { readonly turn: 'stop' | 'start' | 'change'; readonly month: 'next' | 'same' }
}

const stops = { turn: 'stop', month: 'next' } as const
const starts = { turn: 'start', month: 'same' } as const
/** The month of the move is still paid as before. */
const changes = { turn: 'change', month: 'next' } as const

const deathFields = ['knownOn', 'source', 'heir', 'heirPhone', 'farewell', 'condolence', 'reportedOn']

const forms: Readonly<Record<string, KindForm>> = {
  added: { fields: ['honour', 'reason'], verb: '登记新增', dateLabel: '新增时间' },
  'moved-in': {
    fields: ['fromPlace', 'toCounty', 'toPlace'],
    labels: { fromPlace: '从何地迁入', toCounty: '落户县（市、区）', toPlace: '调入单位' },
    required: ['fromPlace'],
    verb: '登记调入',
    since: true,
    money: starts,
  },
  'moved-out': {
    fields: ['toPlace', 'reason'],
    labels: { toPlace: '迁往何地' },
    required: ['toPlace'],
    verb: '确认调出',
    since: true,
    money: stops,
  },
  'county-transfer': {
    fields: ['toCounty', 'toPlace', 'reason'],
    labels: { toCounty: '划入县（市、区）', toPlace: '新单位（有变动时填）' },
    required: ['toCounty'],
    verb: '确认划转',
    since: true,
    money: changes,
  },
  'employer-change': {
    fields: ['fromPlace', 'toPlace'],
    labels: { fromPlace: '原单位', toPlace: '新单位' },
    required: ['toPlace'],
    verb: '登记单位变更',
    since: true,
  },
  retired: {
    fields: ['reason'],
    labels: { reason: '退休类别或说明' },
    verb: '确认退休',
    since: true,
    money: { turn: 'start', month: 'next' },
    dateLabel: '退休时间',
  },
  'level-change': {
    fields: ['level', 'honour', 'reason'],
    required: ['level'],
    verb: '确认待遇级别变更',
    since: true,
    money: changes,
  },
  suspended: {
    fields: ['reason'],
    required: ['reason'],
    verb: '确认暂停待遇',
    since: true,
    money: stops,
    dateLabel: '暂停起始',
  },
  resumed: { fields: ['reason'], verb: '确认恢复待遇', since: true, money: starts, dateLabel: '恢复起始' },
  revoked: {
    fields: ['honour', 'reason'],
    required: ['honour'],
    labels: { honour: '撤销的荣誉' },
    verb: '确认撤销荣誉称号',
    since: true,
    money: stops,
  },
  died: { fields: deathFields, verb: '确认去世登记', money: stops, dateLabel: '去世时间' },
  lost: { fields: ['reason', 'source'], labels: { reason: '查找经过' }, verb: '登记失联', since: true, money: stops },
  found: { fields: ['source'], verb: '登记恢复联系', money: starts },
  emigrated: {
    fields: ['toPlace'],
    labels: { toPlace: '定居国家或地区' },
    verb: '登记出国（境）定居',
    since: true,
    money: stops,
  },
  hardship: { fields: ['reason'], labels: { reason: '致困情况' }, verb: '列为困难劳模', since: true },
  'hardship-over': { fields: ['reason'], verb: '解除困难', since: true },
  correction: { fields: ['reason'], labels: { reason: '更正内容' }, required: ['reason'], verb: '登记信息更正' },
}

/** The form of a kind; an unknown kind (from a newer version) asks only for what every kind has. */
export function kindForm(kind: string): KindForm {
  return forms[kind] ?? { fields: [], verb: '登记动态' }
}

/**
 * Button text that says what will happen: 确认退休（自 2026-05）; without a date only the verb. `stopFrom` is given where money really
 * stops: 确认并停发（自 2026-05）.
 */
export function confirmText(kind: string, date: string | undefined, stopFrom?: string): string {
  const form = kindForm(kind)
  if (stopFrom !== undefined) return `确认并停发（自 ${stopFrom}）`
  if (!date) return form.verb
  return `${form.verb}（${form.since ? '自 ' : ''}${date}）`
}

const turnLabels = { stop: '停发起始月', start: '起发起始月', change: '新标准起始月' } as const

/** Words for 停发（起发）起始月, where the kind has one. */
export function monthLabel(kind: string): string | undefined {
  const { money } = kindForm(kind)
  return money && turnLabels[money.turn]
}

/** The month a kind proposes for 停发（起发）起始月 (office-practice.md 12: 当月照发、次月停发); a year alone proposes none. */
export function proposedMonth(kind: string, date: unknown): string | undefined {
  const { money } = kindForm(kind)
  if (!money || typeof date !== 'string' || date.length < 7) return undefined
  return money.month === 'next' ? nextMonth(date.slice(0, 7)) : date.slice(0, 7)
}

/** Values a kind can already know from the person, so that nothing is typed twice. */
export function prefilled(kind: string, person: Row): Readonly<Record<string, unknown>> {
  if (kind === 'employer-change' && typeof person['employer'] === 'string') return { fromPlace: person['employer'] }
  return {}
}

/** Only the values a kind asks for; what was typed under another kind before switching must not slip in unseen. */
export function valuesOf(kind: string, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = [
    'date',
    'document',
    'note',
    ...(kindForm(kind).money ? ['stopFrom'] : []),
    ...kindForm(kind).fields,
    ...Object.keys(typed).filter(isOwnField),
  ]
  const values: Record<string, unknown> = { kind }
  for (const field of kept) {
    const value = typed[field]
    if (value !== undefined && value !== null && value !== '') values[field] = value
  }
  return values
}

/** Required fields of a kind that are still empty. */
export function missing(kind: string, typed: Readonly<Record<string, unknown>>): readonly string[] {
  const values = valuesOf(kind, typed)
  return ['date', ...(kindForm(kind).required ?? [])].filter((field) => values[field] === undefined)
}
