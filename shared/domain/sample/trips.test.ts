import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { holding } from '../trips/picklists'
import { sampleOfficeName, sampleSeed } from './sample'
import { sampleTrips } from './trips'
import type { SampleDesk } from './visits'

describe('three years of 疗休养 in the sample office', () => {
  it(
    'are entered once, with quotas that add up, nobody placed whom a rule blocks, and a reason for everybody who stays',
    { timeout: 60_000 },
    async () => {
      const office = await memoryOffice()
      const profile = office.rows('profile')[0]!
      await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
      await office.did('sample.fill', { seed: sampleSeed, from: 0, count: 90 })
      const desk: SampleDesk = {
        today: '2026-11-23',
        run: (command, input) => office.did(command, input),
        find: async (table, index, values) => office.rows(table).filter((row) => values.includes(row[index] as string)),
      }
      expect(await sampleTrips(desk)).toBe(3)
      expect(office.rows('tripPlan').map((row) => row['state'])).toEqual(['done', 'done', 'review'])
      for (const batch of office.rows('tripBatch')) {
        const quotas = office.rows('tripQuota').filter((row) => row['batch'] === batch.id)
        expect(quotas.reduce((sum, row) => sum + Number(row['places'] ?? 0), 0)).toBe(batch['places'])
      }
      const candidates = office.rows('tripCandidate')
      const placed = candidates.filter((row) => holding.has(row['state']))
      expect(placed.length).toBeGreaterThan(20)
      for (const row of placed) expect(row['verdict']).not.toBe('block')
      for (const row of candidates.filter((each) => each['state'] === 'left')) expect(row['handReason']).toBeTruthy()
      const went = office.rows('tripRecord').filter((row) => row['entered'] === '本会登记')
      expect(went).toHaveLength(candidates.filter((row) => row['state'] === 'went').length)
      const settled = office.rows('tripBatch').filter((row) => row['state'] === 'settled')
      expect(settled.length).toBeGreaterThanOrEqual(2)
      const shares = office.rows('tripShare').reduce((sum, row) => sum + Number(row['amount']), 0)
      expect(shares).toBe(office.rows('tripSettlement').reduce((sum, row) => sum + Number(row['total']), 0))
      expect(office.rows('tripReply').length).toBe(settled.length * 6)
      for (const rule of office.rows('tripRule')) expect(rule['source']).toContain('编造')
      for (const batch of office.rows('tripBatch')) {
        const guests = office.rows('tripPlace').filter((row) => row['batch'] === batch.id)
        expect(guests.length).toBeGreaterThan(0)
        for (const row of guests) expect(office.row('tripRoom', String(row['room']))?.['batch']).toBe(batch.id)
        expect(office.rows('tripItem').filter((row) => row['batch'] === batch.id).length).toBeGreaterThan(15)
      }
      expect(await sampleTrips(desk)).toBe(0)
    },
  )
})
