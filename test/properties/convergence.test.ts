// I2, I3, I4, I5, I15: whatever two PCs were told, in whatever order, they show the same, and what they show is what was written.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { sameValue } from '../../shared/kernel/canonical'
import { conflictsOf } from '../../shared/oplog/conflicts'
import { canonicalRow } from '../../shared/oplog/fingerprint'
import type { Op, RowRecord } from '../../shared/oplog/operation'
import { Replica } from '../../shared/oplog/replica'
import { headsOf, headsWithValues, isVisible, registersOf, withoutMarks } from '../../shared/oplog/row'
import { byRow, history, shuffled, wildHistory } from '../support/histories'
import { naiveFields, naiveRow } from '../support/naive-log'
import { expectSame, holds } from '../support/property'
import { onceFor } from '../support/remembered'

/** Several laws ask of one history what was written to each row, and what the plainest reader makes of it. */
const rowsOf = onceFor(byRow)
const naiveOf = onceFor(naiveRow)

function fed(ops: readonly Op[]): Replica {
  const replica = new Replica()
  replica.apply(ops)
  return replica
}

/** Every row of a replica, byte for byte. */
function stateOf(replica: Replica): readonly string[] {
  return replica
    .tableNames()
    .flatMap((table) => [...replica.rows(table).values()].map((row) => `${table} ${canonicalRow(row)}`).sort())
}

function rowAt(replica: Replica, place: string): RowRecord {
  const [table = '', row = ''] = place.split(' ')
  return replica.row(table, row) as RowRecord
}

function expectNaive(row: RowRecord, ops: readonly Op[]): void {
  const naive = naiveOf(ops)
  expectSame([...registersOf(row)].sort(), [...naive.heads.keys()].sort())
  for (const [key, heads] of naive.heads) expectSame(headsWithValues(row, key), heads)
  expectSame(headsOf(row, '_removed'), naive.removals)
  expectSame(isVisible(row), naive.visible)
  expectSame(row._s, [naive.first, naive.last])
  expectSame(withoutMarks(row), { id: row.id, ...naiveFields(naive) })
}

describe('two readers of one log', () => {
  it('I2 I3 agree byte for byte and by fingerprint in any order, any batching and with doubles', () => {
    holds([history, fc.nat(), fc.nat()], (ops, one, other) => {
      const [left, right] = [fed(shuffled(ops, one)), fed(shuffled(ops, other))]
      expectSame(stateOf(left), stateOf(right))
      expectSame(left.fingerprints(), right.fingerprints())
    })
  })

  it('I2 I3 agree even about operations that name heads no sound PC could have seen', () => {
    holds([wildHistory, fc.nat(), fc.nat()], (ops, one, other) => {
      expectSame(stateOf(fed(shuffled(ops, one))), stateOf(fed(shuffled(ops, other))))
    })
  })

  it('I3 show the same whether operations come one by one, or all at once with some of them doubled', () => {
    holds([wildHistory, fc.nat()], (ops, seed) => {
      const order = shuffled(ops, seed)
      const [atOnce, oneByOne] = [fed([...order, ...order.slice(0, 3)]), new Replica()]
      for (const op of order) oneByOne.apply([op])
      expectSame(stateOf(atOnce), stateOf(oneByOne))
    })
  })

  it('I3 hearing everything a second time changes nothing', () => {
    holds(
      [wildHistory, fc.nat()],
      (ops, seed) => {
        const replica = fed(ops)
        const before = stateOf(replica)
        replica.apply(shuffled(ops, seed))
        expectSame(stateOf(replica), before)
      },
      0.5,
    )
  })

  it('I15 the incremental projection is the one computed from scratch', () => {
    holds([history, fc.nat()], (ops, seed) => {
      const replica = fed(shuffled(ops, seed))
      for (const [place, own] of rowsOf(ops)) expectNaive(rowAt(replica, place), own)
    })
  })

  it('I15 also for operations that name heads no sound PC could have seen', () => {
    holds(
      [wildHistory, fc.nat()],
      (ops, seed) => {
        const replica = fed(shuffled(ops, seed))
        for (const [place, own] of rowsOf(ops)) expectNaive(rowAt(replica, place), own)
      },
      0.5,
    )
  })

  it('I15 holds after every single operation, not only at the end', () => {
    holds(
      [history, fc.nat()],
      (ops, seed) => {
        const replica = new Replica()
        const heard: Op[] = []
        for (const op of shuffled(ops, seed)) {
          replica.apply([op])
          heard.push(op)
          for (const [place, own] of byRow([op])) expectNaive(rowAt(replica, place), byRow(heard).get(place) ?? own)
        }
      },
      0.2,
    )
  })
})

describe('what a person sees', () => {
  it('I4 a value written by someone who had seen another one replaces it, whatever the clocks say', () => {
    holds([history, fc.nat()], (ops, seed) => {
      const replica = fed(shuffled(ops, seed))
      for (const [place, own] of rowsOf(ops)) {
        const row = rowAt(replica, place)
        for (const op of own) {
          if (op.kind === 'remove' || op.kind === 'restore') continue
          for (const [key, stamps] of Object.entries(op.pred)) {
            const shown = headsOf(row, key === '_link' ? 'on' : key)
            expectSame(
              shown.filter((stamp) => stamps.includes(stamp)),
              [],
            )
          }
        }
      }
    })
  })

  it('I5 values written without knowing of each other are all there, and differing ones are a conflict until decided', () => {
    holds([history, fc.nat()], (ops, seed) => {
      const replica = fed(shuffled(ops, seed))
      for (const [place, own] of rowsOf(ops)) {
        const row = rowAt(replica, place)
        const naive = naiveOf(own)
        const open = [...naive.heads].filter(([, heads]) =>
          heads.some((head) => !sameValue(head.value, heads[0]?.value)),
        )
        const told = conflictsOf(row).flatMap((conflict) => (conflict.kind === 'concurrent-values' ? [conflict] : []))
        expectSame(
          told.map(({ register }) => register),
          naive.visible ? open.map(([key]) => key).sort() : [],
        )
        for (const { register, heads } of told) expectSame(heads, naive.heads.get(register))
      }
    })
  })

  it('I5 an edit a removal had not seen makes the row visible again and is told', () => {
    holds([history, fc.nat()], (ops, seed) => {
      const replica = fed(shuffled(ops, seed))
      for (const [place, own] of rowsOf(ops)) {
        const naive = naiveOf(own)
        const told = conflictsOf(rowAt(replica, place)).some(({ kind }) => kind === 'removed-but-edited')
        expectSame(told, naive.visible && naive.removals.length > 0)
      }
    })
  })
})
