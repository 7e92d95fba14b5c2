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
  'print:pdf': true,
  'print:jobs': true,
  'sample:drop': true,
  'settings:get': true,
  'settings:set': true,
  'log:write': true,
  'window:title': true,
  'window:leave-import': true,
  'sync:status': true,
  'sync:connect': true,
  'sync:choose-folder': true,
  'sync:create': true,
  'sync:confirm-recovery': true,
  'sync:preview': true,
  'sync:join': true,
  'sync:now': true,
  'sync:move': true,
  'sync:seed': true,
  'sync:leave': true,
  'sync:unlock': true,
  'sync:add-passphrase': true,
  'sync:diagnostics': true,
  'backup:status': true,
  'backup:choose-folder': true,
  'backup:set-up': true,
  'backup:confirm-recovery': true,
  'backup:use': true,
  'backup:unlock': true,
  'backup:now': true,
  'backup:leave': true,
  'backup:look': true,
  'backup:preview': true,
  'backup:rehearse': true,
  'backup:restore': true,
  'update:where': true,
  'update:choose-folder': true,
  'update:check': true,
  'update:fetch': true,
  'update:progress': true,
  'update:cancel': true,
  'update:install': true,
}

/** True for the names contract.ts describes; anything else never leaves the page. */
export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(known, name)
}

/** Main → page: the window wants to close. */
export const CLOSING = 'house:closing'
/** Page → main: what was queued is written. */
export const CLOSED = 'house:closed'
/** Main → page: the status of sync changed. */
export const SYNC_STATUS = 'house:sync-status'
/** Main → page: the status of backups changed. */
export const BACKUP_STATUS = 'house:backup-status'
/** Main → page: the writer's end of the port to the sync process; the page hears it as a window message of this name. */
export const SYNC_PORT = 'house:sync-port'
