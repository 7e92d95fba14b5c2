// Many scripts and one report: what happened in them, and the seeds of those in which an invariant did not hold.
import { runScript, type Place } from './script'

export interface Report {
  readonly failures: readonly { readonly seed: number; readonly why: string }[]
  readonly text: string
}

/** By flag as many as wanted: SIM_RUNS=1000000 npm run test:unit -- test/simulation, or npm run sim. */
export const SIM_RUNS = Number(process.env['SIM_RUNS'] ?? 20_000)
export const SIM_SEED = Number(process.env['SIM_SEED'] ?? 1)

/** Scripts with the seeds `seed`, `seed + 1`, …; of them every `of`-th from `share` on. `place`: where the folders are, memory unless told. */
export async function runScripts(runs: number, seed: number, share = 1, of = 1, place?: Place): Promise<Report> {
  const sums = { large: 0, actions: 0, edits: 0, crashes: 0, clones: 0, conflicts: 0, destroyed: 0 }
  const faults = new Map<string, number>()
  const failures: { seed: number; why: string }[] = []
  let done = 0
  // Injected failures are thrown by the hundred thousand; nobody looks at where.
  Error.stackTraceLimit = 0
  for (let at = share - 1; at < runs; at += of) {
    done++
    try {
      const outcome = await runScript(seed + at, new Set(), undefined, place)
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += outcome[key]
      for (const part of outcome.tally.toString().split(' · ').filter(Boolean)) {
        const space = part.lastIndexOf(' ')
        const kind = part.slice(0, space)
        faults.set(kind, (faults.get(kind) ?? 0) + Number(part.slice(space + 1)))
      }
    } catch (error) {
      failures.push({
        seed: seed + at,
        why: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      })
    }
  }
  return { failures, text: textOf(done, seed, sums, faults, failures) }
}

function textOf(
  runs: number,
  seed: number,
  sums: Readonly<Record<string, number>>,
  faults: ReadonlyMap<string, number>,
  failures: Report['failures'],
): string {
  const lost = failures.filter(({ why }) => why.includes('I1:')).length
  const diverged = failures.filter(({ why }) => why.includes('I2:')).length
  const kinds = [...faults].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`)
  const total = [...faults.values()].reduce((sum, count) => sum + count, 0)
  const counts = Object.entries(sums).map(([what, count]) => `${what} ${count}`)
  const lines = [
    `seed ${seed} · runs ${runs} · ${counts.join(' · ')}`,
    `faults ${total}: ${kinds.join(' · ')}`,
    `lost ${lost} · diverged ${diverged} · failed ${failures.length}`,
    ...failures.slice(0, 20).map((failure) => `  seed ${failure.seed}: ${failure.why}`),
  ]
  return lines.join('\n')
}
