// Lists on their way from the worker to the window: one that was told already does not cross again with each better bound.
import type { Told } from './question'

/** What crosses; without list and rooms where they are those told last. */
export type Crossing = Omit<Told, 'list' | 'halves'> & Partial<Pick<Told, 'list' | 'halves'>>

/** The worker's end. */
export function leaving(): (told: Told) => Crossing {
  let last: Told['list'] | undefined
  return (told) => {
    const { list, halves, ...rest } = told
    if (list === last) return rest
    last = list
    return { ...rest, list, halves }
  }
}

/** The window's end, for everything that the other end sent, in its order. The first to come has its list. */
export function arriving(): (crossing: Crossing) => Told {
  let last: Pick<Told, 'list' | 'halves'> = { list: [], halves: new Map() }
  return ({ list = last.list, halves = last.halves, ...rest }) => {
    last = { list, halves }
    return { ...rest, list, halves }
  }
}
