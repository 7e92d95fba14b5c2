// The test of the simulation (sync-design.md §9.4): every protection of sync is taken out of a copy of the shipped code, and a
// script must notice. The table says which script did, and by which words.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEARCH, syncMutants, type SyncMutant } from './sync-mutants'

const root = fileURLToPath(new URL('../..', import.meta.url))
const den = join(root, '.cache/must-die-sync')
const ROOMS = [
  'package.json',
  'shared',
  'electron/sync',
  'electron/storage/folder',
  'electron/storage/journal',
  'electron/vault',
  'electron/backup',
  'test/support',
  'test/simulation',
]
/** Scripts tried after the one that is known to notice: code changes move chance. */
const MORE = 1_000
const ATONCE = 2

interface Verdict {
  /** 1: an invariant broke; 0: none did; anything else: the copy does not even run, which proves nothing. */
  readonly code: number
  readonly tried?: number
  readonly seed?: number
  readonly why?: string
}

/** Lays a copy of everything the simulation runs and patches it. */
function lay(name: string, mutant?: SyncMutant): string {
  const home = join(den, name)
  for (const room of ROOMS) {
    mkdirSync(dirname(join(home, room)), { recursive: true })
    cpSync(join(root, room), join(home, room), { recursive: true, filter: (from) => !from.endsWith('.test.ts') })
  }
  for (const { file, find, replace } of mutant?.patches ?? []) {
    const path = join(home, file)
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(find, () => replace),
    )
  }
  return home
}

/** Makes one file of a copy: loaded module by module, a copy would take longer to start than the script that kills it. */
async function bundled(home: string, by: string): Promise<string> {
  const output = { entryFileNames: 'copy.mjs' }
  await build({
    configFile: false,
    root: home,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(home, by), outDir: join(home, 'built'), minify: false, rollupOptions: { output } },
  })
  return join(home, 'built/copy.mjs')
}

async function replay(home: string, seeds: readonly number[], by = 'test/simulation/replay.ts'): Promise<Verdict> {
  const script = await bundled(home, by)
  return new Promise((resolve) =>
    execFile(process.execPath, [script, ...seeds.map(String)], { cwd: home }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 2
      const line = out.split('\n').find((text) => text.startsWith('{'))
      if (line) resolve({ code, ...(JSON.parse(line) as object) })
      else resolve({ code: code === 1 ? 2 : code, why: err.slice(0, 300) })
    }),
  )
}

describe('must die: sync', () => {
  const verdicts = new Map<string, Verdict>()

  beforeAll(async () => {
    rmSync(den, { recursive: true, force: true })
    const control = lay('control')
    const scripts = syncMutants.filter(({ by }) => by === undefined)
    verdicts.set(
      'control',
      await replay(
        control,
        scripts.map(({ seed }) => seed),
      ),
    )
    verdicts.set('control, searched', await replay(control, [14], SEARCH))
    const open = [...syncMutants.entries()]
    const work = async (): Promise<void> => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const [at, mutant] = next
        const others = mutant.by ? [] : Array.from({ length: MORE }, (_, n) => n + 1)
        verdicts.set(mutant.name, await replay(lay(String(at), mutant), [mutant.seed, ...others], mutant.by))
      }
    }
    await Promise.all(Array.from({ length: ATONCE }, work))
  }, 900_000)

  afterAll(() => {
    const rows = syncMutants.map(({ name }) => {
      const { code, tried, seed, why } = verdicts.get(name) ?? { code: 2 }
      return code === 1 ? `  died at script ${tried} (seed ${seed}) · ${name} · ${why}` : `  ALIVE · ${name}`
    })
    console.info(['must die: sync', ...rows].join('\n'))
  })

  it('the unchanged copy keeps every invariant in every script that kills a mutant', () => {
    expect(verdicts.get('control')).toMatchObject({ code: 0 })
    expect(verdicts.get('control, searched')).toMatchObject({ code: 0 })
  })

  for (const mutant of syncMutants) {
    it(`dies without: ${mutant.name}`, () => {
      for (const { file, find } of mutant.patches)
        expect(readFileSync(join(root, file), 'utf8').split(find), `${file}: ${find}`).toHaveLength(2)
      expect(verdicts.get(mutant.name)).toMatchObject({ code: 1 })
    })
  }
})
