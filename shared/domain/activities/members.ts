// Who is in a team on a day.
import type { Fields } from '../field'

/** In it on the day (a month or year: at some time in it): joined by then where that is known, and not left before; a month or year of leaving is its last day. */
export function isMember(member: Fields, on: string): boolean {
  const [from, to] = [member['from'], member['to']]
  if (typeof from === 'string' && from.slice(0, on.length) > on.slice(0, from.length)) return false
  return typeof to !== 'string' || to.slice(0, on.length) >= on.slice(0, to.length)
}
