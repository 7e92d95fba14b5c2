// Counters of one pass: what several figures look at in a row is looked at once, and people are numbered so that a year is a bit.
import type { Figure, Path, Tally, World } from './figure'
import { readPath, type Span } from './reading'

type Look<T> = (at: number) => T

/** What the figures of one pass look at. A look at the same row again costs nothing. */
export class Looks {
  private readonly known = new Map<string, Look<unknown>>()

  constructor(
    readonly world: World,
    readonly table: string,
  ) {}

  value(path: Path): Look<unknown> {
    return this.once(`value ${path}`, () => readPath(this.world, this.table, path))
  }

  /** The place of what the paths name together among all that was met; -1 where a path names nothing. */
  place(paths: Path | readonly Path[]): Look<number> {
    const all = [paths].flat()
    return this.once(`place ${all.join(' ')}`, () => {
      const reads = all.map((path) => readPath(this.world, this.table, path))
      const places = new Map<string, number>()
      return (at) => {
        const key = keyOf(this.world, reads, at)
        if (key === undefined) return -1
        const known = places.get(key)
        if (known !== undefined) return known
        places.set(key, places.size)
        return places.size - 1
      }
    })
  }

  /** The place of a row's group, and the groups met so far. */
  group(by: Path): { readonly place: Look<number>; readonly values: readonly string[] } {
    const read = groupReader(this.world, this.table, by)
    const places = new Map<string, number>()
    const values: string[] = []
    const place = (at: number): number => {
      const value = read(at)
      let known = places.get(value)
      if (known === undefined) {
        known = values.push(value) - 1
        places.set(value, known)
      }
      return known
    }
    return { place, values }
  }

  private once<T>(key: string, make: () => Look<T>): Look<T> {
    const known = this.known.get(key)
    if (known) return known as Look<T>
    const look = make()
    let [last, value]: [number, T | undefined] = [-1, undefined]
    const remembered = (at: number): T => {
      if (at !== last) {
        value = look(at)
        last = at
      }
      return value as T
    }
    this.known.set(key, remembered)
    return remembered
  }
}

function keyOf(world: World, reads: readonly Look<unknown>[], at: number): string | undefined {
  let key: string | undefined
  for (const read of reads) {
    const named = read(at)
    if (typeof named !== 'string' || named === '') return undefined
    const id = world.survivor(named)
    key = key === undefined ? id : `${key} ${id}`
  }
  return key
}

/** The group of a row as its stored value; '' for none. */
export function groupReader(world: World, table: string, by: Path): Look<string> {
  const read = readPath(world, table, by)
  return (at) => {
    const value = read(at)
    return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value)
  }
}

/** One figure over the years. */
export class Counter {
  private readonly rows: Float64Array
  private readonly values: Float64Array
  readonly take: (at: number, span: Span) => void

  constructor(looks: Looks, { count }: Figure) {
    const { length } = looks.world.years
    this.rows = new Float64Array(length)
    this.values = new Float64Array(length)
    if (count === undefined) this.take = (_, span) => this.add(span, 1)
    else if ('sum' in count) this.take = this.summing(looks.value(count.sum), count.orElse)
    else this.take = this.distinct(looks.place(count.distinct))
  }

  tallies(): readonly Tally[] {
    return Array.from(this.rows, (rows, at) => ({ value: this.values[at] ?? 0, rows }))
  }

  private add({ first, last }: Span, value: number): void {
    for (let year = first; year <= last; year++) {
      this.rows[year]! += 1
      this.values[year]! += value
    }
  }

  private summing(read: Look<unknown>, orElse = 0): Counter['take'] {
    return (at, span) => {
      const value = read(at)
      this.add(span, typeof value === 'number' ? value : orElse)
    }
  }

  /** One bit a year for everybody met. */
  private distinct(place: Look<number>): Counter['take'] {
    const seen: number[] = []
    return (at, { first, last }) => {
      const who = place(at)
      const known = who < 0 ? 0 : (seen[who] ?? 0)
      let now = known
      for (let year = first; year <= last; year++) {
        this.rows[year]! += 1
        if (who < 0 || (now & (1 << year)) !== 0) continue
        this.values[year]! += 1
        now |= 1 << year
      }
      if (now !== known) seen[who] = now
    }
  }
}
