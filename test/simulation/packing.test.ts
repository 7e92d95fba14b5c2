// Fewer files, the same history: packs, what they make superfluous, and snapshots for those who join.
import { describe, expect, it } from 'vitest'
import { parsePath } from '../../shared/vault-format/names'
import { seededRandom } from '../support/random'
import { commitEdit, commitText } from './edits'
import { settle } from './judgement'
import type { Pc } from './pc'
import { newScene, type Scene } from './script'

const DAY = 86_400_000

function office(pcs = 2): Scene & { readonly at: (n: number) => Pc } {
  const scene = newScene(seededRandom(7), pcs, () => undefined)
  return { ...scene, at: (n) => scene.pcs[n] as Pc }
}

function kinds(scene: Scene, kind: 'segment' | 'pack' | 'snapshot'): readonly string[] {
  return [...scene.world.share.files().keys()].filter((path) => parsePath(path)?.kind === kind)
}

/** Some edits of the first PC, each a segment of its own, and a day passes. */
async function busyDay(scene: ReturnType<typeof office>): Promise<void> {
  for (let n = 0; n < 4; n++) {
    commitEdit(scene.at(0), 'edit', scene.random)
    await scene.at(0).round(false)
  }
  scene.world.time.now += DAY
}

async function everybody(scene: Scene): Promise<void> {
  for (const pc of scene.pcs) {
    pc.view.forget()
    await pc.round(true)
  }
}

describe('packs', () => {
  it('hold the segments of days that are over, and everybody has the same as before', async () => {
    const scene = office()
    await busyDay(scene)
    await everybody(scene)
    await everybody(scene)
    expect(kinds(scene, 'pack')).toHaveLength(1)
    // The originals stay for thirty days.
    expect(kinds(scene, 'segment').length).toBeGreaterThanOrEqual(4)
    await settle(scene)
  })

  it('let the originals go after thirty days, but only once another PC holds them', async () => {
    const scene = office()
    await busyDay(scene)
    await scene.at(0).round(true)
    scene.world.time.now += 31 * DAY
    await scene.at(0).round(true)
    expect(kinds(scene, 'segment')).toHaveLength(4)
    await everybody(scene)
    await everybody(scene)
    scene.world.time.now += DAY
    await everybody(scene)
    expect(kinds(scene, 'segment')).toEqual([])
    expect(kinds(scene, 'pack')).toHaveLength(1)
    await settle(scene)
    // Nobody puts back what was tidied.
    expect(kinds(scene, 'segment')).toEqual([])
  })

  it('of a month that is over become one', async () => {
    const scene = office()
    for (let day = 0; day < 3; day++) {
      await busyDay(scene)
      await everybody(scene)
    }
    expect(kinds(scene, 'pack').length).toBeGreaterThan(1)
    for (let days = 0; days < 70; days += 35) {
      scene.world.time.now += 35 * DAY
      await everybody(scene)
      await everybody(scene)
    }
    expect(kinds(scene, 'pack')).toHaveLength(1)
    await settle(scene)
  })

  it('are mended like any file', async () => {
    const scene = office()
    await busyDay(scene)
    await everybody(scene)
    const [pack = ''] = kinds(scene, 'pack')
    scene.world.share.drop(pack)
    await settle(scene)
    expect(kinds(scene, 'pack')).toEqual([pack])
  })

  it('are all a new PC needs', async () => {
    const scene = office(3)
    await busyDay(scene)
    for (const pc of [scene.at(0), scene.at(1), scene.at(0)]) await pc.round(true)
    for (const path of kinds(scene, 'segment')) scene.world.share.drop(path)
    await scene.at(2).round(true)
    expect(scene.at(2).disk.log.stamps).toEqual(scene.at(0).disk.log.stamps)
  })
})

describe('what a PC lists as known', () => {
  /** Three days, packed, months ago. */
  async function longAgo(): Promise<ReturnType<typeof office>> {
    const scene = office()
    for (let day = 0; day < 3; day++) {
      await busyDay(scene)
      await everybody(scene)
    }
    for (let turns = 0; turns < 4; turns++) {
      scene.world.time.now += 35 * DAY
      await everybody(scene)
    }
    return scene
  }
  const lists = ({ pcs }: Scene) => pcs.map(({ disk }) => [...disk.log.known])
  const digests = ({ pcs }: Scene) => pcs.map(({ station }) => station?.known.digest)

  it('is one name for a pack, on every PC, and stands for the same set as before', async () => {
    const scene = await longAgo()
    expect(kinds(scene, 'pack')).toHaveLength(1)
    for (const list of lists(scene)) expect(list).toEqual([expect.stringMatching(/^.{8}\/\d{10}-\d{10}-.{26}-.{26}$/u)])
    expect(new Set(digests(scene)).size).toBe(1)
    await settle(scene)
  })

  it('is the same after a restart: nothing is taken in again, and nobody takes a new name', async () => {
    const scene = await longAgo()
    const before = {
      lists: lists(scene),
      digests: digests(scene),
      names: scene.pcs.map(({ disk }) => disk.identity.device),
    }
    const delivered: string[] = []
    for (const { disk } of scene.pcs) {
      const deliver = disk.log.deliver.bind(disk.log)
      disk.log.deliver = (arrivals) => (delivered.push(...arrivals.map(({ name }) => name)), deliver(arrivals))
    }
    for (const pc of scene.pcs) await pc.crash(false)
    for (let turns = 0; turns < 3; turns++) {
      scene.world.time.now += DAY
      await everybody(scene)
    }
    expect(delivered).toEqual([])
    expect(lists(scene)).toEqual(before.lists)
    expect(digests(scene)).toEqual(before.digests)
    expect(scene.pcs.map(({ disk }) => disk.identity.device)).toEqual(before.names)
  })

  it('of an earlier version, which names every segment, becomes short by itself and loses nothing', async () => {
    const scene = office()
    await busyDay(scene)
    await everybody(scene)
    const names = kinds(scene, 'segment').map((path) => path.replace(/^devices\/(.*)\/seg\/(.*)\.seg$/u, '$1/$2'))
    for (const pc of scene.pcs) {
      pc.disk.log.known.clear()
      for (const name of names) pc.disk.log.known.add(name)
      await pc.crash(false)
    }
    expect(lists(scene).map((list) => list.length)).toEqual([4, 4])
    await everybody(scene)
    await everybody(scene)
    expect(lists(scene).map((list) => list.length)).toEqual([1, 1])
    await settle(scene)
  })

  it('survives a mirror that lost the pack: it comes back from the share, on its owner without a new name', async () => {
    const scene = await longAgo()
    const names = scene.pcs.map(({ disk }) => disk.identity.device)
    for (const pc of scene.pcs) {
      for (const path of pc.disk.mirror.files().keys()) if (path.endsWith('.pack')) pc.station?.mirror.drop(path)
      await everybody(scene)
    }
    expect(scene.pcs.map(({ disk }) => disk.identity.device)).toEqual(names)
    await settle(scene)
  })
})

describe('a snapshot', () => {
  it('is made when much has come together, and gives a new PC everything in one file', async () => {
    const scene = office(3)
    for (let n = 0; n < 12; n++) {
      commitText(scene.at(0), 'x'.repeat(100_000))
      await scene.at(0).round(false)
    }
    for (let turns = 0; turns < 3; turns++) {
      scene.world.time.now += 3_600_000
      await scene.at(0).round(true)
    }
    expect(kinds(scene, 'snapshot')).toHaveLength(1)
    for (const path of [...kinds(scene, 'segment'), ...kinds(scene, 'pack')]) scene.world.share.drop(path)
    await scene.at(2).round(true)
    expect(scene.at(2).disk.log.stamps).toEqual(scene.at(0).disk.log.stamps)
    await settle(scene)
  })

  it('that is damaged is passed over', async () => {
    const scene = office(2)
    commitEdit(scene.at(0), 'edit', scene.random)
    await scene.at(0).round(true)
    scene.world.share.put(`snapshots/${'0'.repeat(26)}-00000000.snap`, Uint8Array.of(1, 2, 3))
    await scene.at(1).round(true)
    expect(scene.at(1).disk.log.stamps).toEqual(scene.at(0).disk.log.stamps)
  })
})
