// The channels of 备份 and 恢复. As with the shared folder, a folder is a handle that main minted; no path and no key reaches the page.
import { z } from 'zod'
import { backupStatus } from './backup-status'
import { resultOf } from './result-schema'
import { handle, passphrase, secret } from './sync-channels'

const count = z.int().min(0)
const generationId = z.string().regex(/^[0-9]{8}-[0-9]{6}-[0-9a-z]{8}-[0-9a-z]{26}\.backup$/)

/** One backup of a folder, newest first in a list. */
const generation = z.object({
  id: generationId,
  /** Plain date and HH:MM:SS in Asia/Shanghai. */
  day: z.string(),
  time: z.string(),
  /** Made by this installation. */
  isMine: z.boolean(),
})

const chosenBackup = z.object({
  folder: handle,
  name: z.string(),
  /** empty: none yet, a new backup folder can be made · backup: there are backups · share: the shared folder itself · newer. */
  what: z.enum(['empty', 'backup', 'share', 'newer']),
  /** Backups in it. */
  generations: count,
  /** It is sealed with the key of the office's share (or can be): nothing to remember, nothing to type. */
  hasOfficeKey: z.boolean(),
})

const comparison = z.object({
  people: count,
  transactions: count,
  office: z.string(),
  returning: z.object({ transactions: count, people: count, attachments: count }),
  staying: z.object({ transactions: count, people: count }),
})

const rehearsed = z.object({ people: count, transactions: count, attachments: count, lost: count })
const restored = z.object({ operations: count, attachments: count, lost: count })

export type ChosenBackup = z.infer<typeof chosenBackup>
export type GenerationListed = z.infer<typeof generation>
export type Comparison = z.infer<typeof comparison>
export type Rehearsed = z.infer<typeof rehearsed>
export type Restored = z.infer<typeof restored>

export const backupChannels = {
  'backup:status': { input: z.void(), output: backupStatus },
  /** The system's folder dialog; null when the person cancels. */
  'backup:choose-folder': { input: z.void(), output: resultOf(chosenBackup.nullable()) },
  /** Prepares a new backup folder and answers its recovery key, shown this once. Nothing is written before backup:confirm-recovery. */
  'backup:set-up': {
    input: z.object({ folder: handle, passphrase }),
    output: resultOf(z.object({ recovery: z.string() })),
  },
  'backup:confirm-recovery': { input: z.object({ typed: z.string().max(128) }), output: resultOf(z.null()) },
  /** Backups go here from now on: a folder with backups and its passphrase, or (absent) one sealed with the share's key. */
  'backup:use': { input: z.object({ folder: handle, secret: secret.optional() }), output: resultOf(z.null()) },
  /** The key is not remembered on this PC: typed again. */
  'backup:unlock': { input: z.object({ secret }), output: resultOf(z.null()) },
  'backup:now': { input: z.void(), output: resultOf(z.null()) },
  /** No more backups into this folder; those in it stay. */
  'backup:leave': { input: z.void(), output: resultOf(z.null()) },
  /** Opens a folder (absent: the one in use) to restore from, and lists its backups. */
  'backup:look': {
    input: z.object({ folder: handle.optional(), secret: secret.optional() }),
    output: resultOf(z.object({ generations: z.array(generation) })),
  },
  /** What restoring one of them would change; nothing is changed. */
  'backup:preview': { input: z.object({ id: generationId }), output: resultOf(comparison) },
  /** 演练恢复: reads it whole and brings it together in memory. */
  'backup:rehearse': { input: z.object({ id: generationId }), output: resultOf(rehearsed) },
  'backup:restore': { input: z.object({ id: generationId }), output: resultOf(restored) },
} as const
