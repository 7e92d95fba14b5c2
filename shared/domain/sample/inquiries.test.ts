import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { deriveInquiry, standingNow } from '../inquiries/deadlines'
import { inForce } from '../payments/policy'
import { sampleInquiries } from './inquiries'
import { sampleOfficeName, sampleSeed } from './sample'
import type { SampleDesk } from './visits'

describe('来信来访 of the sample office', () => {
  it('show every state and standing once entered, with policy texts that are never in force', async () => {
    const office = await memoryOffice()
    const profile = office.rows('profile')[0]!
    await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
    await office.did('sample.fill', { seed: sampleSeed, from: 0, count: 60 })
    const desk: SampleDesk = {
      today: '2026-11-23',
      run: (command, input) => office.did(command, input),
      find: async (table, index, values) => office.rows(table).filter((row) => values.includes(row[index] as string)),
    }
    const entered = await sampleInquiries(desk)
    const rows = office.rows('inquiry')
    expect(rows).toHaveLength(entered)
    expect(entered).toBeGreaterThan(30)
    expect(new Set(rows.map((row) => row['number'])).size).toBe(entered)
    expect(new Set(rows.map((row) => String(row['date']).slice(0, 4)))).toEqual(new Set(['2025', '2026']))
    const now = rows.map((row) => standingNow({ ...row, ...deriveInquiry(row, { list: () => [] }) }, desk.today))
    expect(new Set(now)).toEqual(new Set(['over', 'near', 'running', undefined]))
    expect(new Set(rows.map((row) => row['state']))).toEqual(
      new Set(['open', 'accepted', 'answered', 'closed', 'filed']),
    )
    for (const row of office.rows('policyText')) {
      expect(inForce(row, desk.today)).toBe(false)
      expect(String(row['title'])).toContain('示例')
    }
    expect(await sampleInquiries(desk)).toBe(0)
  })
})
