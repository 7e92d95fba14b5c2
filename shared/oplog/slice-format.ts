// What the two halves of the slice codec agree on.

/** Codes of values; texts are VALUE_TAG_BASE + their reference, since most values are texts. */
export const TAG = { null: 0, false: 1, true: 2, natural: 3, negative: 4, double: 5, json: 6 } as const
export const VALUE_TAG_BASE = 7

/** How many registers may share their heads' spelling in one slice: what keeps a small slice from unpacking into a huge one. */
export const UNIFORM_BUDGET = 100_000

/** A dictionary: every distinct item once, in order of first use. */
export class Ordered<T> {
  readonly items: T[] = []
  private readonly places = new Map<T, number>()

  reference(item: T): number {
    const known = this.places.get(item)
    if (known !== undefined) return known
    this.places.set(item, this.items.length)
    return this.items.push(item) - 1
  }
}

/** A dictionary of lists whose members live in another dictionary. */
export class ForeignList<T> {
  readonly items: (readonly number[])[] = []
  private readonly places = new Map<string, number>()

  constructor(private readonly members: Ordered<T>) {}

  reference(list: readonly T[]): number {
    const references = list.map((item) => this.members.reference(item))
    const key = references.join()
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.items.length)
    return this.items.push(references) - 1
  }
}
