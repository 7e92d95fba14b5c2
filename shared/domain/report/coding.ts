// Columns as numbers: every distinct value once, and for each row which of them it says. What a figure asks of a value (a condition, a
// year, a person, a group) is then asked once per value instead of once per row.
import type { Path, World } from './figure'

export interface Coded {
  /** By row, a position in `values`. */
  readonly codes: Int32Array
  /** Two positions may hold the same value where rows name different rows that say the same. */
  readonly values: readonly unknown[]
}

/** By row, the number of what it belongs to, from 0 and without gaps; -1 for nothing. */
export interface Numbered {
  readonly of: Int32Array
  readonly count: number
}

export interface Grouped extends Numbered {
  /** Stored values by number; '' for rows that say nothing. */
  readonly values: readonly string[]
}

/** The columns that figures of one world look at, each coded when first asked for. */
export class Coding {
  private readonly known = new Map<string, unknown>()

  constructor(readonly world: World) {}

  /** The values at a path: a field of the row, or of the row it names; of several parted by `|` the first that is filled. */
  column(table: string, path: Path): Coded {
    return this.once(`column ${table} ${path}`, () => {
      const [first = '', ...others] = path.split('|')
      const coded = this.step(table, first)
      return others.length === 0 ? coded : either(coded, this.column(table, others.join('|')))
    })
  }

  /** Numbers at a path; NaN where a row has none. */
  numbers(table: string, path: Path): Float64Array {
    return this.once(`numbers ${table} ${path}`, () => {
      const plain = /[.|]/u.test(path) ? undefined : this.world.source(table).reader(path)
      const read = plain ?? readerOf(this.column(table, path))
      return Float64Array.from({ length: this.world.source(table).size }, (_, at) => {
        const value = read(at)
        return typeof value === 'number' ? value : NaN
      })
    })
  }

  /** What the paths name together, people merged into one as one; -1 where a path names nothing. */
  named(table: string, paths: Path | readonly Path[]): Numbered {
    const [first = '', ...others] = [paths].flat()
    return this.once(`named ${table} ${[first, ...others].join(' ')}`, () => {
      const own = this.survivors(table, first)
      return others.length === 0 ? own : pairsOf(own, this.named(table, others))
    })
  }

  groups(table: string, by: Path): Grouped {
    return this.once(`groups ${table} ${by}`, () => {
      const coded = this.column(table, by)
      return { ...renumbered(coded, groupOf), values: [...new Set(coded.values.map(groupOf))] }
    })
  }

  private survivors(table: string, path: Path): Numbered {
    const { survivor } = this.world
    return renumbered(this.column(table, path), (named) =>
      typeof named === 'string' && named !== '' ? survivor(named) : undefined,
    )
  }

  private step(table: string, path: Path): Coded {
    const dot = path.indexOf('.')
    if (dot < 0) return this.field(table, path)
    const { world } = this
    const field = path.slice(0, dot)
    const to = world.pointsTo(table, field)
    const [named, other, column] = [this.field(table, field), world.source(to), this.column(to, path.slice(dot + 1))]
    const read = readerOf(column)
    const values = named.values.map((id) => {
      const place = typeof id === 'string' ? (other.find(world.survivor(id)) ?? other.find(id)) : undefined
      return place === undefined ? undefined : read(place)
    })
    return { codes: named.codes, values }
  }

  private field(table: string, field: string): Coded {
    return this.once(`field ${table} ${field}`, () => {
      const source = this.world.source(table)
      return codedOf(source.size, source.reader(field))
    })
  }

  private once<T>(key: string, make: () => T): T {
    if (!this.known.has(key)) this.known.set(key, make())
    return this.known.get(key) as T
  }
}

function codedOf(size: number, read: (at: number) => unknown): Coded {
  const codes = new Int32Array(size)
  const places = new Map<unknown, number>()
  let [last, code]: [unknown, number] = [undefined, -1]
  for (let at = 0; at < size; at++) {
    const value = read(at)
    if (value !== last || code < 0) {
      last = value
      code = places.get(value) ?? places.size
      if (code === places.size) places.set(value, code)
    }
    codes[at] = code
  }
  return { codes, values: [...places.keys()] }
}

function either(one: Coded, other: Coded): Coded {
  const [read, instead] = [readerOf(one), readerOf(other)]
  return codedOf(one.codes.length, (at) => read(at) ?? instead(at))
}

function readerOf({ codes, values }: Coded): (at: number) => unknown {
  return (at) => values[codes[at] ?? -1]
}

/** Rows by what their value stands for; values that stand for nothing are -1. */
function renumbered({ codes, values }: Coded, name: (value: unknown) => string | undefined): Numbered {
  const numbers = new Map<string, number>()
  const byCode = Int32Array.from(values, (value) => {
    const said = name(value)
    if (said === undefined) return -1
    const known = numbers.get(said) ?? numbers.size
    numbers.set(said, known)
    return known
  })
  return { of: codes.map((code) => byCode[code] ?? -1), count: numbers.size }
}

/** Both numbers together as one. */
function pairsOf(one: Numbered, other: Numbered): Numbered {
  const numbers = new Map<number, number>()
  const of = one.of.map((left, at) => {
    const right = other.of[at] ?? -1
    if (left < 0 || right < 0) return -1
    const pair = left * other.count + right
    const known = numbers.get(pair) ?? numbers.size
    numbers.set(pair, known)
    return known
  })
  return { of, count: numbers.size }
}

/** The group of a value as it is stored; '' for none. */
function groupOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
