// The shape of what answers a channel; input and output types come from the contract, so a handler cannot drift from it.
import type { BrowserWindow } from 'electron'
import type { z } from 'zod'
import type { Channel, Contract } from '../../shared/ipc/contract'

/** Takes the validated input and the window that asked; a throw becomes a failure and a log line. */
export type Handler<C extends Channel> = (
  input: z.output<Contract[C]['input']>,
  window: BrowserWindow,
) => z.input<Contract[C]['output']> | Promise<z.input<Contract[C]['output']>>

export type Handlers = { readonly [C in Channel]: Handler<C> }
