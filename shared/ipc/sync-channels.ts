// The channels of 数据同步: what a screen may ask of the shared folder. A folder is named by a handle that main minted after the
// person chose it in the system's dialog; no path and no key ever reaches the page.
import { z } from 'zod'
import { resultOf } from './result-schema'
import { syncStatus } from './sync-status'

/** A folder the person chose, as the page names it. */
export const handle = z.string().regex(/^[0-9a-f]{32}$/)
/** Long enough that guessing it from a stolen copy of the share costs years (scrypt, sync-design.md §8.14). */
export const PASSPHRASE_LEAST = 8
export const passphrase = z.string().min(PASSPHRASE_LEAST).max(128)
/** A passphrase or the recovery key, as typed. */
export const secret = z.string().min(1).max(128)
const pcName = z.string().trim().min(1).max(20)

const chosenFolder = z.object({
  folder: handle,
  /** Base name, for people. */
  name: z.string(),
  /**
   * empty: nothing of anybody's in it · ours: the vault this PC belongs to · vault: another vault (for a PC that has none: the one to
   * join) · occupied: other files · newer: a vault of a newer version.
   */
  what: z.enum(['empty', 'ours', 'vault', 'occupied', 'newer']),
  /** PCs that have written into the vault. */
  devices: z.number().optional(),
  /** What people call the program that carries this folder to the internet by itself, e.g. OneDrive; absent for a share or a stick. */
  cloud: z.string().optional(),
})

export type ChosenFolder = z.infer<typeof chosenFolder>

export const syncChannels = {
  'sync:status': { input: z.void(), output: syncStatus },
  /** Hands the writer's end of the port to the sync process over; asked once per page, after its first screenful. */
  'sync:connect': { input: z.void(), output: z.null() },
  /** The system's folder dialog; null when the person cancels. */
  'sync:choose-folder': { input: z.void(), output: resultOf(chosenFolder.nullable()) },
  /** Prepares a new vault and answers its recovery key, shown this once. Nothing is written before sync:confirm-recovery. */
  'sync:create': {
    input: z.object({ folder: handle, passphrase, name: pcName }),
    output: resultOf(z.object({ recovery: z.string() })),
  },
  /** The recovery key typed back: only now is the vault written and this PC connected. */
  'sync:confirm-recovery': { input: z.object({ typed: z.string().max(128) }), output: resultOf(z.null()) },
  /** Before joining with data of one's own: people here, there, and how many there look like somebody here. */
  'sync:preview': {
    input: z.object({ folder: handle, secret }),
    output: resultOf(z.object({ here: z.number(), there: z.number(), alike: z.number() })),
  },
  'sync:join': { input: z.object({ folder: handle, secret, name: pcName }), output: resultOf(z.null()) },
  /** 立即同步: one round now. */
  'sync:now': { input: z.void(), output: z.null() },
  /** The share lies elsewhere now: a folder that holds this PC's vault. */
  'sync:move': { input: z.object({ folder: handle }), output: resultOf(z.null()) },
  /** Puts everything this PC has into an empty folder (absent: the present one, which was emptied). Only after the person confirmed it. */
  'sync:seed': { input: z.object({ folder: handle.optional() }), output: resultOf(z.null()) },
  /** This PC stops exchanging; its data stays as it is, the share too. */
  'sync:leave': { input: z.void(), output: resultOf(z.null()) },
  /** The key is not remembered on this PC (another Windows user, a reset password): typed again. */
  'sync:unlock': { input: z.object({ secret }), output: resultOf(z.null()) },
  'sync:add-passphrase': { input: z.object({ passphrase }), output: resultOf(z.null()) },
  /** Saves what support needs, without personal data, where the person chooses; null when they cancel. */
  'sync:diagnostics': { input: z.void(), output: resultOf(z.object({ name: z.string() }).nullable()) },
} as const
