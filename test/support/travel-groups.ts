// Random groups of travellers for the laws of rooms, seats and tables.
import fc from 'fast-check'
import type { Guest } from '../../shared/domain/trips/travel/party'

export type Shape = Partial<Guest>

/** A 劳模 without any need, alone, unless told otherwise. */
export function guest(id: string, more: Shape = {}): Guest {
  return {
    id,
    name: id,
    duty: '劳模',
    staff: false,
    drives: false,
    sex: '男',
    age: 60,
    party: id,
    near: '',
    low: false,
    front: false,
    diet: '',
    room: undefined,
    roomFixed: false,
    seat: undefined,
    seatFixed: false,
    table: undefined,
    tableFixed: false,
    ...more,
  }
}

interface Mix {
  /** Share of guests with a companion. */
  readonly companions?: number
  readonly diets?: readonly string[]
}

/** Up to `most` travellers, companions and staff among them; a companion's sex is often unknown. */
export function groups(
  most: number,
  { companions = 0.2, diets = ['', '', '清真'] }: Mix = {},
): fc.Arbitrary<readonly Guest[]> {
  const one = fc.record({
    sex: fc.constantFrom('男', '女', '男', '女', ''),
    mate: fc.constantFrom('男', '女', ''),
    staff: fc.integer({ min: 1, max: 100 }).map((roll) => roll <= 15),
    withMate: fc.integer({ min: 1, max: 100 }).map((roll) => roll <= companions * 100),
    low: fc.integer({ min: 1, max: 100 }).map((roll) => roll <= 25),
    front: fc.integer({ min: 1, max: 100 }).map((roll) => roll <= 25),
    diet: fc.constantFrom(...diets),
    near: fc.constantFrom('鹿城区', '瑞安市', '泰顺县'),
  })
  return fc.array(one, { minLength: 1, maxLength: most }).map((list) =>
    list
      .flatMap(({ mate, withMate, ...each }, i): readonly Guest[] => {
        const id = `g${String(i).padStart(2, '0')}`
        const main = guest(id, each)
        return withMate && !each.staff ? [main, guest(`${id}+`, { sex: mate, party: id, near: each.near })] : [main]
      })
      .slice(0, most),
  )
}

/** Put otherwise by the numbers of a stream. */
export function shuffled<T>(list: readonly T[], dice: fc.Stream<number>): readonly T[] {
  const rest = [...list]
  const out: T[] = []
  while (rest.length > 0) out.push(...rest.splice((dice.next().value as number) % rest.length, 1))
  return out
}
