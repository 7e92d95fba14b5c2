// What rows come to by group and year: counted, added up, or each person once. People are numbered, so that a year of one is a bit.
import type { Coding, Grouped, Numbered } from './coding'
import type { Figure, Tally } from './figure'
import type { Picked } from './picking'

/** One figure over the years, as a whole or down the groups of a column. */
export class Counter {
  readonly take: (picked: Picked) => void
  private readonly years: number
  private readonly rows: Float64Array
  private readonly values: Float64Array

  constructor(
    coding: Coding,
    { table, count }: Figure,
    private readonly groups: Grouped | undefined,
  ) {
    this.years = coding.world.years.length
    this.rows = new Float64Array((groups?.count ?? 1) * this.years)
    // A figure that counts rows comes to as many as there are.
    this.values = count === undefined ? this.rows : new Float64Array(this.rows.length)
    if (count === undefined) this.take = (picked) => this.counting(picked)
    else if ('sum' in count) this.take = this.summing(coding.numbers(table, count.sum), count.orElse ?? 0)
    else this.take = this.distinct(coding.named(table, count.distinct))
  }

  /** By year. */
  tallies(group = 0): readonly Tally[] {
    return Array.from({ length: this.years }, (_, year) => {
      const cell = group * this.years + year
      return { value: this.values[cell] ?? 0, rows: this.rows[cell] ?? 0 }
    })
  }

  private counting({ count, at, first, last }: Picked): void {
    const { groups, rows, years } = this
    for (let i = 0; i < count; i++) {
      const start = groups === undefined ? 0 : groups.of[at[i]!]! * years
      for (let year = first[i]!; year <= last[i]!; year++) rows[start + year]! += 1
    }
  }

  private summing(numbers: Float64Array, orElse: number): Counter['take'] {
    return (picked) => {
      this.counting(picked)
      const { count, at, first, last } = picked
      const { groups, values, years } = this
      for (let i = 0; i < count; i++) {
        const start = groups === undefined ? 0 : groups.of[at[i]!]! * years
        const number = numbers[at[i]!]!
        const value = Number.isNaN(number) ? orElse : number
        for (let year = first[i]!; year <= last[i]!; year++) values[start + year]! += value
      }
    }
  }

  /** One bit a year for everybody met in a group. */
  private distinct(named: Numbered): Counter['take'] {
    const met: Uint32Array[] = []
    return (picked) => {
      this.counting(picked)
      const { count, at, first, last } = picked
      const { groups, values, years } = this
      for (let i = 0; i < count; i++) {
        const who = named.of[at[i]!]!
        if (who < 0) continue
        const group = groups === undefined ? 0 : groups.of[at[i]!]!
        const seen = (met[group] ??= new Uint32Array(named.count))
        for (let year = first[i]!; year <= last[i]!; year++) {
          if ((seen[who]! & (1 << year)) !== 0) continue
          seen[who]! |= 1 << year
          values[group * years + year]! += 1
        }
      }
    }
  }
}
