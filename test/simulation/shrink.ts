// Finds which actions of a failing script matter, so that what is kept under regressions/ can be read.
import { runScript } from './script'

const LONGEST = 42

/** Why a script fails, or undefined. */
export async function failureOf(
  seed: number,
  drop: ReadonlySet<number> = new Set(),
  trace?: (line: string) => void,
): Promise<string | undefined> {
  try {
    await runScript(seed, drop, trace)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Actions that may be left out while the script still breaks the same invariant. */
export async function shrunk(seed: number): Promise<ReadonlySet<number>> {
  const kind = (why: string | undefined): string | undefined => why?.slice(0, 3)
  const wanted = kind(await failureOf(seed))
  let drop: ReadonlySet<number> = new Set()
  for (let size = 8; size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < LONGEST; at += size) {
      const more = new Set([...drop, ...Array.from({ length: size }, (_, n) => at + n)])
      if (more.size > drop.size && kind(await failureOf(seed, more)) === wanted) drop = more
    }
  return drop
}
