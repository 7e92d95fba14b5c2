import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../test/support/memory-office'
import { stockOf } from '../domain/visits/stock'
import { numberIssues, stockIssues } from './visit-issues'

const tea = { id: 'g1', name: '茶叶', unit: '盒' }
const line = (id: string, kind: string, quantity: number, more = {}) => ({ id, goods: 'g1', kind, quantity, ...more })

describe('goods of which two PCs issued more than there were', () => {
  it('are an issue until the ledger is put right; nothing is dropped', () => {
    const moves = [line('m1', 'in', 10), line('m2', 'out', 7), line('m3', 'out', 7)]
    expect(stockOf(moves).left).toBe(-4)
    expect(stockIssues([tea], moves)).toMatchObject([{ rule: 'stock', subjects: ['g1'], title: '茶叶' }])
    expect(stockIssues([tea], moves)[0]?.sentence).toContain('多 4盒')
    expect(stockIssues([tea], [...moves, line('m4', 'in', 4)])).toEqual([])
    expect(stockIssues([tea], [...moves.slice(0, 2), line('m3', 'out', 7, { struck: '重复登记' })])).toEqual([])
  })
})

describe('campaigns that share a number', () => {
  it('are one issue however many', () => {
    const campaigns = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      number: id === 'c' ? '2026-五一-01' : '2026-两节-01',
    }))
    expect(numberIssues(campaigns)).toMatchObject([{ id: 'number:a:b', subjects: ['a', 'b'] }])
  })
})

interface Step {
  readonly kind: 'in' | 'out' | 'back' | 'count' | 'strike'
  readonly quantity: number
  readonly team: number
  readonly which: number
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('in', 'out', 'back', 'count', 'strike'),
  quantity: fc.integer({ min: 0, max: 30 }),
  team: fc.integer({ min: 0, max: 1 }),
  which: fc.nat(20),
})

async function takeStep(office: MemoryOffice, goods: string, teams: readonly string[], taken: Step): Promise<boolean> {
  const moves = office.rows('goodsMove')
  if (taken.kind === 'strike') {
    const target = moves[taken.which % Math.max(1, moves.length)]
    return target !== undefined && (await office.run('goods.strike', { move: target.id, reason: '登错了' })).ok
  }
  const given = { goods, date: '2026-01-10', quantity: taken.quantity, by: '王芳', second: '李明', price: 50_00 }
  const team = taken.kind === 'out' || taken.kind === 'back' ? { team: teams[taken.team] } : {}
  return (await office.run('goods.move', { ...given, ...team, kind: taken.kind })).ok
}

describe('the ledger of goods on one PC', () => {
  it('never goes below 0, and its stock is what an independent count gives, whatever is entered and struck', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const office = await memoryOffice()
        const { id: goods } = await office.did('record.create', { table: 'goods', values: { name: '米', unit: '袋' } })
        const { id: campaign } = await office.did('campaign.save', {
          values: { name: '两节', kind: '五一', visitYear: 2026, budgetYear: 2026, on: '2026-01-20', way: 'goods' },
        })
        const teams: string[] = []
        for (const name of ['一组', '二组']) {
          const values = { campaign, name, date: '2026-01-10', leader: '陈' }
          teams.push((await office.did('record.create', { table: 'visitTeam', values })).id)
        }
        for (const each of steps) {
          await takeStep(office, goods, teams, each)
          let left = 0
          const held = new Map<unknown, number>()
          for (const move of office.rows('goodsMove')) {
            if (move['struck'] !== undefined) continue
            const sign = move['kind'] === 'in' || move['kind'] === 'back' ? 1 : move['kind'] === 'out' ? -1 : 0
            left += sign * Number(move['quantity'])
            if (move['kind'] !== 'in')
              held.set(move['team'], (held.get(move['team']) ?? 0) - sign * Number(move['quantity']))
          }
          expect(left).toBeGreaterThanOrEqual(0)
          expect(stockOf(office.rows('goodsMove')).left).toBe(left)
          for (const number of held.values()) expect(number).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 40 },
    )
  })
})
