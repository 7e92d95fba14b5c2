import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { isDue } from '../hardship/standing'
import { sampleChecks } from './checks'
import { sampleOfficeName, sampleSeed } from './sample'
import type { SampleDesk } from './visits'

describe('核实 and 困难档案 in the sample office', () => {
  it('are entered once, for the living only, by a rule that says it is made up', { timeout: 60_000 }, async () => {
    const office = await memoryOffice()
    const profile = office.rows('profile')[0]!
    await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
    await office.did('sample.fill', { seed: sampleSeed, from: 0, count: 120 })
    const desk: SampleDesk = {
      today: '2026-11-23',
      run: (command, input) => office.did(command, input),
      find: async (table, index, values) => office.rows(table).filter((row) => values.includes(row[index] as string)),
    }
    expect(await sampleChecks(desk)).toBeGreaterThan(0)
    const dead = new Set(office.rows('statusEvent').flatMap((row) => (row['kind'] === 'died' ? [row['person']] : [])))
    const checks = office.rows('lifeCheck')
    expect(checks.length).toBeGreaterThan(100)
    expect(checks.filter((row) => dead.has(row['person']))).toEqual([])
    for (const rule of office.rows('lifeRule')) expect(rule['source']).toContain('编造')
    const files = office.rows('hardshipCase')
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((row) => row['state'] === undefined)).toHaveLength(1)
    for (const file of files.filter((row) => row['state'] === 'approved')) expect(isDue(file, '2028-01-01')).toBe(true)
    expect(await sampleChecks(desk)).toBe(0)
    expect(office.rows('lifeCheck')).toHaveLength(checks.length)
  })
})
