// The window's side of the import worker.
import { wrap, type Remote } from 'comlink'
import type { Catalogue } from '../../shared/domain/catalogue'
import type { ImportDesk } from './desk'
import type { RegisterDesk } from './register/register-desk'

export interface ImportDeskClient {
  readonly desk: Remote<ImportDesk>
  /** The desk's part for lists of any other register. */
  readonly register: Remote<RegisterDesk>
  /** Ends the worker at once, whatever it is doing; nothing was written by it. */
  stop(): void
}

/** Starts a worker with an empty desk that knows the office's own fields. */
export function startImportDesk({ definitions }: Catalogue): ImportDeskClient {
  const worker = new Worker(new URL('../workers/import.ts', import.meta.url), { type: 'module', name: 'import' })
  const desk = wrap<ImportDesk>(worker)
  void desk.know(definitions)
  // What lies under a remote object is remote itself, which comlink's types do not say.
  return { desk, register: desk.register as unknown as Remote<RegisterDesk>, stop: () => worker.terminate() }
}
