import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { standingOfBudget } from '../payments/budget'
import { doublesOf } from '../payments/ledger'
import { handOverGap } from '../visits/hand-over'
import { stockOf } from '../visits/stock'
import { sampleOfficeName, sampleRows, sampleSeed } from './sample'
import type { TwoAtDesk } from './batches'
import { samplePayments } from './payments'
import { sampleVisits } from './visits'

async function filledOffice(people: number) {
  const office = await memoryOffice()
  const profile = office.rows('profile')[0]!
  await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
  await office.did('sample.fill', { seed: sampleSeed, from: 0, count: people })
  const desk: TwoAtDesk = {
    today: '2026-11-23',
    run: (command, input) => office.did(command, input),
    as: async (operator, work) => {
      const me = office.by
      office.by = operator
      await work()
      office.by = me
    },
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

describe('three years of payments in the sample office', () => {
  it('are entered once, by the steps of real work, and leave something open to do', { timeout: 120_000 }, async () => {
    const { office, desk } = await filledOffice(120)
    expect(await samplePayments(desk)).toBeGreaterThanOrEqual(9)
    const states = office.rows('batch').map((row) => row['state'])
    for (const state of ['archived', 'paid', 'drafting']) expect(states).toContain(state)
    for (const batch of office.rows('batch')) expect(batch['samePerson']).toBeUndefined()
    const entries = office.rows('ledgerEntry')
    expect(new Set(entries.map((entry) => String(entry['paidOn']).slice(0, 4)))).toEqual(
      new Set(['2024', '2025', '2026']),
    )
    for (const person of new Set(entries.map((entry) => entry['person'])))
      expect(
        doublesOf(
          entries.filter((entry) => entry['person'] === person),
          new Set(),
        ),
      ).toEqual([])
    expect(
      office
        .rows('bankReturn')
        .map((row) => row['resentIn'] === undefined)
        .sort(),
    ).toEqual([false, true])
    for (const budget of office.rows('budget')) {
      const { free } = standingOfBudget(budget, {
        changes: office.rows('budgetChange'),
        expenses: office.rows('expense'),
        batches: office.rows('batch'),
        campaigns: office.rows('campaign'),
        returns: office.rows('bankReturn'),
        trips: office.rows('tripShare'),
      })
      expect(free, String(budget['project'])).toBeGreaterThanOrEqual(0)
    }
    const before = entries.length
    expect(await samplePayments(desk)).toBe(0)
    expect(office.rows('ledgerEntry')).toHaveLength(before)
  })
})
