// Every excerpt that sources of the 工作台 read. Conditions of the day stay with the sources: these rows hold for any day.
import { owedOf } from '../association/due'
import { lastChecks } from '../checks/life-standing'
import type { Fields } from '../field'
import type { Excerpt } from './excerpt'

/** Rows looked at one by one; all where nothing says which. */
function rowsOf(rows: Omit<Excerpt, 'by' | 'of' | 'reads'>, reads: readonly string[] = [], keeps = all): Excerpt {
  return { ...rows, by: 'id', reads, of: (each) => each.filter(keeps) }
}

const all = (_row: Fields): boolean => true

/** Of each person the newest 核实, and the newest that found them alive. */
export const lastLifeChecks: Excerpt = {
  name: 'last',
  table: 'lifeCheck',
  by: 'person',
  fields: ['person', 'date', 'result'],
  reads: [],
  of: (rows) => {
    const dated = rows.filter((row) => typeof row['date'] === 'string')
    const { newest, alive } = lastChecks(dated, '9999-12-31')
    return [...new Set([newest, alive])].flatMap((row) => row ?? [])
  },
}

export const validCards = rowsOf(
  { name: 'valid', table: 'card', fields: ['kind', 'issuedOn', 'validUntil', 'reviewedOn'] },
  ['_dState'],
  (row) => row['_dState'] === 'valid',
)

export const runningNewspapers = rowsOf(
  { name: 'running', table: 'subscription', fields: ['year', 'copies'] },
  ['endedFrom'],
  (row) => !row['endedFrom'],
)

export const unpaidDues = rowsOf(
  { name: 'unpaid', table: 'due', fields: ['year', 'amount', 'paid'] },
  ['waived'],
  (row) => owedOf(row) > 0,
)

/** Files whose 公示 waits for its result, or whose yearly review comes. */
export const openHardship = rowsOf(
  { name: 'open', table: 'hardshipCase', fields: ['person', 'state', 'reviewBy', 'postTo'] },
  ['postResult'],
  ({ state, reviewBy, postTo, postResult }) =>
    state === 'approved' ? reviewBy !== undefined : state === undefined && postTo !== undefined && !postResult,
)

export const unpaidFees = rowsOf(
  { name: 'unpaid', table: 'teachingFee', fields: ['gross', 'tax'] },
  ['state'],
  (row) => row['state'] !== 'paid',
)

export const waitingReturns = rowsOf(
  { name: 'waiting', table: 'bankReturn', fields: ['amount'] },
  ['resentIn', 'withdrawn'],
  (row) => row['resentIn'] === undefined && row['withdrawn'] !== true,
)

export const studioReviews = rowsOf({
  name: 'all',
  table: 'studioReview',
  fields: ['studio', 'year', 'kind', 'result'],
})

export const excerpts: readonly Excerpt[] = [
  lastLifeChecks,
  validCards,
  runningNewspapers,
  unpaidDues,
  openHardship,
  unpaidFees,
  waitingReturns,
  studioReviews,
]

export function excerptsOf(table: string): readonly Excerpt[] {
  return excerpts.filter((each) => each.table === table)
}
