// 《健在核实表》: a county a page, when each was last seen, and empty room to write and sign in.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { sampleRoster } from '../../../test/support/sample-roster'
import { textsOf } from '../page-model'
import { lifeSheetJob, type LifeSheet } from './life-sheet'

const { people, lists } = sampleRoster(60)
const living = people.filter((person) => person['_dActive'] === 1).slice(0, 30)
const sheet = (more: Partial<LifeSheet> = {}): LifeSheet => ({
  lines: living.map((person, i) => ({
    person,
    checks: i % 3 === 0 ? [{ id: `c${i}`, person: person.id, date: '2025-03-01', result: 'alive', way: '电话' }] : [],
  })),
  about: '荣誉津贴',
  office: '温州市劳模协会',
  date: '2026年11月26日',
  on: '2026-11-26',
  rules: [{ id: 'r', months: 12, from: '2020' }],
  signers: ['经办：', '复核：', '负责人：'],
  ...more,
})

describe('the 《健在核实表》', () => {
  it('names everybody once under their county, with the last 核实, address and telephone', async () => {
    const job = lifeSheetJob(sheet(), lists)
    await expect(readable(job)).toMatchFileSnapshot('golden/life-sheet.txt')
    const texts = textsOf(job)
    for (const person of living) {
      const name = String(person['name'])
      expect(texts.filter((text) => text.replaceAll('　', '') === name).length).toBeGreaterThanOrEqual(1)
    }
    expect(texts.filter((text) => text === '2025-03-01')).toHaveLength(10)
    expect(texts.filter((text) => text === '从未核实')).toHaveLength(20)
    expect(texts).toContain('内部资料　含个人信息　用后收回')
  })

  it('begins a page with each county, since different people take it along', () => {
    const counties = new Set(living.map((person) => person['county']))
    expect(lifeSheetJob(sheet(), lists).pages.length).toBeGreaterThanOrEqual(counties.size)
  })

  it('is not printed for nobody', () => expect(() => lifeSheetJob(sheet({ lines: [] }), lists)).toThrow('sheet.empty'))
})
