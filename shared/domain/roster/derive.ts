// Derived values of a person and an honour, from rows only (decisions.md 9): what lists filter, sort and search by.
import type { RowRecord } from '../../oplog/operation'
import type { Related } from '../field'
import { matchName } from './names'
import { pinyinForms, pinyinKey } from './pinyin'
import { isLiving, standingOf } from './status'
import { strokeKey } from './strokes'
import { levelRank, personTreatment, titleText, treatmentOf, type TreatmentLists } from './treatment'

/**
 * `_dActive` is 1 on the living roster and 0 off it (an index key cannot be a boolean). Sort keys are plain texts compared
 * by code unit: `_dPinyin`, `_dStrokes`, `_dCountyOrder`, `_dLevelOrder` (level, then year of award). `_dSearch` holds all that can be
 * typed to find the person, lower case, parted by `|`.
 */
export function derivePerson(row: RowRecord, related: Related): Readonly<Record<string, unknown>> {
  const name = typeof row['name'] === 'string' ? row['name'] : ''
  const honours = related.children('honour')
  const lists = listsOf(related)
  const standing = standingOf(related.children('statusEvent'), honours)
  const treatment = personTreatment(honours, lists)
  const awardedOn = treatment.honour?.['awardedOn']
  return {
    ...(treatment.level === undefined ? {} : { _dLevel: treatment.level }),
    _dStatus: standing.status,
    _dActive: isLiving(standing.status) ? 1 : 0,
    // An imported list often says 困难类型 without an event; an event, once there, decides.
    _dHardship: standing.hardship ?? (standing.status !== 'died' && typeof row['hardshipType'] === 'string'),
    ...(honours.length === 0 ? {} : { _dTitles: titlesOf(honours, lists) }),
    ...(typeof awardedOn === 'string' ? { _dAwarded: awardedOn } : {}),
    _dSearch: searchText(row, name),
    _dPinyin: pinyinKey(name),
    _dStrokes: strokeKey(name),
    _dCountyOrder: countyOrder(row, related),
    _dLevelOrder: `${levelRank(treatment.level)}${typeof awardedOn === 'string' ? awardedOn : '9999'}`,
  }
}

/** What the honour itself gives, for the honours table of the person page. */
export function deriveHonour(row: RowRecord, related: Related): Readonly<Record<string, unknown>> {
  const { level } = treatmentOf(row, listsOf(related))
  return level === undefined ? {} : { _dTreatment: level }
}

function listsOf(related: Related): TreatmentLists {
  return { titles: related.list('honourTitle'), rules: related.list('treatmentRule') }
}

/** 全国劳动模范、浙江省劳动模范: valid titles, highest level first, then oldest; each once. */
function titlesOf(honours: readonly RowRecord[], lists: TreatmentLists): string {
  const valid = honours.filter((honour) => honour['state'] !== 'revoked')
  const key = (honour: RowRecord): string =>
    `${levelRank(treatmentOf(honour, lists).level)}${String(honour['awardedOn'] ?? '9999')}${honour.id}`
  const ordered = valid
    .map((honour) => [key(honour), titleText(honour, lists.titles)] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return [...new Set(ordered.map(([, title]) => title).filter((title) => title !== ''))].join('、')
}

function searchText(row: RowRecord, name: string): string {
  const text = (field: string): string => (typeof row[field] === 'string' ? row[field].toLowerCase() : '')
  const phones = `${text('phone')}、${text('otherPhone')}`.replace(/[^\d、]/gu, '')
  const parts = [
    matchName(name),
    ...pinyinForms(name),
    matchName(text('otherNames')),
    text('idNumber'),
    ...phones.split('、'),
    text('employer'),
  ]
  return parts.filter((part) => part !== '').join('|')
}

function countyOrder(row: RowRecord, related: Related): string {
  const unit = typeof row['county'] === 'string' ? unitsById(related.list('unit')).get(row['county']) : undefined
  return typeof unit?.['order'] === 'string' ? unit['order'] : '~'
}

const unitIndexes = new WeakMap<readonly RowRecord[], ReadonlyMap<string, RowRecord>>()

function unitsById(units: readonly RowRecord[]): ReadonlyMap<string, RowRecord> {
  let index = unitIndexes.get(units)
  if (!index) unitIndexes.set(units, (index = new Map(units.map((unit) => [unit.id, unit]))))
  return index
}
