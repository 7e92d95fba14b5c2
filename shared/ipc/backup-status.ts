// What screens may know of backups: where they go by name, when the last one was made, and what hinders the next.
import { z } from 'zod'

const count = z.int().min(0)
/** UTC ms. */
const time = z.number()

export const lastBackup = z.object({ at: time, people: count, transactions: count, bytes: count })
export type LastBackup = z.infer<typeof lastBackup>

/** The newest backup read whole and brought together, once a month by itself; `problem` where it could not be restored from. */
export const lastRehearsal = z.object({
  at: time,
  people: count,
  transactions: count,
  attachments: count,
  /** Attachments that could not be read back. */
  lost: count,
  problem: z.string().optional(),
})
export type LastRehearsal = z.infer<typeof lastRehearsal>

export const backupStatus = z.object({
  /** off: no folder was chosen · locked: the key is not remembered here · ready. */
  state: z.enum(['off', 'locked', 'ready']),
  /** Base name of the folder. */
  folder: z.string().optional(),
  /** The last one this PC made into it. */
  last: lastBackup.optional(),
  rehearsed: lastRehearsal.optional(),
  /** When the folder was chosen: until the first backup, what there is to wait for counts from here. */
  since: time.optional(),
  /** The folder is not there now (stick pulled out, share away). */
  isAway: z.boolean(),
  doing: z.object({ what: z.enum(['backup', 'restore', 'rehearsal']), done: count, total: count }).optional(),
  /** Why the last try failed. */
  problem: z.object({ code: z.string(), message: z.string() }).optional(),
})

export type BackupStatus = z.infer<typeof backupStatus>
