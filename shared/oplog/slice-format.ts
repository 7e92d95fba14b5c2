// What the two halves of the slice codec agree on.

/** Kinds of value; each kind's numbers and texts follow in a column of their own. */
export const TAG = { null: 0, false: 1, true: 2, natural: 3, negative: 4, double: 5, json: 6, text: 7 } as const
export const TAGS = 8

/** How `pred` is spelled. From OWN_SHAPES on: a shape of its own, even where every head is as guessed, odd where heads follow. */
export const PRED = { none: 0, guessed: 1, spelled: 2, ownShapes: 3 } as const

/** How one register's heads are spelled: as guessed, as a list (length, then references), or as one reference + HEAD.one. */
export const HEAD = { guessed: 0, list: 1, one: 2 } as const

/** How `txn` is spelled: as before, the operation's own stamp, or a text (its code + TXN.text). */
export const TXN = { same: 0, own: 1, text: 2 } as const

/** How many guessed heads may stand without a byte of their own in one slice: what keeps a small slice from unpacking into a huge one. */
export const GUESS_BUDGET = 100_000

/** A dictionary of lists: each distinct one once, in order of first use. */
export class Lists {
  readonly items: (readonly string[])[] = []
  private readonly places = new Map<string, number>()

  reference(list: readonly string[]): number {
    const key = list.join('\u0000')
    const known = this.places.get(key)
    // Names may hold any character, so equal keys are not always equal lists.
    if (known !== undefined && sameList(this.items[known] ?? [], list)) return known
    this.places.set(key, this.items.length)
    return this.items.push(list) - 1
  }
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** A signed difference as a whole number ≥ 0, and back. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}

export function unzigzag(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2
}
