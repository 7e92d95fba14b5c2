// What makes one list better than another, in two steps: who goes, by rank; then where, by wishes, whole rooms and little change. Pure.

/** Points of a person for the batch of the first, second and third wish; who named none is content with any. */
export const WISH_POINTS: readonly number[] = [10, 6, 3]
/** A batch given by hand that the person did not name. */
export const UNNAMED_POINTS = 3
/** Staying where one stands: more than any wish is worth, so that nobody is moved only to please them. */
export const STAY_POINTS = 8
/** One half room. Two of them move somebody from the first to the second wish, never to the third. */
export const HALF_ROOM_POINTS = 3

/** Worth of a place for the person who stands at `at` of `people` in the order, from 0: the first is worth nearly two of the last. */
export function placeWorth(at: number, people: number): number {
  return 2 * people - at
}

/** A person too few in a batch that must go because somebody is fixed in it: worth any two places. */
export function shortWorth(people: number): number {
  return 4 * people
}

/** Better part of two values, the first deciding. */
export interface Worth {
  /** Priority-weighted places less what is missing to go. */
  readonly who: number
  readonly where: number
}

export function isBetter(one: Worth, other: Worth): boolean {
  return one.who > other.who || (one.who === other.who && one.where > other.where)
}
