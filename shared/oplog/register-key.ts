// What a register may be called, and the names that belong to the log itself.
import type { RegisterKey } from './operation'

/** In `pred`: the removals of the row an operation has seen and cancels. */
export const REMOVED = '_removed'
/** In `pred` of link and unlink: the heads of the pair. */
export const LINK = '_link'
/** The internal table whose rows are the links of merged rows (decisions.md 8). */
export const LINK_TABLE = '_link'

const LONGEST_KEY = 300

/** One element of a `set`-policy field, which is a register of its own (decisions.md 2). */
export interface ElementKey {
  readonly field: string
  readonly element: string
}

/** Splits `field:element` at the first colon; undefined for a plain field. */
export function asElement(key: RegisterKey): ElementKey | undefined {
  const colon = key.indexOf(':')
  return colon < 0 ? undefined : { field: key.slice(0, colon), element: key.slice(colon + 1) }
}

/** The field a register belongs to. */
export function fieldOf(key: RegisterKey): string {
  return asElement(key)?.field ?? key
}

/** True for a name an operation may write: not `id`, not a mark (`_…`), both parts of an element filled. */
export function isRegisterKey(key: string): boolean {
  if (key === '' || key === 'id' || key.startsWith('_') || key.length > LONGEST_KEY) return false
  const element = asElement(key)
  return element === undefined || (element.field !== '' && element.field !== 'id' && element.element !== '')
}
