import { describe, expect, it } from 'vitest'
import { noTicks, tick, tickAll, tickRange, withoutRows } from './selection'

const order = Array.from({ length: 6000 }, (_, at) => `r${at}`)

describe('selection', () => {
  it('holds all 6,000 rows of a filtered list and counts them exactly', () => {
    expect(tickAll(order).ids.size).toBe(6000)
  })

  it('takes a Shift range in either direction over rows that were never loaded', () => {
    expect(tickRange(tick(noTicks, 'r10'), order, 'r5009').ids.size).toBe(5000)
    expect(tickRange(tick(noTicks, 'r5009'), order, 'r10').ids.size).toBe(5000)
  })

  it('unticks a range when the anchor was unticked', () => {
    const all = tickAll(order)
    expect(tickRange(tick(all, 'r100'), order, 'r199').ids.size).toBe(5900)
  })

  it('ticks one row where the anchor is no longer in the list', () => {
    expect([...tickRange({ ids: new Set(), anchor: 'gone' }, order, 'r3').ids]).toEqual(['r3'])
  })

  it('forgets removed rows, so that the count is of rows that exist', () => {
    const left = withoutRows(tickAll(['a', 'b', 'c']), ['a', 'z'])
    expect([...left.ids]).toEqual(['b', 'c'])
    expect(left.anchor).toBeUndefined()
  })
})
