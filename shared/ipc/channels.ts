// The channels by name alone, so that the preload can refuse an unknown one without carrying the schemas; the type makes a
// channel that contract.ts has and this list lacks (or the reverse) a compile error.
import type { Channel } from './contract'

const known: Record<Channel, true> = {
  'app:info': true,
  'file:save': true,
  'file:save-protected': true,
  'file:unlock': true,
  'blob:put': true,
  'blob:has': true,
  'print:make': true,
  'print:preview': true,
  'print:dialog': true,
  'print:save': true,
  'print:jobs': true,
  'sample:drop': true,
  'settings:get': true,
  'settings:set': true,
  'log:write': true,
  'window:title': true,
  'window:leave-import': true,
}

/** True for the names contract.ts describes; anything else never leaves the page. */
export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(known, name)
}

/** Main → page: the window wants to close. */
export const CLOSING = 'house:closing'
/** Page → main: what was queued is written. */
export const CLOSED = 'house:closed'
