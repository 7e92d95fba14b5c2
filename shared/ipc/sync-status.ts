// What a person may know about sync at any moment: the one status that the sync process keeps, main passes on and screens show.
import { z } from 'zod'

/** One PC as seen from here, from its own files on the share. */
const peer = z.object({
  device: z.string(),
  /** Display name the person gave the PC, e.g. 前台电脑. */
  name: z.string(),
  here: z.boolean(),
  /** UTC ms up to which that PC has seen this PC's changes; absent before its first sign. */
  seenMine: z.number().optional(),
  /** UTC ms of that PC's last sign on the share. */
  lastSign: z.number().optional(),
  /** Program version it runs. */
  version: z.string().optional(),
  /** ms its clock is ahead (positive) or behind; reported above 5 min. */
  clockOff: z.number().optional(),
})

const problem = z.object({
  code: z.string(),
  /** What, where, what to do; Chinese. */
  message: z.string(),
  /** UTC ms since when. */
  since: z.number(),
})

export const syncStatus = z.object({
  /**
   * off: not set up · locked: the passphrase is needed · joining: first filling · ready: last round went well ·
   * away: the share cannot be reached · wrong: the folder is not (or no longer) our vault, nothing is changed.
   */
  state: z.enum(['off', 'locked', 'joining', 'ready', 'away', 'wrong']),
  /** Name of the chosen folder without its path. */
  folder: z.string().optional(),
  vault: z.string().optional(),
  /** UTC ms since when the state holds. */
  since: z.number(),
  /** Own transactions not yet proven to lie on the share. */
  waiting: z.number(),
  /** Attachments and photos not yet on the share, and not yet on this PC; absent where there is none of either. */
  attachments: z.object({ toSend: z.number(), toCome: z.number() }).optional(),
  /** UTC ms of the last round that went well. */
  lastRound: z.number().optional(),
  /** For joining: segments applied of those found. */
  progress: z.object({ done: z.number(), total: z.number() }).optional(),
  peers: z.array(peer),
  problems: z.array(problem),
})

export type SyncStatus = z.infer<typeof syncStatus>
