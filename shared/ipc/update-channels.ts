// The channels of 从共享更新: what a folder offers, fetching and proving it, and running what was proven. No path reaches the page.
import { z } from 'zod'
import { resultOf } from './result-schema'

const handle = z.string().regex(/^[0-9a-f]{32}$/)

const offered = z.object({ version: z.string(), notes: z.string(), size: z.number() })

export const updateChannels = {
  /** Version of this program, whether it can tell who signed a release, the share's name, and the release that was fetched and waits. */
  'update:where': {
    input: z.void(),
    output: z.object({
      version: z.string(),
      hasKey: z.boolean(),
      share: z.string().nullable(),
      fetched: offered.nullable(),
    }),
  },
  /** The system's folder dialog (a USB stick, another share); null when the person cancels. */
  'update:choose-folder': {
    input: z.void(),
    output: z.object({ folder: handle, name: z.string() }).nullable(),
  },
  /** The newer version a folder offers (absent: the share), its signature proven. `size` in bytes. */
  'update:check': {
    input: z.object({ folder: handle.optional() }),
    output: resultOf(offered),
  },
  /** Copies the installer here and proves it; update:progress tells how far, update:cancel ends it. */
  'update:fetch': { input: z.void(), output: resultOf(z.object({ version: z.string() })) },
  'update:progress': { input: z.void(), output: z.object({ done: z.number(), total: z.number() }).nullable() },
  'update:cancel': { input: z.void(), output: z.null() },
  /** Makes a backup and reads it back, proves the installer once more, starts it and quits. */
  'update:install': { input: z.void(), output: resultOf(z.null()) },
} as const
