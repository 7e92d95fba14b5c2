import { describe, expect, it } from 'vitest'
import { samplePlan } from '../../../../test/support/sample-trip-plan'
import { faultsOf } from '../../../../shared/domain/trips/suggest/check-list'
import type { Told } from './question'
import type { SuggestRun } from './suggest-client'
import { workedOut } from './worked-out'

const rows = samplePlan({ people: 40, batches: 3, seed: 5 })
const better: Told = {
  list: [['candidate-0001', 'batch-00']],
  halves: new Map(),
  step: 'where',
  left: 0.01,
  reached: false,
  print: 'p',
}

/** A worker that does what a test tells it to. */
function worker() {
  const ends = { stopped: 0 }
  let tell: (told: Told) => void = () => undefined
  let settle: (told: Told) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const start = (_rows: unknown, _seconds: number, told: (told: Told) => void): SuggestRun => {
    tell = told
    const done = new Promise<Told>((resolve, reject) => {
      settle = resolve
      fail = reject
    })
    return { done, stop: () => void ends.stopped++ }
  }
  return {
    start,
    ends,
    tell: (told: Told) => tell(told),
    settle: (told: Told) => settle(told),
    fail: () => fail(new Error('no engine')),
  }
}

describe('a suggestion that is worked out beside the window', () => {
  it('is the first list where the engine does not load: sound, kept as such, and hand work goes on', async () => {
    const at = worker()
    const { made } = workedOut(rows, () => undefined, at.start)
    at.fail()
    const { end, list, reached } = await made
    expect([end, reached]).toEqual(['first', false])
    expect(list.length).toBeGreaterThan(0)
    expect(faultsOf(new Map(list), rows)).toEqual([])
  })

  it('keeps the best told so far where the engine breaks down or somebody stops it', async () => {
    const broken = worker()
    const first = workedOut(rows, () => undefined, broken.start)
    broken.tell(better)
    broken.fail()
    expect(await first.made).toEqual({ ...better, end: 'first' })

    const halted = worker()
    const second = workedOut(rows, () => undefined, halted.start)
    halted.tell(better)
    second.stop()
    expect(await second.made).toEqual({ ...better, end: 'stopped' })
    expect(halted.ends.stopped).toBe(1)
  })

  it('says whether it was settled or ran out of time', async () => {
    for (const reached of [true, false]) {
      const at = worker()
      const { made } = workedOut(rows, () => undefined, at.start)
      at.settle({ ...better, reached })
      expect((await made).end).toBe(reached ? 'reached' : 'time')
    }
  })

  it('shows the first list at once and of a burst of better ones only the newest, a little later', async () => {
    const at = worker()
    const shown: number[] = []
    const { leave } = workedOut(rows, ({ left }) => void shown.push(left ?? -1), at.start)
    for (const left of [0.5, 0.4, 0.3, 0.2]) at.tell({ ...better, left })
    expect(shown).toEqual([0.5])
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(shown).toEqual([0.5, 0.2])
    leave()
    expect(at.ends.stopped).toBe(1)
  })
})
