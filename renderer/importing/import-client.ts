// The window's side of the import worker.
import { wrap, type Remote } from 'comlink'
import type { ImportDesk } from './desk'

export interface ImportDeskClient {
  readonly desk: Remote<ImportDesk>
  /** Ends the worker at once, whatever it is doing; nothing was written by it. */
  stop(): void
}

/** Starts a worker with an empty desk. */
export function startImportDesk(): ImportDeskClient {
  const worker = new Worker(new URL('../workers/import.ts', import.meta.url), { type: 'module', name: 'import' })
  return { desk: wrap<ImportDesk>(worker), stop: () => worker.terminate() }
}
