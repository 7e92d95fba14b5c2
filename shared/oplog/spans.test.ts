// Spans against the most naive answer there is, a set of every stamp applied: any order, gaps, doubles, forks and late siblings.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSpan, hasSeen, NO_SPANS, spansOf, spansOfWaiting, type Spans } from './spans'
import type { Stamp } from './operation'
import { deviceId, sourceOf, writeStamp } from './stamp'

const device = deviceId(new Uint8Array([1, 2, 3, 4, 5]))

interface Batch {
  readonly after: Stamp
  readonly ops: readonly { readonly id: Stamp }[]
}

/** A run of the program publishes `stamps` in batches cut at `cuts`; two runs of one device are a clone's fork. */
function published(incarnation: number, sizes: readonly number[]): Batch[] {
  let time = 1_700_000_000_000
  let after = ''
  return sizes.map((size) => {
    const ops = Array.from({ length: size }, () => ({
      id: writeStamp({ time: (time += 1 + (time % 3)), counter: 0, device, incarnation }),
    }))
    const batch = { after, ops }
    after = ops.at(-1)?.id ?? after
    return batch
  })
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })

describe('spans', () => {
  it('know exactly the operations applied, whatever came twice, late, out of order, from a fork or never', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.infiniteStream(fc.nat()), fc.func(fc.boolean()), (one, other, order, waits) => {
        const batches = [...published(1, one), ...published(2, other)]
        const all = batches.flatMap(({ ops }) => ops.map(({ id }) => id))
        const applied = new Set<Stamp>()
        const spans = new Map<string, Spans>()
        const add = (source: string, more: Spans): void =>
          void spans.set(source, more.reduce(addSpan, spans.get(source) ?? NO_SPANS))
        const waiting: Batch[] = []
        for (let step = 0; step < batches.length * 2; step++) {
          const batch = batches[(order.next().value ?? 0) % batches.length] as Batch
          const source = sourceOf(batch.ops[0]?.id ?? '')
          const isWaiting = (stamp: Stamp): boolean => !applied.has(stamp) && waits(stamp)
          const late = batch.ops.filter(({ id }) => isWaiting(id))
          for (const { id } of batch.ops) if (!isWaiting(id)) applied.add(id)
          add(source, spansOf(batch.after, batch.ops, isWaiting))
          if (late.length > 0) waiting.push(batch)
          if (step % 3 === 2) {
            for (const { after, ops } of waiting.splice(0)) {
              for (const { id } of ops) applied.add(id)
              add(sourceOf(ops[0]?.id ?? ''), spansOfWaiting(after, ops, waits))
            }
          }
          for (const stamp of all)
            expect(hasSeen(spans.get(sourceOf(stamp)) ?? NO_SPANS, stamp)).toBe(applied.has(stamp))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('stay few: what was published without a gap is one stretch however many batches it came in', () => {
    const batches = published(
      1,
      Array.from({ length: 200 }, () => 3),
    )
    const spans = [...batches.filter((_, at) => at % 2 === 0), ...batches.filter((_, at) => at % 2 === 1)]
      .flatMap(({ after, ops }) => spansOf(after, ops, () => false))
      .reduce(addSpan, NO_SPANS)
    expect(spans).toEqual([{ after: '', last: batches.at(-1)?.ops.at(-1)?.id }])
  })
})
