// The sample office's first people as rows with their derived fields, for sheets and benches that need no database.
import { catalogue } from '../../shared/domain/catalogue'
import { seedTitles, seedTreatmentRules, seedUnits, type SeedRow } from '../../shared/domain/office/seed'
import { loadDictionaries } from '../../shared/domain/roster/dictionaries'
import { sampleRows, sampleSeed, type SampleRow } from '../../shared/domain/sample/sample'
import type { RowRecord } from '../../shared/oplog/operation'
import type { Row } from '../../renderer/data/office'

await loadDictionaries()

export interface SampleRoster {
  readonly people: readonly Row[]
  readonly children: (table: SampleRow['table'], person: string) => readonly Row[]
  readonly lists: Readonly<Record<'unit' | 'honourTitle' | 'treatmentRule', readonly Row[]>>
}

/** The first `count` people, living and historical, in order of registration. */
export function sampleRoster(count: number): SampleRoster {
  const rows = sampleRows(sampleSeed, 0, count)
  const byPerson = new Map<string, SampleRow[]>()
  for (const row of rows) {
    const person = String(row.values['person'] ?? row.id)
    const group = byPerson.get(person)
    if (group) group.push(row)
    else byPerson.set(person, [row])
  }
  const lists = { unit: listOf(seedUnits), honourTitle: listOf(seedTitles), treatmentRule: listOf(seedTreatmentRules) }
  const children = (table: string, person: string): RowRecord[] =>
    (byPerson.get(person) ?? []).filter((row) => row.table === table).map((row) => recordOf(row.id, row.values))
  const derive = catalogue.table('person').derive!
  const people = rows
    .filter((row) => row.table === 'person')
    .map((row): Row => {
      const record = recordOf(row.id, row.values)
      const related = {
        children: (table: string) => children(table, row.id),
        list: (table: string) => (lists[table as keyof typeof lists] ?? []) as unknown as RowRecord[],
      }
      return { ...record, ...derive.of(record, related) }
    })
  return { people, children, lists }
}

function listOf(seeds: readonly SeedRow[]): Row[] {
  return seeds.map(({ id, values }) => recordOf(id, values))
}

function recordOf(id: string, values: Readonly<Record<string, unknown>>): RowRecord {
  return { id, _s: ['0', '0'], ...values }
}
