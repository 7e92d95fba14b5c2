// Tables of n: parties together, those with the same diet together, tables as even as may be. What a person has fixed stays. Pure, the
// same in whatever order people come.
import { inNearOrder, partiesOf, type Guest } from './party'

type Eater = Pick<Guest, 'id' | 'party' | 'near' | 'diet' | 'table' | 'tableFixed'>

interface Table {
  readonly number: number
  readonly guests: Eater[]
}

/** Table number, from 1, by traveller. `size` = people at a table, at least 1; only a person's own hand puts more at one. */
export function fillTables(eaters: readonly Eater[], size: number): ReadonlyMap<string, number> {
  const fixed = eaters.filter((each) => each.tableFixed && each.table !== undefined)
  const count = Math.max(Math.ceil(eaters.length / size), 1, ...fixed.map(({ table }) => table as number))
  const tables: Table[] = Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    guests: fixed.filter(({ table }) => table === i + 1),
  }))
  const given = new Map(fixed.map((each) => [each.id, each.table as number]))
  const put = (party: readonly Eater[], table: Table): void => {
    table.guests.push(...party)
    for (const each of party) given.set(each.id, table.number)
  }
  const waiting = inNearOrder(
    eaters.filter(({ id }) => !given.has(id)),
    () => false,
  )
  for (const each of waiting) {
    const home = tables.find((table) => table.guests.some(({ party }) => party === each.party))
    if (home && room(home, size) > 0) put([each], home)
  }
  const parties = partiesOf(waiting.filter(({ id }) => !given.has(id)))
  for (const [diet, group] of dietsOf(parties)) seatDiet(diet, group, tables, size, put)
  const rest = parties.filter((party) => !given.has(party[0]!.id))
  for (const party of [...rest].sort((a, b) => b.length - a.length)) put(party, evenest(tables, size, party.length))
  return given
}

function room({ guests }: Table, size: number): number {
  return size - guests.length
}

/** Parties by the first diet among them, the largest group first; parties without one are not here. */
function dietsOf(
  parties: readonly (readonly Eater[])[],
): readonly (readonly [string, readonly (readonly Eater[])[]])[] {
  const groups = new Map<string, (readonly Eater[])[]>()
  for (const party of parties) {
    const diet = party.map((each) => each.diet).find((each) => each !== '')
    if (diet !== undefined) groups.set(diet, [...(groups.get(diet) ?? []), party])
  }
  const heads = (group: readonly (readonly Eater[])[]): number => group.flat().length
  return [...groups].sort(([a, one], [b, other]) => heads(other) - heads(one) || (a < b ? -1 : 1))
}

type Put = (party: readonly Eater[], table: Table) => void

/** First where the diet is eaten already, then at the emptiest table, until that one is full. */
function seatDiet(diet: string, group: readonly (readonly Eater[])[], tables: Table[], size: number, put: Put): void {
  const has = (table: Table): boolean => table.guests.some((each) => each.diet === diet)
  for (const party of [...group].sort((a, b) => b.length - a.length)) {
    const fits = tables.filter((table) => room(table, size) >= party.length)
    put(party, fits.find(has) ?? leastFull(fits, size) ?? added(tables))
  }
}

function leastFull(tables: readonly Table[], size: number): Table | undefined {
  return [...tables].sort((a, b) => room(b, size) - room(a, size) || a.number - b.number)[0]
}

/** The table with the fewest people that has room; a new one where none has. */
function evenest(tables: Table[], size: number, heads: number): Table {
  return (
    leastFull(
      tables.filter((table) => room(table, size) >= heads),
      size,
    ) ?? added(tables)
  )
}

function added(tables: Table[]): Table {
  const table: Table = { number: tables.length + 1, guests: [] }
  tables.push(table)
  return table
}
