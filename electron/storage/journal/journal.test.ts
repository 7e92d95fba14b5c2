// No acknowledged change is ever lost by the journal: not by a crash at any step with any fault, not by a kill, not by rot beside it.
import { describe, expect, it } from 'vitest'
import { damage, flipped } from '../../../test/support/folder/damage'
import { FaultFolder } from '../../../test/support/folder/fault-folder'
import {
  AtStep,
  byChance,
  canBefall,
  FaultTally,
  FAULTS,
  type Fault,
  type Plan,
} from '../../../test/support/folder/faults'
import { MemoryFolder } from '../../../test/support/folder/memory-folder'
import { ProcessLife } from '../../../test/support/folder/process-life'
import { ownEntries, ownEntry } from '../../../test/support/journal-entries'
import { PROPERTY_RUNS, PROPERTY_SEED } from '../../../test/support/property'
import { seededRandom } from '../../../test/support/random'
import { VirtualTime } from '../../../test/support/virtual-time'
import type { Folder } from '../folder/folder'
import { folderCode } from '../folder/folder-failure'
import { decodeFrames, encodeFrames } from './frames'
import { Journal } from './journal'

const GATHER_AT = 4
const numbers = (entries: readonly { txn: { id: string } }[]) => entries.map(({ txn }) => Number(txn.id.slice(4)))

async function kept(folder: Folder): Promise<{ numbers: number[]; damaged: readonly string[] }> {
  const { entries, damaged } = await new Journal(folder, 'journal', GATHER_AT).contents()
  for (const entry of entries) expect(entry).toEqual(ownEntry(Number(entry.txn.id.slice(4))))
  return { numbers: numbers(entries), damaged }
}

describe('the journal', () => {
  it('gives back what was appended, in order, after a restart', async () => {
    const folder = new MemoryFolder(new VirtualTime())
    const journal = new Journal(folder, 'journal')
    expect(await journal.contents()).toEqual({ entries: [], damaged: [] })
    await journal.append(ownEntries(0, 3))
    await Promise.all([journal.append(ownEntries(3, 4)), journal.append(ownEntries(4, 6))])
    expect(await kept(folder)).toEqual({ numbers: [0, 1, 2, 3, 4, 5], damaged: [] })
  })

  it('removes files only when everything in them is published', async () => {
    const folder = new MemoryFolder(new VirtualTime())
    const journal = new Journal(folder, 'journal')
    await journal.append(ownEntries(0, 2))
    await journal.append(ownEntries(2, 5))
    await journal.dropThrough(ownEntry(3).last)
    expect((await kept(folder)).numbers).toEqual([2, 3, 4])
    await journal.dropThrough(ownEntry(4).last)
    expect(folder.files().size).toBe(0)
  })

  it('gathers small files, so that a month without the share stays readable at the next start', async () => {
    const folder = new MemoryFolder(new VirtualTime())
    const journal = new Journal(folder, 'journal')
    for (let n = 0; n < 1_000; n++) await journal.append([ownEntry(n)])
    expect(folder.files().size).toBeLessThan(200)
    expect((await kept(folder)).numbers).toEqual(Array.from({ length: 1_000 }, (_, n) => n))
  })

  it('splits what is large', async () => {
    const folder = new MemoryFolder(new VirtualTime())
    const journal = new Journal(folder, 'journal')
    const large = [0, 1].map((n) => ownEntry(n, 2_500_000))
    await journal.append(large)
    expect(folder.files().size).toBe(2)
    expect(numbers((await journal.contents()).entries)).toEqual([0, 1])
  })

  it('reports a torn file with the entries before the tear, and keeps it', async () => {
    const folder = new MemoryFolder(new VirtualTime())
    await new Journal(folder, 'journal').append(ownEntries(0, 4))
    const [path, bytes] = [...folder.files()][0] ?? ['', new Uint8Array()]
    folder.put(path, bytes.subarray(0, bytes.length - 5))
    const name = path.replace('journal/', '')
    expect(await kept(folder)).toEqual({ numbers: [0, 1, 2], damaged: [name] })
    // Cut exactly between two frames: the name still says that there was more.
    folder.put(path, encodeFrames(ownEntries(0, 2)))
    expect(await kept(folder)).toEqual({ numbers: [0, 1], damaged: [name] })
    expect(folder.files().has(path)).toBe(true)
  })

  it('is not disturbed by other files beside its own', async () => {
    const folder = new MemoryFolder(new VirtualTime())
    await new Journal(folder, 'journal').append(ownEntries(0, 2))
    for (const kind of ['conflict-copy', 'stranger'] as const) damage(folder, kind, seededRandom(1), new FaultTally())
    expect(await kept(folder)).toEqual({ numbers: [0, 1], damaged: [] })
  })

  it('says so when the disk keeps nothing of what it acknowledges', async () => {
    const time = new VirtualTime()
    const plan: Plan = ({ method }) => (method === 'create' ? 'lying' : undefined)
    const life = new ProcessLife()
    const faulty = new FaultFolder(new MemoryFolder(time), { life, plan, tally: new FaultTally(), timer: time })
    const journal = new Journal(faulty, 'journal')
    await expect(journal.append(ownEntries(0, 1))).rejects.toThrow('journal.unkept')
  })

  it('lets two processes append to one journal', async () => {
    const folder = new MemoryFolder(new VirtualTime())
    const [one, other] = [new Journal(folder, 'journal'), new Journal(folder, 'journal')]
    await Promise.all([one.append([ownEntry(0)]), other.append([ownEntry(1)]), one.append([ownEntry(2)])])
    await Promise.all([one.append([ownEntry(3)]), other.append([ownEntry(3)])])
    expect((await kept(folder)).numbers).toEqual([0, 1, 2, 3])
  })
})

describe('frames', () => {
  const bytes = encodeFrames(ownEntries(0, 3))

  it('give back what went in', () => {
    expect(decodeFrames(bytes)).toEqual({ entries: ownEntries(0, 3), whole: true })
  })

  it('cut anywhere give the entries before the cut and say that they are not whole', () => {
    for (let length = 0; length < bytes.length; length++) {
      const { entries, whole } = decodeFrames(bytes.subarray(0, length))
      expect(entries).toEqual(ownEntries(0, entries.length))
      // Between two frames nothing is torn; the file's name tells those.
      const between = [1, 2, 0].some((n) => encodeFrames(ownEntries(0, n)).length === length)
      expect([length, whole]).toEqual([length, between])
    }
  })

  it('with any bit turned never give another entry', () => {
    for (let at = 0; at < bytes.length; at++) {
      const { entries, whole } = decodeFrames(flipped(bytes, at))
      expect(whole).toBe(false)
      expect(entries).toEqual(ownEntries(0, entries.length))
    }
  })
})

interface Run {
  readonly memory: MemoryFolder
  /** Changes the journal acknowledged, and up to which it was told they are published. */
  readonly acknowledged: number[]
  published: number
}

/** Appends, is told of publishing, gathers, appends again; goes on where a call failed. */
async function script(folder: Folder, run: Run): Promise<void> {
  const tried = async (work: () => Promise<void>) => {
    try {
      await work()
      return true
    } catch (error) {
      if (folderCode(error) === undefined && !String(error).includes('journal.unkept')) throw error
      return false
    }
  }
  const journal = new Journal(folder, 'journal', GATHER_AT)
  let next = 0
  const append = async (count: number) => {
    const from = next
    next += count
    if (await tried(async () => journal.append(ownEntries(from, from + count)))) {
      for (let n = from; n < from + count; n++) run.acknowledged.push(n)
    }
  }
  for (const count of [1, 2, 1]) await append(count)
  await tried(async () => void (await journal.contents()))
  run.published = 1
  await tried(async () => journal.dropThrough(ownEntry(1).last))
  for (const count of [1, 1, 2, 1]) await append(count)
}

/** Runs the script under a plan until it ends or the process dies, then starts again and looks. */
async function survives(plan: Plan, tally: FaultTally): Promise<void> {
  const time = new VirtualTime()
  const run: Run = { memory: new MemoryFolder(time), acknowledged: [], published: -1 }
  const life = new ProcessLife()
  let ended = false
  const work = life.run(() => script(new FaultFolder(run.memory, { life, plan, tally, timer: time }), run))
  void work.then(() => (ended = true))
  while (!ended) await time.advance(40_000)
  await work
  life.crash()
  const found = new Set((await kept(run.memory)).numbers)
  expect(run.acknowledged.filter((n) => n > run.published && !found.has(n))).toEqual([])
}

describe('acknowledged changes', () => {
  // A disk that says it flushed and had not loses them by definition; the database and the share are there for that.
  const faults = FAULTS.filter((fault): fault is Exclude<Fault, 'unsynced'> => fault !== 'unsynced')

  it('survive every fault at every step', async () => {
    const counting = new AtStep(-1, undefined)
    await survives(counting.plan, new FaultTally())
    let cases = 0
    const tally = new FaultTally()
    for (const fault of faults) {
      for (let k = 0; k < counting.steps; k++) {
        const at = new AtStep(k, fault)
        await survives(at.plan, tally)
        if (at.hit) cases++
      }
    }
    console.info(`journal: ${counting.steps} steps × ${faults.length} faults: ${cases} cases`)
    expect(cases).toBeGreaterThan(counting.steps * 5)
    expect(faults.filter((fault) => tally.of(fault) === 0)).toEqual([])
  })

  it('survive faults by chance, many in one life', async () => {
    const tally = new FaultTally()
    const rates = Object.fromEntries(faults.map((fault) => [fault, canBefall(fault, 'create') ? 12 : 30]))
    const runs = Math.max(60, PROPERTY_RUNS / 25)
    for (let run = 0; run < runs; run++) await survives(byChance(seededRandom(PROPERTY_SEED + run), rates), tally)
    console.info(`journal: ${runs} runs from seed ${PROPERTY_SEED}: ${tally.toString()}`)
  })
})
