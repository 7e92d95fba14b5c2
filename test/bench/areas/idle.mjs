// What ten PCs on which nobody does anything ask of the share. Pure engine in virtual time: no window is needed.
import { runPart } from './sharing.mjs'

export async function idle({ repo }) {
  return runPart(repo, 'idle.ts')
}
