// The same short day at an office, with one thing going wrong at one call: every call of every folder and of the log, every fault.
import { seededRandom } from '../support/random'
import { AtStep, canBefall, FAULTS, type Fault, type Method } from '../support/folder/faults'
import { commitEdit, commitImport } from './edits'
import { settle } from './judgement'
import { addPhoto } from './photos'
import type { Pc } from './pc'
import { newScene, type Scene } from './script'

const SEED = 42
const MINUTE = 60_000
const DAY = 86_400_000

export interface Case {
  readonly step: number
  readonly fault: Fault
}

interface Stage {
  readonly name: string
  readonly pc: number
  readonly act: (pc: Pc, scene: Scene) => unknown
}

const edit: Stage['act'] = (pc, { random }) => commitEdit(pc, 'transaction', random)
const round: Stage['act'] = (pc) => pc.round(false)
const full: Stage['act'] = (pc) => pc.round(true)
const later =
  (ms: number): Stage['act'] =>
  (_, { world }) =>
    void (world.time.now += ms)

/** Found, edit, import in parts, publish, collect, heal, pack, join. */
const day: readonly Stage[] = [
  { name: 'edit', pc: 0, act: edit },
  { name: 'photo', pc: 0, act: (pc, { random }) => addPhoto(pc, random) },
  { name: 'journal', pc: 0, act: (pc) => pc.journalNow() },
  { name: 'import', pc: 0, act: (pc, { random }) => commitImport(pc, random) },
  { name: 'publish', pc: 0, act: full },
  { name: 'collect', pc: 1, act: full },
  { name: 'edit', pc: 1, act: edit },
  { name: 'edit', pc: 0, act: edit },
  { name: 'publish', pc: 1, act: round },
  { name: 'publish and collect', pc: 0, act: round },
  { name: 'collect', pc: 1, act: round },
  {
    name: 'somebody deletes a file',
    pc: 0,
    act: (_, { world }) => world.share.drop(firstSegment(world.share.files())),
  },
  { name: 'time', pc: 0, act: later(11 * MINUTE) },
  { name: 'heal', pc: 1, act: full },
  { name: 'a day', pc: 0, act: later(DAY) },
  { name: 'pack', pc: 0, act: full },
  { name: 'join', pc: 2, act: full },
  { name: 'edit', pc: 2, act: edit },
  { name: 'publish', pc: 2, act: round },
]

export interface Enumerated {
  readonly cases: number
  /** Cases whose fault befell a call: all of them, or a call is missing that was counted. */
  readonly hits: number
  readonly failed: readonly (Case & { readonly why: string })[]
  readonly text: string
}

/** Lives every `of`-th case from `share` on. */
export async function enumerate(share: number, of: number): Promise<Enumerated> {
  // Injected failures are thrown by the thousand; nobody looks at where.
  Error.stackTraceLimit = 0
  const methods = await callsOfDay()
  const all = casesOf(methods)
  const cases = all.filter((_, at) => at % of === share - 1)
  const failed: (Case & { why: string })[] = []
  let hits = 0
  for (const one of cases) {
    try {
      if (await liveCase(one)) hits++
    } catch (error) {
      failed.push({ ...one, why: String(error) })
    }
  }
  const counts = `${methods.length} calls, ${all.length} cases, of them ${cases.length} here, ${hits} befell, ${failed.length} failed`
  return { cases: cases.length, hits, failed, text: `crash enumeration: ${counts}` }
}

/** How many calls a day without faults makes, and of which method each is. */
async function callsOfDay(): Promise<readonly Method[]> {
  const methods: Method[] = []
  await liveDay((step) => void methods.push(step.method))
  return methods
}

/** Every case there is: each fault at each call it can befall. */
function casesOf(methods: readonly Method[]): readonly Case[] {
  return methods.flatMap((method, step) =>
    FAULTS.filter((fault) => canBefall(fault, method)).map((fault) => ({ step, fault })),
  )
}

/** Lives the day with one fault and judges it; throws the invariant that does not hold. True where the fault befell a call. */
async function liveCase({ step, fault }: Case): Promise<boolean> {
  const at = new AtStep(step, fault)
  await liveDay(at.plan, fault === 'unsynced')
  return at.hit
}

async function liveDay(plan: Scene['world']['faults'], powerGoes = false): Promise<void> {
  const scene = newScene(seededRandom(SEED), 3, plan)
  for (const { pc: at, act } of day) {
    const pc = scene.pcs[at] as Pc
    const before = scene.world.tally.of('unsynced')
    await act(pc, scene)
    // The power goes after what was only promised.
    if (powerGoes && scene.world.tally.of('unsynced') > before) await pc.crash(true)
  }
  // Nothing was destroyed by the day itself, so nothing at all may be missing.
  await settle(scene)
}

function firstSegment(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files.keys()].find((path) => path.endsWith('.seg')) ?? 'none'
}
