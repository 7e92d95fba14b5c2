// Ten years of a large office as plain rows: 5,000 people with honours and events, payments, visits and trips, 300,000 rows in all.
import type { Fields } from '../../../shared/domain/field'
import { seedTitles, seedTreatmentRules } from '../../../shared/domain/office/seed'
import { sampleRows, sampleSeed } from '../../../shared/domain/sample/sample'

export const PEOPLE = 5_000
const ROWS = 300_000
export const YEARS = Array.from({ length: 10 }, (_, at) => 2017 + at)

export type Tables = ReadonlyMap<string, readonly Fields[]>

/** By table; the ledger takes what is left of the 300,000. */
export function largeOffice(): Tables {
  const tables = new Map<string, Fields[]>()
  const add = (table: string, row: Fields): void =>
    void (tables.get(table) ?? tables.set(table, []).get(table))?.push(row)
  for (const { table, id, values } of sampleRows(sampleSeed, 0, PEOPLE)) add(table, { id, ...values })
  for (const { id, values } of seedTitles) add('honourTitle', { id, ...values })
  for (const { id, values } of seedTreatmentRules) add('treatmentRule', { id, ...values })
  const people = (tables.get('person') ?? []).map(({ id }) => id)
  const person = (n: number): string => people[(n * 7919) % people.length] ?? ''
  const year = (n: number): number => YEARS[n % YEARS.length] ?? 2017
  for (let n = 0; n < 20; n++) add('campaign', campaignOf(n, year(n)))
  for (let n = 0; n < 60_000; n++) add('visit', visitOf(n, person(n), year(n)))
  for (let n = 0; n < 40; n++)
    add('tripBatch', { id: `tb${n}`, from: `${year(n)}-06-08`, state: 'settled', area: '省内' })
  for (let n = 0; n < 8_000; n++) add('tripCandidate', candidateOf(n, person(n)))
  const so = [...tables.values()].reduce((sum, rows) => sum + rows.length, 0)
  for (let n = 0; n < ROWS - so; n++) add('ledgerEntry', paymentOf(n, person(n), year(n)))
  return tables
}

function campaignOf(n: number, year: number): Fields {
  return {
    id: `c${n}`,
    visitYear: year,
    state: 'closed',
    kind: n % 2 ? '重阳' : '两节（元旦春节）',
    account: `f${n % 3}`,
  }
}

function visitOf(n: number, person: string, year: number): Fields {
  const result = n % 25 === 0 ? 'missed' : n % 17 === 0 ? 'family' : 'visited'
  return {
    id: `v${n}`,
    person,
    year,
    campaign: `c${n % 20}`,
    verdict: 'in',
    result,
    amount: 500_00,
    county: `u${n % 12}`,
  }
}

function candidateOf(n: number, person: string): Fields {
  const state = n % 11 === 0 ? 'absent' : 'went'
  return {
    id: `t${n}`,
    person,
    batch: `tb${n % 40}`,
    state,
    history: n % 3 ? 'never' : 'went',
    level: 'city',
    county: `u${n % 12}`,
  }
}

function paymentOf(n: number, person: string, year: number): Fields {
  const paidOn = `${year}-${String((n % 12) + 1).padStart(2, '0')}-20`
  const entry = n % 200 === 0 ? 'reversal' : 'payment'
  const amount = (entry === 'reversal' ? -1 : 1) * (22_000 + (n % 7) * 1_000)
  return {
    id: `l${n}`,
    person,
    scheme: `s${n % 8}`,
    entry,
    amount,
    paidOn,
    source: n % 3 ? '劳模协会' : '市总工会本级',
  }
}
