// The whole contract between the renderer and the main process: one line of purpose, one input and one output schema per
// channel. preload.ts exposes exactly these; electron/ipc checks sender, frame, input and output; nothing else crosses.
import { z } from 'zod'
import { backupChannels } from './backup-channels'
import type { BackupStatus } from './backup-status'
import { resultOf } from './result-schema'
import { syncChannels } from './sync-channels'
import type { SyncStatus } from './sync-status'
import { updateChannels } from './update-channels'

const bytes = z.instanceof(Uint8Array)

const blobId = z.string().regex(/^[0-9a-f]{64}$/)
const jobId = z.string().regex(/^[a-z0-9-]{8,64}$/)
/** A suggested file name; main strips anything that could leave the folder or is reserved on Windows. */
const fileName = z.string().min(1).max(120)

export const contract = {
  /** Version, runtime and paths a person may see; device id of this PC. */
  'app:info': {
    input: z.void(),
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      device: z.string(),
      dataPath: z.string(),
      platform: z.string(),
    }),
  },
  /** Saves bytes where the person chooses; null when they cancel. Answers the chosen file's base name, never a path. */
  'file:save': {
    input: z.object({ name: fileName, bytes }),
    output: resultOf(z.object({ name: z.string() }).nullable()),
  },
  /** Same, with an opening password set on an .xlsx (officecrypto-tool runs in main). */
  'file:save-protected': {
    input: z.object({ name: fileName, bytes, password: z.string().min(6).max(64) }),
    output: resultOf(z.object({ name: z.string() }).nullable()),
  },
  /** Opens a password-protected workbook's bytes. */
  'file:unlock': { input: z.object({ bytes, password: z.string().max(255) }), output: resultOf(bytes) },
  /** Keeps an attachment or photo beside the database; id = SHA-256 of its bytes. ≤ 20 MB. */
  'blob:put': { input: z.object({ bytes }), output: resultOf(z.object({ id: blobId })) },
  'blob:has': { input: z.object({ id: blobId }), output: z.boolean() },
  /** Stores a print job (page model and its HTML), makes its PDF, answers page count and hash. */
  'print:make': {
    input: z.object({
      title: z.string().max(200),
      model: z.string().max(50_000_000),
      html: z.string().max(100_000_000),
      landscape: z.boolean(),
      by: z.string().max(100),
    }),
    output: resultOf(z.object({ job: jobId, pages: z.number(), hash: z.string() })),
  },
  /** Opens the preview window on the stored PDF. */
  'print:preview': { input: z.object({ job: jobId }), output: resultOf(z.null()) },
  /** Opens the system's print dialog on the stored PDF's pages. */
  'print:dialog': { input: z.object({ job: jobId }), output: resultOf(z.null()) },
  'print:save': {
    input: z.object({ job: jobId, name: fileName }),
    output: resultOf(z.object({ name: z.string() }).nullable()),
  },
  /** The stored PDF itself, for the 归档包. */
  'print:pdf': { input: z.object({ job: jobId }), output: resultOf(bytes) },
  'print:jobs': {
    input: z.object({ limit: z.number().int().min(1).max(1000) }),
    output: z.array(
      z.object({ job: jobId, title: z.string(), at: z.number(), by: z.string(), pages: z.number(), hash: z.string() }),
    ),
  },
  /** Removes the stored sheets and attachments of the sample office; the office's own are never removed. */
  'sample:drop': { input: z.void(), output: z.null() },
  /** Appearance that must be known before the first paint. */
  'settings:get': {
    input: z.void(),
    output: z.object({
      theme: z.enum(['system', 'light', 'dark']),
      fontSize: z.union([z.literal(15), z.literal(16), z.literal(18)]),
      compact: z.boolean(),
      office: z.enum(['office', 'sample']),
      operator: z.string(),
    }),
  },
  'settings:set': {
    input: z
      .object({
        theme: z.enum(['system', 'light', 'dark']),
        fontSize: z.union([z.literal(15), z.literal(16), z.literal(18)]),
        compact: z.boolean(),
        office: z.enum(['office', 'sample']),
        operator: z.string(),
      })
      .partial(),
    output: z.null(),
  },
  /** One line to the log file; IDs and phones are redacted in main. */
  'log:write': {
    input: z.object({ level: z.enum(['info', 'warn', 'error']), text: z.string().max(4000) }),
    output: z.null(),
  },
  /** The last few hundred log lines for the person to save as diagnostics. */
  'window:title': { input: z.object({ title: z.string().max(120) }), output: z.null() },
  /** The window wants to close in the middle of an import: asks the clerk to wait for it or to take it back. */
  'window:leave-import': { input: z.void(), output: z.enum(['cancel', 'wait']) },
  ...syncChannels,
  ...backupChannels,
  ...updateChannels,
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.input<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>

/** What preload puts on `window.house`. */
export interface House {
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>
  /** Told before the window closes, so that the writer's queue can empty. */
  onClosing(listener: () => Promise<void>): void
  /** Told whenever the state of sync changes. */
  onSync(listener: (status: SyncStatus) => void): void
  /** Told whenever the state of backups changes. */
  onBackup(listener: (status: BackupStatus) => void): void
}
