// 上年续订: who of last year's readers goes on, with how many copies, who falls out and why, whose address is lacking. Pure: screen and command ask the same.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { rosterStatuses } from '../roster/picklists'
import { priceOf } from './newspaper-sums'

export interface RenewalRows {
  /** The year that is ordered. */
  readonly year: number
  /** Rows of the year before, and those there are already of the year. */
  readonly last: readonly Fields[]
  readonly now: readonly Fields[]
  readonly titles: readonly Fields[]
  readonly prices: readonly Fields[]
  /** A person as the roster has them now, merged copies as who they became; undefined where they are gone. */
  readonly personOf: (id: RowId) => Fields | undefined
}

export interface RenewalLine {
  readonly person: RowId
  readonly name: string
  readonly periodical: RowId
  readonly copies: number
  /** 分; undefined where the price of the year is not entered yet. */
  readonly price: number | undefined
  /** Where the post brings it, taken over from last year; empty ones follow the roster. */
  readonly delivery: Readonly<Record<string, string>>
  /** Neither the row nor the roster says where to. */
  readonly homeless: boolean
}

export interface Fallen {
  readonly row: RowId
  readonly person: RowId
  readonly name: string
  readonly why: string
}

export interface Renewal {
  readonly lines: readonly RenewalLine[]
  readonly fallen: readonly Fallen[]
  /** Orders of last year that stand in this one already. */
  readonly standing: number
}

const delivered = ['recipient', 'address', 'postcode', 'phone', 'office'] as const

/** Every order of last year is a line, has fallen out with a reason, or stands already; nobody is in twice. */
export function renewalOf(given: RenewalRows): Renewal {
  const keyOf = (row: Fields): string => orderKey(personId(given, row), row)
  const standing = new Set(given.now.map(keyOf))
  const lines = new Map<string, RenewalLine>()
  const fallen: Fallen[] = []
  let stands = 0
  for (const row of given.last) {
    const why = whyNot(given, row)
    if (why !== undefined) fallen.push(why)
    else if (standing.has(keyOf(row))) stands++
    else lines.set(keyOf(row), lineOf(given, row, lines.get(keyOf(row))))
  }
  return { lines: [...lines.values()], fallen, standing: stands }
}

function personId({ personOf }: RenewalRows, row: Fields): RowId {
  const id = String(row['person'])
  return personOf(id)?.id ?? id
}

/** One person and title: what there is one order of in a year. */
export function orderKey(person: RowId, row: Fields): string {
  return `${person} ${String(row['periodical'])}`
}

function whyNot({ personOf, titles }: RenewalRows, row: Fields): Fallen | undefined {
  const person = personOf(String(row['person']))
  const why = reason(person, titles, row)
  if (why === undefined) return undefined
  return { row: row.id, person: String(row['person']), name: String(person?.['name'] ?? '（已删除）'), why }
}

function reason(person: Fields | undefined, titles: readonly Fields[], row: Fields): string | undefined {
  if (!person) return '已不在名册'
  if (person['_dActive'] === 0)
    return rosterStatuses.find(({ value }) => value === person['_dStatus'])?.label ?? '不在册'
  if (row['endedFrom']) return `上年已退订（${String(row['endedFrom'])} 起）`
  const title = titles.find(({ id }) => id === row['periodical'])
  if (!title) return '报刊已不在目录'
  return title['retired'] === true ? `《${String(title['name'])}》不再订` : undefined
}

/** Entered twice last year (on two PCs), the copies of both are kept in the one order. */
function lineOf(given: RenewalRows, row: Fields, before: RenewalLine | undefined): RenewalLine {
  const copies = typeof row['copies'] === 'number' ? row['copies'] : 1
  if (before) return { ...before, copies: before.copies + copies }
  const person = given.personOf(String(row['person']))
  const price = given.prices.find((each) => each['periodical'] === row['periodical'] && each['year'] === given.year)
  const delivery = Object.fromEntries(
    delivered.flatMap((field) => (typeof row[field] === 'string' && row[field] !== '' ? [[field, row[field]]] : [])),
  )
  return {
    person: personId(given, row),
    name: String(person?.['name'] ?? ''),
    periodical: String(row['periodical']),
    copies,
    price: priceOf(price, `${given.year}-01`, `${given.year}-12`),
    delivery,
    homeless: addressOf(row, person) === '',
  }
}

/** Where an order is sent: its own address before that of the roster; '' where neither is known. */
export function addressOf(row: Fields, person: Fields | undefined): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
  return text(row['address']) || text(person?.['address'])
}
