import { expect, it } from 'vitest'
import { gathering } from './gathering'
import type { Change } from './office'

function watched() {
  const told: Change[] = []
  const due: (() => void)[] = []
  const rests: number[] = []
  const change = gathering(
    (each) => void told.push(each),
    (run, ms) => void (due.push(run), rests.push(ms)),
  )
  return { told, rests, change, second: () => due.splice(0).forEach((run) => run()) }
}

const received = (tables: Change['tables'], operations: number): Change => ({
  txn: '',
  label: '来自其他电脑的改动',
  tables,
  undo: {},
  received: operations,
})
const own: Change = { txn: 't1', label: '修改手机：张三', tables: { person: ['p1'] }, undo: {} }

it('tells the first change from another PC at once, and those of the second after it as one; after very many it waits longer', () => {
  const { told, rests, change, second } = watched()
  change(received({ person: ['a'] }, 1))
  change(received({ person: ['b'], honour: ['h'] }, 2))
  change(received({ person: ['b', 'c'], honour: 'many' }, 3_000))
  expect(told).toEqual([received({ person: ['a'] }, 1)])
  second()
  expect(told.slice(1)).toEqual([received({ person: ['b', 'c'], honour: 'many' }, 3_002)])
  expect(rests).toEqual([1_000, 3_000])
  second()
  change(received({ person: ['d'] }, 1))
  expect(told.slice(2)).toEqual([received({ person: ['d'] }, 1)])
})

it('never keeps what was done here waiting, nor forgets what was gathered', () => {
  const { told, change, second } = watched()
  change(received({ person: ['a'] }, 1))
  change(received({ person: ['b'] }, 1))
  change(own)
  expect(told.at(-1)).toBe(own)
  second()
  expect(told.at(-1)).toEqual(received({ person: ['b'] }, 1))
  second()
  second()
  expect(told).toHaveLength(3)
})
