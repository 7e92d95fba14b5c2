// What is asked before any screen is evaluated: what this PC remembers, and the office that was open last. Together they take
// about as long as evaluating React and the grid, so neither may wait for the other.
import type { z } from 'zod'
import type { contract } from '../../shared/ipc/contract'
import { office } from '../data/client'
import type { OpenReport } from '../data/office'
import { house } from '../ui/house'

/** What this PC remembers of looks, office and operator. */
export type Kept = z.infer<(typeof contract)['settings:get']['output']>

export interface Waking {
  /** What this PC remembers; undefined outside Electron. */
  readonly kept: Kept | undefined
  readonly opening: Promise<OpenReport>
}

let waking: Promise<Waking> | undefined

/** Starts both at the first call; everyone after gets the same. */
export function wake(): Promise<Waking> {
  return (waking ??= begin())
}

async function begin(): Promise<Waking> {
  const data = office()
  const kept = await house()?.call('settings:get', undefined)
  const opening = data.open(kept?.office ?? 'office')
  // Told to whoever waits for the opening, which is not there yet.
  opening.catch(() => undefined)
  return { kept, opening }
}
