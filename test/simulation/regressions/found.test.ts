// What the simulation found while the engine was built, each shrunk to the few steps that matter and written out, so that it stays
// the same test however chance is dealt later.
import { describe, expect, it } from 'vitest'
import { parsePath } from '../../../shared/vault-format/names'
import { flipped } from '../../support/folder/damage'
import { MemoryFolder } from '../../support/folder/memory-folder'
import { seededRandom } from '../../support/random'
import { commitEdit, commitImport } from '../edits'
import { settle } from '../judgement'
import { MemoryLog } from '../office-log'
import { Pc } from '../pc'
import { newScene, type Scene } from '../script'

const DAY = 86_400_000

function office(pcs = 2): Scene & { readonly at: (n: number) => Pc } {
  const scene = newScene(seededRandom(11), pcs, () => undefined)
  return { ...scene, at: (n) => scene.pcs[n] as Pc }
}

const segments = ({ world }: Scene): readonly string[] =>
  [...world.share.files().keys()].filter((path) => parsePath(path)?.kind === 'segment')

async function loseDatabase({ world }: Scene, pc: Pc): Promise<void> {
  await pc.crash(false)
  pc.disk.log = new MemoryLog(world.universe, pc.disk.identity.device)
}

describe('found by the simulation', () => {
  it('295: a segment that rots here before it is proven there goes out anew, also when the program ends at once', async () => {
    const scene = office()
    const [pc] = scene.pcs as [Pc]
    await pc.round(true)
    commitEdit(pc, 'edit', scene.random)
    // Twice frozen, never uploaded: the share lets nothing in.
    scene.world.faults = ({ method, path }) => (method === 'create' && path.startsWith('devices/') ? 'EIO' : undefined)
    for (let round = 0; round < 2; round++) await pc.round(true).then(() => commitEdit(pc, 'edit', scene.random))
    const [frozen = ''] = [...pc.disk.mirror.files().keys()]
      .filter((path) => parsePath(path)?.kind === 'segment')
      .sort()
    await pc.crash(false)
    await pc.disk.mirror.remove(frozen)
    await settle(scene)
    expect(scene.at(1).disk.log.stamps).toEqual(pc.disk.log.stamps)
    expect(pc.disk.log.stamps.size).toBeGreaterThan(1)
  })

  it('1029: a file that turned a bit is mended at once where its PC bears another name now', async () => {
    const scene = office(3)
    const former = scene.at(1).disk.identity.device
    commitEdit(scene.at(1), 'edit', scene.random)
    await scene.at(1).round(true)
    const [path = ''] = segments(scene)
    scene.world.share.put(path, flipped(scene.world.share.files().get(path) as Uint8Array))
    await scene.at(1).crash(false)
    scene.at(1).machine = 'another disk'
    await scene.at(1).round(true)
    expect(scene.at(1).disk.identity.device).not.toBe(former)
    await scene.at(0).round(true)
    for (let minutes = 0; minutes < 3; minutes++) {
      scene.world.time.now += 61_000
      for (const pc of scene.pcs) {
        pc.view.forget()
        await pc.round(false)
      }
    }
    expect(scene.at(0).disk.log.stamps).toEqual(scene.at(1).disk.log.stamps)
  })

  it('1074, 1121: an import that is only in the journal comes back whole with a lost database', async () => {
    const scene = office()
    commitImport(scene.at(0), scene.random)
    await scene.at(0).journalNow()
    await loseDatabase(scene, scene.at(0))
    await settle(scene)
    expect(scene.world.universe.expected.size).toBe(scene.at(1).disk.log.stamps.size)
  })

  it('1122: what rots on the share and in the mirror is published anew from the log', async () => {
    const scene = office()
    commitEdit(scene.at(0), 'edit', scene.random)
    await scene.at(0).round(true)
    const [path = ''] = segments(scene)
    for (const folder of [scene.world.share, scene.at(0).disk.mirror])
      folder.put(path, flipped(folder.files().get(path) as Uint8Array))
    await settle(scene)
    expect(scene.at(1).disk.log.stamps.size).toBe(1)
  })

  it('5205: changes made after a database was lost under a clock set back are published too', async () => {
    const scene = office()
    commitEdit(scene.at(1), 'edit', scene.random)
    await scene.at(1).journalNow()
    scene.at(1).clockOff = -6 * DAY
    await loseDatabase(scene, scene.at(1))
    commitEdit(scene.at(1), 'edit', scene.random)
    await scene.at(1).round(false)
    commitEdit(scene.at(1), 'edit', scene.random)
    await settle(scene)
    expect(scene.at(0).disk.log.stamps.size).toBe(3)
  })
})

/** An edit that is frozen in the mirror and lies nowhere else: the share takes nothing, and the journal was not reached. */
async function frozenOnly(scene: Scene, pc: Pc): Promise<void> {
  await pc.round(true)
  commitEdit(pc, 'edit', scene.random)
  scene.world.faults = ({ method, path }) => (method === 'create' && path.includes('/tmp/') ? 'EIO' : undefined)
  await pc.round(true)
  scene.world.faults = () => undefined
  expect(segments(scene)).toEqual([])
  expect([...pc.disk.mirror.files().keys()].filter((path) => path.endsWith('.seg'))).toHaveLength(1)
}

describe('found by twenty thousand', () => {
  it('10067: what only the mirror holds after a lost database is not given up because it was misread once', async () => {
    const scene = office()
    const [, pc] = scene.pcs as [Pc, Pc]
    await frozenOnly(scene, pc)
    await loseDatabase(scene, pc)
    const isShared = (path: string): boolean => [...pc.disk.mirror.files().keys()].includes(path)
    let readings = 0
    scene.world.faults = ({ method, path }) =>
      method === 'read' && isShared(path) && readings++ % 2 === 1 ? 'flip' : undefined
    await pc.round(true)
    expect(readings).toBeGreaterThan(2)
    await settle(scene)
    expect(scene.at(0).disk.log.stamps.size).toBe(1)
  })

  it('10067: a change that came back from the mirror is published from the database when the mirror goes too', async () => {
    const scene = office()
    const [, pc] = scene.pcs as [Pc, Pc]
    await frozenOnly(scene, pc)
    await loseDatabase(scene, pc)
    pc.mount('away')
    await pc.round(true)
    await pc.crash(false)
    pc.disk.mirror = new MemoryFolder({ now: () => scene.world.time.now })
    await settle(scene)
    expect(scene.at(0).disk.log.stamps.size).toBe(1)
  })
})

describe('I11 clones', () => {
  /** The first PC and its twin publish different segments under one name and number, on a share and on a copy of it. */
  async function forked(): Promise<{ scene: ReturnType<typeof office>; twin: Pc }> {
    const scene = office(2)
    commitEdit(scene.at(0), 'edit', scene.random)
    await scene.at(0).round(true)
    await scene.at(1).round(true)
    const { log, mirror, journal, attachments, identity } = scene.at(0).disk
    const copies = { mirror: mirror.copy(), journal: journal.copy(), attachments: attachments.copy() }
    const disk = { log: log.copy(), ...copies, identity }
    const twin = new Pc('twin', scene.world, disk, scene.at(0).machine)
    scene.pcs.push(twin)
    const copy = scene.world.share.copy()
    twin.mount(copy)
    for (const pc of [scene.at(0), twin]) {
      commitEdit(pc, 'edit', scene.random)
      await pc.round(false)
    }
    await scene.at(1).round(true)
    for (const [path, bytes] of copy.files())
      if (!scene.world.share.files().has(path)) scene.world.share.put(path, bytes)
    twin.mount(scene.world.share)
    return { scene, twin }
  }

  it('bear different names afterwards, and both branches are everywhere', async () => {
    const { scene, twin } = await forked()
    await settle(scene)
    expect(twin.disk.identity.device).not.toBe(scene.at(0).disk.identity.device)
    expect(scene.at(1).disk.log.stamps.size).toBe(3)
  })

  it('the late segment with a number that was passed long ago is found, by name', async () => {
    const { scene } = await forked()
    scene.world.time.now += 11 * 60_000
    scene.at(1).view.forget()
    await scene.at(1).round(true)
    expect(scene.at(1).disk.log.stamps.size).toBe(3)
  })
})

describe('I8 a folder that is not our vault', () => {
  it('changes nothing here, is told in words, and everything goes on when the right one is back', async () => {
    const scene = office()
    commitEdit(scene.at(0), 'edit', scene.random)
    await scene.at(0).round(true)
    const empty = new MemoryFolder({ now: () => scene.world.time.now })
    scene.at(0).mount(empty)
    const mirror = [...scene.at(0).disk.mirror.files().keys()]
    const health = await scene.at(0).round(true)
    expect(health).toMatchObject({ state: 'wrong', failure: { code: 'vault.empty' } })
    expect(empty.files().size).toBe(0)
    expect([...scene.at(0).disk.mirror.files().keys()]).toEqual(mirror)
    scene.at(0).mount('away')
    expect(await scene.at(0).round(false)).toMatchObject({ state: 'away' })
    await settle(scene)
  })

  it('that holds vault.json and none of our files is half copied', async () => {
    const scene = office()
    commitEdit(scene.at(0), 'edit', scene.random)
    await scene.at(0).round(true)
    const half = new MemoryFolder({ now: () => scene.world.time.now })
    half.put('vault.json', scene.world.share.files().get('vault.json') as Uint8Array)
    scene.at(0).mount(half)
    expect(await scene.at(0).round(true)).toMatchObject({ state: 'wrong', failure: { code: 'vault.halfcopied' } })
    expect(half.files().size).toBe(1)
  })
})
