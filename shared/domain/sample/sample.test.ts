import { describe, expect, it } from 'vitest'
import type { RowRecord } from '../../oplog/operation'
import { canonicalJson } from '../../kernel/canonical'
import { sha256Hex } from '../../kernel/digest'
import { isRowId } from '../../kernel/ids'
import { catalogue } from '../catalogue'
import { standingOf, isLiving } from '../roster/status'
import { seedUnits } from '../office/seed'
import { checkValue } from '../value'
import { isHistorical, lifeOf } from './life'
import { samplePeople, sampleRows, sampleSeed, type SampleRow } from './sample'

const rows = sampleRows(sampleSeed, 0, samplePeople)
const people = rows.filter((row) => row.table === 'person')
const record = (row: SampleRow): RowRecord => ({ id: row.id, _s: ['', ''], ...row.values })
const childrenOf = (table: SampleRow['table'], person: SampleRow): RowRecord[] =>
  byPerson
    .get(person.id)!
    .filter((row) => row.table === table)
    .map(record)
const byPerson = new Map<string, SampleRow[]>()
for (const row of rows)
  byPerson.set(String(row.values['person'] ?? row.id), [
    ...(byPerson.get(String(row.values['person'] ?? row.id)) ?? []),
    row,
  ])

describe('the sample office', () => {
  it('is byte-equal for one seed, whole or in slices, and different for another', () => {
    const digest = (list: readonly SampleRow[]): string =>
      sha256Hex(new TextEncoder().encode(canonicalJson(list as never)))
    expect(digest([...sampleRows(sampleSeed, 0, 700), ...sampleRows(sampleSeed, 700, samplePeople - 700)])).toBe(
      digest(rows),
    )
    expect(digest(sampleRows(sampleSeed + 1, 0, samplePeople))).not.toBe(digest(rows))
  })

  it('has 1,200 people on the living roster in all 12 counties, and about three in ten historical', () => {
    const living = people.filter((person) =>
      isLiving(standingOf(childrenOf('statusEvent', person), childrenOf('honour', person)).status),
    )
    expect(living).toHaveLength(1200)
    expect(people).toHaveLength(samplePeople)
    const counties = new Set(living.map((person) => person.values['county']))
    expect([...counties].sort()).toEqual(
      seedUnits
        .filter((unit) => unit.values['kind'] === 'county')
        .map((unit) => unit.id)
        .sort(),
    )
  })

  it('lets the events fold to what each life was made as', () => {
    people.forEach((person, index) => {
      const { status } = standingOf(childrenOf('statusEvent', person), childrenOf('honour', person))
      expect(isLiving(status), person.id).toBe(!isHistorical(index))
    })
  })

  it('gives every person a name, an honour and only values that the catalogue accepts', () => {
    // One assertion for all values: made for each of them, assertions take ten times as long as the checking.
    const faults = rows.flatMap((row) => [
      ...(isRowId(row.id) ? [] : [`${row.table}: ${row.id} is no id`]),
      ...Object.entries(row.values).flatMap(([name, value]) => {
        const field = catalogue.table(row.table).fields.find((each) => each.name === name)
        if (field && checkValue(field, value, record(row)) === undefined) return []
        return [`${row.table}.${name} ${String(value)}`]
      }),
    ])
    expect(faults).toEqual([])
    for (const person of people) expect(childrenOf('honour', person).length).toBeGreaterThan(0)
  })

  it('uses each ID number and each row id once, at 100,000 people too', () => {
    const numbers = new Set(Array.from({ length: 100_000 }, (_, index) => lifeOf(sampleSeed, index).idNumber))
    expect(numbers.size).toBe(100_000)
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })

  it('has the ages of a real roster: most retired, many over 70, some over 90', () => {
    const ages = people
      .filter((_, index) => !isHistorical(index))
      .map((person) => 2025 - Number(String(person.values['birth']).slice(0, 4)))
    const share = (from: number): number => ages.filter((age) => age >= from).length / ages.length
    expect(share(60)).toBeGreaterThan(0.55)
    expect(share(70)).toBeGreaterThan(0.3)
    expect(share(90)).toBeGreaterThan(0.015)
    expect(share(90)).toBeLessThan(0.06)
  })

  it('orders the events of a life: named, retired, ended, nothing after the end', () => {
    for (const person of people) {
      const events = childrenOf('statusEvent', person)
      const end = events.find((event) => ['died', 'moved-out', 'emigrated', 'revoked'].includes(String(event['kind'])))
      if (end)
        for (const event of events)
          expect(String(event['date']).slice(0, 7) <= String(end['date']).slice(0, 7), person.id).toBe(true)
      for (const honour of childrenOf('honour', person))
        expect(
          Number(String(honour['awardedOn']).slice(0, 4)) - Number(String(person.values['birth']).slice(0, 4)),
        ).toBeGreaterThan(20)
    }
  })

  it('holds names of every kind: two characters, compound surnames, · and rare characters, namesakes', () => {
    const names = people.map((person) => String(person.values['name']))
    expect(names.some((name) => [...name].length === 2)).toBe(true)
    expect(names.some((name) => /^(欧阳|上官|诸葛|司马|尉迟)/.test(name))).toBe(true)
    expect(names.some((name) => name.includes('·'))).toBe(true)
    expect(names.some((name) => /[㛃𬭎䶮𠮷]/u.test(name))).toBe(true)
    expect(new Set(names).size).toBeLessThan(names.length)
  })
})
