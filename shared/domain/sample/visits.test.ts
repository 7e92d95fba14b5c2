import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { handOverGap } from '../visits/hand-over'
import { stockOf } from '../visits/stock'
import { sampleOfficeName, sampleRows, sampleSeed } from './sample'
import { sampleVisits, type SampleDesk } from './visits'

async function filledOffice(people: number) {
  const office = await memoryOffice()
  const profile = office.rows('profile')[0]!
  await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
  await office.did('sample.fill', { seed: sampleSeed, from: 0, count: people })
  const desk: SampleDesk = {
    today: '2026-11-23',
    run: (command, input) => office.did(command, input),
    find: async (table, index, values) => office.rows(table).filter((row) => values.includes(row[index] as string)),
  }
  return { office, desk }
}

describe('three years of visits in the sample office', () => {
  it(
    'are entered once, with every hand-over balanced, every list reasoned and no goods below 0',
    { timeout: 60_000 },
    async () => {
      expect(sampleRows(sampleSeed, 0, 60).length).toBeGreaterThan(60)
      const { office, desk } = await filledOffice(60)
      expect(await sampleVisits(desk)).toBe(6)
      const campaigns = office.rows('campaign')
      expect(campaigns.map((row) => row['state']).sort()).toEqual([
        'closed',
        'closed',
        'closed',
        'closed',
        'closed',
        'visiting',
      ])
      const visits = office.rows('visit')
      for (const visit of visits) expect(String(visit['reason'])).not.toBe('')
      for (const team of office.rows('visitTeam')) {
        const own = visits.filter((row) => row['team'] === team.id)
        const sheet = office.rows('handOver').find((row) => row['visitTeam'] === team.id)
        expect(handOverGap(sheet, own), String(team['name'])).toBeUndefined()
      }
      for (const goods of office.rows('goods'))
        expect(
          stockOf(office.rows('goodsMove').filter((row) => row['goods'] === goods.id)).left,
        ).toBeGreaterThanOrEqual(0)
      for (const rule of office.rows('policyRule')) expect(rule['source']).toContain('编造')
      const before = visits.length
      expect(await sampleVisits(desk)).toBe(0)
      expect(office.rows('visit')).toHaveLength(before)
    },
  )
})
