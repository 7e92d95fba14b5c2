// One matter handled on two PCs that cannot hear each other: nothing of either is lost, and what contradicts is left to a person.
import { describe, expect, it } from 'vitest'
import { disputed, twoPcs } from '../../../test/support/two-pcs'
import type { MemoryOffice } from '../../../test/support/memory-office'

const call = { date: '2026-11-20', channel: 'visit', name: '张建国', content: '问子女入学' }

async function accepted(office: MemoryOffice): Promise<string> {
  const { id } = await office.did('inquiry.register', { values: call, petition: true })
  await office.did('inquiry.move', { inquiry: id, to: 'accepted', on: '2026-11-21' })
  return id
}

describe('a matter on two PCs apart', () => {
  it('answered twice keeps both answers for a person to choose, and both steps in its 办理过程', async () => {
    const pcs = await twoPcs(accepted)
    const id = pcs.made
    for (const [office, reply] of [
      [pcs.one, '按学区就近入学'],
      [pcs.other, '已函请教育局'],
    ] as const) {
      await office.did('record.edit', { table: 'inquiry', row: id, values: { reply } })
      await office.did('inquiry.move', { inquiry: id, to: 'answered', on: '2026-11-23' })
    }
    pcs.meet()
    const row = pcs.row('inquiry', id)
    expect(row['state']).toBe('answered')
    expect(disputed(row)).toEqual(['reply'])
    expect(JSON.stringify(row)).toContain('按学区就近入学')
    expect(JSON.stringify(row)).toContain('已函请教育局')
    expect(pcs.one.rows('inquiryStep').filter((step) => step['kind'] === '回复')).toHaveLength(2)
  })

  it('extended here and answered there is both, without a dispute', async () => {
    const pcs = await twoPcs(accepted)
    const id = pcs.made
    await pcs.one.did('inquiry.extend', { inquiry: id, on: '2026-11-23', days: 20, by: '陈主任', reason: '核实' })
    await pcs.other.did('record.edit', { table: 'inquiry', row: id, values: { reply: '已答复' } })
    await pcs.other.did('inquiry.move', { inquiry: id, to: 'answered', on: '2026-11-23' })
    pcs.meet()
    const row = pcs.row('inquiry', id)
    expect(row).toMatchObject({ state: 'answered', extendDays: 20, reply: '已答复' })
    expect(disputed(row)).toEqual([])
  })

  it('registered at the same minute has two numbers', async () => {
    const pcs = await twoPcs(() => Promise.resolve(undefined))
    for (const office of [pcs.one, pcs.other]) await office.did('inquiry.register', { values: call, petition: false })
    pcs.meet()
    expect(new Set(pcs.other.rows('inquiry').map((row) => row['number'])).size).toBe(2)
  })
})
