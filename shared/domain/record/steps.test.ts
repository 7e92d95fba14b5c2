// The ways through the states of whatever has a page with steps: none leads nowhere, none is a dead end.
import { describe, expect, test } from 'vitest'
import { classStates, classSteps } from '../classes/picklists'
import type { Choice } from '../field'
import { planStates, planSteps } from '../trips/picklists'
import { campaignStates, campaignSteps } from '../visits/picklists'
import { stepBetween, type Steps } from './steps'

const ways: readonly (readonly [string, readonly Choice[], Steps])[] = [
  ['慰问活动', campaignStates, campaignSteps],
  ['疗休养方案', planStates, planSteps],
  ['培训班', classStates, classSteps],
]

describe.each(ways)('the steps of a %s', (_name, states, steps) => {
  const known = states.map(({ value }) => value)
  const on = (from: string): readonly string[] => known.filter((to) => stepBetween(steps, from, to) !== undefined)

  test('lead from every state to states that exist', () => {
    expect(Object.keys(steps).sort()).toEqual([...known].sort())
    for (const { next, others } of Object.values(steps))
      for (const { to } of [...(next ? [next] : []), ...others]) expect(known).toContain(to)
  })

  test('leave no state without a way on, and every state can be reached from the first', () => {
    const reached = new Set(['draft'])
    for (const from of reached) for (const to of on(from)) reached.add(to)
    expect([...reached].sort()).toEqual([...known].sort())
    for (const state of known) expect(on(state).length).toBeGreaterThan(0)
  })

  test('have one usual step at most, and no two buttons of one state say the same', () => {
    for (const [from, { next, others }] of Object.entries(steps)) {
      if (next) expect(stepBetween(steps, from, next.to)).toBe('forward')
      for (const { to } of others) expect(stepBetween(steps, from, to)).toBe('other')
      const labels = [...(next ? [next] : []), ...others].map(({ label }) => label)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })
})
