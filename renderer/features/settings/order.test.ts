import { describe, expect, it } from 'vitest'
import { inOfficialOrder, lastKey, movedKey } from './order'

const rows = [
  { id: 'c', order: 'm0030' },
  { id: 'a', order: 'm0010' },
  { id: 'b', order: 'm0020' },
]

function after(moving: string, by: -1 | 1) {
  const ordered = inOfficialOrder(rows)
  const key = movedKey(ordered, moving, by)
  return inOfficialOrder(rows.map((row) => (row.id === moving && key ? { ...row, order: key } : row))).map(
    (row) => row.id,
  )
}

describe('official order of units', () => {
  it('moves a unit one place up or down', () => {
    expect(after('c', -1)).toEqual(['a', 'c', 'b'])
    expect(after('b', -1)).toEqual(['b', 'a', 'c'])
    expect(after('a', 1)).toEqual(['b', 'a', 'c'])
  })

  it('does nothing at the ends', () => {
    expect(movedKey(inOfficialOrder(rows), 'a', -1)).toBeUndefined()
    expect(movedKey(inOfficialOrder(rows), 'c', 1)).toBeUndefined()
  })

  it('puts a new unit last, also behind rows that have no key', () => {
    expect(lastKey(inOfficialOrder(rows)) > 'm0030').toBe(true)
    expect(inOfficialOrder([{ id: 'x' }, ...rows]).map((row) => row.id)).toEqual(['a', 'b', 'c', 'x'])
  })
})
