// 超期未核实 before 定稿: nobody is paid past it without a decision, and nobody is stopped silently.
import { describe, expect, it } from 'vitest'
import { desk, linesOf } from '../../../test/support/pay-desk'

const seen = (date: string) => ({ date, way: '入户', by: '王芳', result: 'alive' })
const rule = { table: 'lifeRule', values: { months: 6, from: '2020', source: '温劳协〔2020〕2号' } }

describe('a batch with people whose 健在核实 is overdue', () => {
  it('asks nothing while the office has no rule', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    await at.office.did('batch.submit', { batch })
  })

  it('waits until each is noted, kept back or seen', async () => {
    const at = await desk()
    const [fine, noted, kept, visited] = [
      await at.person('张三'),
      await at.person('李四'),
      await at.person('王五'),
      await at.person('赵六'),
    ]
    await at.office.did('record.create', rule)
    await at.office.did('life.check', { people: [fine], values: seen('2026-10-01') })
    await at.office.did('life.check', { people: [noted], values: seen('2025-01-01') })
    const batch = await at.open([fine, noted, kept, visited])
    const lineOf = (person: string) => linesOf(at, batch).find((each) => each['person'] === person)!
    const refused = await at.office.refused('batch.submit', { batch })
    expect(refused.code).toBe('batch.life')
    expect(refused.message).toContain('等 3 人健在核实已超期')
    expect(refused.data?.['rows']).toEqual(
      expect.arrayContaining([noted, kept, visited].map((each) => lineOf(each).id)),
    )

    await at.office.did('batch.pay-unchecked', { lines: [lineOf(noted).id, lineOf(fine).id] })
    expect(lineOf(noted)['note']).toBe('健在核实超期，照发（上次核实 2025-01-01，2025-07-01 起超期）')
    expect(lineOf(fine)['note']).toBeUndefined()
    await at.office.did('batch.leave-out', { lines: [lineOf(kept).id], reason: '健在核实超期，暂缓发放' })
    expect((await at.office.refused('batch.submit', { batch })).message).toContain('赵六健在核实已超期（从未核实）')
    await at.office.did('life.check', { people: [visited], values: seen('2026-11-22') })
    await at.office.did('batch.submit', { batch })
    expect((await at.office.refused('batch.pay-unchecked', { lines: [lineOf(noted).id] })).code).toBe('batch.state')
    await at.review('batch.finalise', { batch })
    expect(at.office.row('batch', batch)).toMatchObject({ people: 3 })
  })
})
