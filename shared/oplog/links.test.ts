import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Desk } from '../../test/support/desk'
import { seededRandom } from '../../test/support/random'
import { linkedEnds, survivors } from './links'

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
const pairs = fc.array(
  fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a !== b),
  { maxLength: 8 },
)

/** Survivors by walking every link again and again until nothing changes. */
function naive(links: readonly (readonly [string, string])[], age: (row: string) => string): Map<string, string> {
  const best = new Map(links.flat().map((row) => [row, row]))
  for (let round = 0; round < PEOPLE.length; round++) {
    for (const [a, b] of links) {
      const [left, right] = [best.get(a) ?? a, best.get(b) ?? b]
      const older = age(left) < age(right) ? left : right
      best.set(a, older).set(b, older)
    }
  }
  return new Map([...best].filter(([row, survivor]) => row !== survivor))
}

describe('merged rows', () => {
  it('survive as the oldest of their group, whatever the order and direction of merges', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (links, seed) => {
        const ages = new Map(
          PEOPLE.map((row, at) => [
            row,
            String.fromCharCode(97 + ((seededRandom(seed + at).bytes(1)[0] ?? 0) % 26)) + at,
          ]),
        )
        const age = (row: string): string => ages.get(row) ?? ''
        const named = links.map(([a, b]) => [PEOPLE[a], PEOPLE[b]] as [string, string])
        const [left, right] = [new Desk(1), new Desk(2)]
        left.commit(named.map(([row, other]) => ({ kind: 'link', table: 'person', row, other })))
        right.commit(
          [...named].reverse().map(([row, other]) => ({ kind: 'link', table: 'person', row: other, other: row })),
        )
        left.hear([...right.ops])
        const told = survivors(left.replica.rows('_link').values(), (_table, row) => age(row))
        expect(told).toEqual(naive(named, age))
        for (const survivor of told.values()) expect(told.has(survivor)).toBe(false)
      }),
    )
  })

  it('of three copies form one group, and opposite merges on two PCs no cycle', () => {
    const [left, right] = [new Desk(1), new Desk(2)]
    left.commit([
      { kind: 'link', table: 'person', row: 'p1', other: 'p2' },
      { kind: 'link', table: 'person', row: 'p2', other: 'p3' },
    ])
    right.commit([{ kind: 'link', table: 'person', row: 'p3', other: 'p1' }])
    left.hear([...right.ops])
    expect(survivors(left.replica.rows('_link').values(), () => undefined)).toEqual(
      new Map([
        ['p2', 'p1'],
        ['p3', 'p1'],
      ]),
    )
  })

  it('come apart again when unlinked, by whichever end is named', () => {
    const desk = new Desk(1)
    desk.commit([
      { kind: 'link', table: 'person', row: 'p1', other: 'p2' },
      { kind: 'unlink', table: 'person', row: 'p2', other: 'p1' },
    ])
    const [row] = desk.replica.rows('_link').values()
    expect(row && linkedEnds(row)).toBeUndefined()
    expect(survivors(desk.replica.rows('_link').values(), () => undefined).size).toBe(0)
  })
})
