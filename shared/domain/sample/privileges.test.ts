import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { cardStateOf } from '../privileges/card-standing'
import { caseStateOf } from '../privileges/case-standing'
import { samplePrivileges } from './privileges'
import { sampleOfficeName, samplePersonId, sampleSeed } from './sample'
import type { SampleDesk } from './visits'

describe('优待服务 of the sample office', () => {
  it('holds more than a thousand copies in each of the three years of the seed, and every state of cards and cases', async () => {
    const office = await memoryOffice()
    const profile = office.rows('profile')[0]!
    await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
    const people = new Set(Array.from({ length: 800 }, (_, n) => samplePersonId(n)))
    // Newspapers go to whoever stands on the roster: more than five hundred of them.
    for (const from of [0, 200, 400, 600]) await office.did('sample.fill', { seed: sampleSeed, from, count: 200 })
    const desk: SampleDesk = {
      today: '2026-11-23',
      run: (command, input) => office.did(command, input),
      find: async (table, index, values) => {
        const wanted = new Set(values)
        return office.rows(table).filter((row) => wanted.has(row[index] as string))
      },
    }
    const entered = await samplePrivileges(desk)
    const rows = office.rows('subscription')
    let recounted = 0
    for (const year of [2019, 2020, 2021]) {
      const own = rows.filter((row) => row['year'] === year)
      const copies = own.reduce((sum, row) => sum + Number(row['copies']), 0)
      expect(copies).toBeGreaterThan(1000)
      expect(copies).toBeLessThan(1100)
      recounted += copies
      expect(new Set(own.map((row) => row['person'])).size).toBe(own.length)
      expect(own.filter((row) => people.has(String(row['person']))).length).toBeGreaterThan(400)
    }
    expect(entered).toBe(recounted)
    const states = new Set(office.rows('card').map((row) => cardStateOf(row)))
    expect(states).toEqual(new Set(['valid', 'lost', 'replaced']))
    expect(
      office
        .rows('privilegeCase')
        .map((row) => caseStateOf(row))
        .sort(),
    ).toEqual(['answered', 'collecting', 'done', 'sent'])
    expect(office.rows('checkUp')).toHaveLength(40)
    expect(office.rows('insurance')).toHaveLength(40)
    expect(await samplePrivileges(desk)).toBe(0)
  })
})
