// The injected faults themselves: each does what it is named for, so that a test that survives them has survived something.
import { describe, expect, it } from 'vitest'
import { folderCode } from '../../../electron/storage/folder/folder-failure'
import { seededRandom } from '../random'
import { VirtualTime } from '../virtual-time'
import { damage, DAMAGES, flipped } from './damage'
import { FaultFolder } from './fault-folder'
import { AtStep, byChance, canBefall, FaultTally, FAULTS, type Fault, type Method } from './faults'
import { MemoryFolder } from './memory-folder'
import { ProcessLife } from './process-life'
import { ShareView } from './share-view'

const LIMIT = 1_000
const old = Uint8Array.of(1, 1, 1)
const bytes = Uint8Array.from({ length: 200 }, (_, i) => i + 1)

/** A folder with `here` and `spare.tmp`, and a process whose first call is befallen. */
async function befallen(fault: Fault | undefined) {
  const time = new VirtualTime()
  const memory = new MemoryFolder(time)
  await memory.create('here', old)
  await memory.create('spare.tmp', bytes)
  const [life, tally] = [new ProcessLife(), new FaultTally()]
  const at = new AtStep(0, fault)
  return { time, memory, life, tally, at, folder: new FaultFolder(memory, { life, plan: at.plan, tally, timer: time }) }
}

const calls: Record<Method, (folder: FaultFolder) => Promise<unknown>> = {
  list: (folder) => folder.list(''),
  read: (folder) => folder.read('here', LIMIT),
  create: (folder) => folder.create('new', bytes),
  rename: (folder) => folder.rename('spare.tmp', 'final'),
  replace: (folder) => folder.replace('here', bytes),
  remove: (folder) => folder.remove('here'),
}

/** What became of one call: its code, or crashed, or its value. */
async function outcome(fault: Fault | undefined, method: Method) {
  const desk = await befallen(fault)
  let code: string | undefined
  const run = desk.life.run(() =>
    calls[method](desk.folder).catch((error: unknown) => {
      code = folderCode(error) ?? String(error)
    }),
  )
  await desk.time.advance(60_000)
  return { ...desk, ended: await run, code, file: (path: string) => desk.memory.files().get(path) }
}

describe('a fault folder', () => {
  it('without a fault changes nothing', async () => {
    for (const method of Object.keys(calls) as Method[]) {
      const { ended, code, tally, at } = await outcome(undefined, method)
      expect([ended.crashed, code, tally.total, at.steps]).toEqual([false, undefined, 0, 1])
    }
  })

  it('counts every fault that can befall a call, once, and none that cannot', async () => {
    for (const fault of FAULTS) {
      for (const method of Object.keys(calls) as Method[]) {
        const { tally, at } = await outcome(fault, method)
        const expected = canBefall(fault, method) ? 1 : 0
        expect([fault, method, tally.of(fault), at.hit]).toEqual([fault, method, expected, expected === 1])
      }
    }
  })

  it.each([
    ['crash-before', undefined],
    ['crash-after', bytes],
    ['torn-0', bytes.subarray(0, 0)],
    ['torn-1', bytes.subarray(0, 2)],
    ['torn-50', bytes.subarray(0, 100)],
    ['torn-99', bytes.subarray(0, 198)],
    ['zeros', new Uint8Array(200)],
  ] as const)('%s: the process ends and that is left', async (fault, left) => {
    const { ended, file, life, folder } = await outcome(fault, 'create')
    expect(ended).toEqual({ crashed: true })
    expect(file('new')).toEqual(left)
    const later = await Promise.race([folder.list('').then(() => 'answered'), Promise.resolve().then(() => 'silent')])
    expect([life.isOver, later]).toEqual([true, 'silent'])
  })

  it.each([
    ['EPERM', 'folder.busy', undefined],
    ['EACCES', 'folder.busy', undefined],
    ['EBUSY', 'folder.busy', undefined],
    ['ENOSPC', 'folder.full', undefined],
    ['EROFS', 'folder.denied', undefined],
    ['EIO', 'folder.unreachable', undefined],
    ['broken', 'folder.unreachable', bytes.subarray(0, 100)],
    ['timeout-lost', 'folder.timeout', undefined],
    ['timeout-done', 'folder.timeout', bytes],
    ['timeout-late', 'folder.timeout', undefined],
  ] as const)('%s: the call fails with %s and that is left', async (fault, code, left) => {
    const { ended, file, ...rest } = await outcome(fault, 'create')
    expect([ended.crashed, rest.code]).toEqual([false, code])
    expect(file('new')).toEqual(left)
  })

  it('timeout-late happens before the next call', async () => {
    const { folder, file } = await outcome('timeout-late', 'create')
    await folder.list('')
    expect(file('new')).toEqual(bytes)
  })

  it('lying and flip answer success; slow answers late', async () => {
    expect((await outcome('lying', 'create')).file('new')).toBeUndefined()
    expect((await outcome('lying', 'remove')).file('here')).toEqual(old)
    expect((await outcome('flip', 'create')).file('new')).toEqual(flipped(bytes))
    expect(flipped(bytes)).not.toEqual(bytes)
    const read = await outcome('flip', 'read')
    expect([read.ended, read.file('here')]).toEqual([{ crashed: false, value: flipped(old, 1) }, old])
    expect((await outcome('slow', 'create')).file('new')).toEqual(bytes)
  })

  it.each(['create', 'rename', 'replace', 'remove'] as const)(
    'unsynced: %s is there until the power goes',
    async (m) => {
      const before = (await befallen(undefined)).memory.files()
      const { life, memory } = await outcome('unsynced', m)
      expect(memory.files()).not.toEqual(before)
      await life.losePower()
      expect(memory.files()).toEqual(before)
    },
  )

  it('a torn replacement leaves the old content', async () => {
    expect((await outcome('torn-50', 'replace')).file('here')).toEqual(old)
  })

  it('draws faults at their rates, the same for the same seed', () => {
    const draw = () => {
      const plan = byChance(seededRandom(5), { EBUSY: 100, 'torn-50': 100 })
      return Array.from({ length: 2_000 }, (_, i) => plan({ method: i % 2 ? 'list' : 'create', path: '' }))
    }
    const drawn = draw()
    expect(drawn).toEqual(draw())
    expect(drawn.filter((fault) => fault === 'EBUSY').length).toBeGreaterThan(140)
    expect(drawn.filter((fault) => fault === 'EBUSY').length).toBeLessThan(260)
    // Half of the calls are lists, which cannot be torn.
    expect(drawn.filter((fault) => fault === 'torn-50').length).toBeLessThan(140)
  })
})

describe('a view of the share', () => {
  const make = () => {
    const time = new VirtualTime()
    const memory = new MemoryFolder(time)
    const tally = new FaultTally()
    const options = { clock: time, random: seededRandom(3), tally }
    return { time, memory, tally, one: new ShareView(memory, options), other: new ShareView(memory, options) }
  }

  it('shows an old list, misses a new file for a while, and then sees both', async () => {
    const { time, memory, tally, one, other } = make()
    await memory.create('a', bytes)
    await one.list('')
    await expect(one.read('b', LIMIT)).rejects.toThrow('folder.missing')
    await other.create('b', bytes)
    expect((await one.list('')).map(({ name }) => name)).toEqual(['a'])
    await expect(one.read('b', LIMIT)).rejects.toThrow('folder.missing')
    expect([tally.of('stale-list'), tally.of('stale-missing')]).toEqual([1, 1])
    await time.advance(15_001)
    expect((await one.list('')).map(({ name }) => name)).toEqual(['a', 'b'])
    expect(await one.read('b', LIMIT)).toEqual(bytes)
  })

  it('sees at once what the PC did itself', async () => {
    const { one } = make()
    await one.list('')
    await expect(one.read('b', LIMIT)).rejects.toThrow('folder.missing')
    await one.create('b', bytes)
    expect((await one.list('')).map(({ name }) => name)).toEqual(['b'])
    expect(await one.read('b', LIMIT)).toEqual(bytes)
  })

  it('loses the share, finds another folder, and gets it back', async () => {
    const { time, memory, one, other } = make()
    await one.create('a', bytes)
    one.mount('away')
    await expect(one.list('')).rejects.toThrow('folder.unreachable')
    one.mount('hanging')
    await expect(one.create('x', bytes)).rejects.toThrow('folder.timeout')
    one.mount(new MemoryFolder(time))
    expect(await one.list('')).toEqual([])
    one.mount(memory)
    const back = memory.moveAway()
    await expect(other.create('x', bytes)).rejects.toThrow('folder.unreachable')
    back()
    expect(await one.read('a', LIMIT)).toEqual(bytes)
  })
})

it('damage of every kind changes the folder and is counted', async () => {
  for (const kind of DAMAGES) {
    const memory = new MemoryFolder(new VirtualTime())
    await memory.create('seg/1.seg', bytes)
    const before = memory.copy().files()
    const tally = new FaultTally()
    expect(damage(memory, kind, seededRandom(1), tally)).toBe('seg/1.seg')
    expect(memory.files()).not.toEqual(before)
    expect(tally.of(kind)).toBe(1)
  }
})
