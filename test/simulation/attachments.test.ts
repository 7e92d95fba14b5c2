// Attachments between PCs, one rule at a time: the engine, the format and the faults are those of the simulation, where everything
// happens at once and by chance (photos.ts).
import { describe, expect, it } from 'vitest'
import { HOLD_MS } from '../../electron/sync/attachments/send'
import { blobName, MAX_BLOB_BYTES } from '../../shared/vault-format/blob'
import { blobPath, parsePath } from '../../shared/vault-format/names'
import { flipped } from '../support/folder/damage'
import { MemoryFolder } from '../support/folder/memory-folder'
import type { Step } from '../support/folder/faults'
import { seededRandom } from '../support/random'
import { cheapFormat } from './cheap-format'
import type { Pc } from './pc'
import { addPhoto, photosOf } from './photos'
import { newScene, type Scene } from './script'

const HOUR = 3_600_000

interface Office {
  readonly scene: Scene
  readonly pcs: readonly [Pc, Pc, Pc]
  /** Every call of every folder. */
  readonly calls: Step[]
  photo(pc: Pc, size?: number): string
  /** Rounds of these PCs, a few minutes apart. */
  rounds(count: number, ...pcs: Pc[]): Promise<void>
}

function office(): Office {
  const calls: Step[] = []
  const scene = newScene(seededRandom(5), 3, (step) => void calls.push(step))
  const pcs = scene.pcs as unknown as Office['pcs']
  return {
    scene,
    pcs,
    calls,
    photo: (pc, size) => addPhoto(pc, scene.random, size),
    rounds: async (count, ...of) => {
      for (let n = 0; n < count; n++)
        for (const pc of of) {
          scene.world.time.now += 3 * 60_000
          pc.view.forget()
          await pc.round(true)
        }
    },
  }
}

const onShare = ({ scene }: Office): readonly string[] =>
  [...scene.world.share.files().keys()].filter((path) => parsePath(path)?.kind === 'blob')
const pathOf = (pc: Pc, id: string): string => blobPath(pc.disk.identity.device, blobName(id, cheapFormat.sealing))

/** The change is in the mirror, so what is written to the disk next is the attachment. */
const isFetching = ({ scene }: Office, pc: Pc): boolean =>
  pc.disk.log.stamps.size === scene.world.universe.ops.size && (pc.station?.arrivals.length ?? 0) === 0

describe('attachments between PCs', () => {
  it('arrive whole, whatever their size', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const ids = [1, 40, 1024 * 1024 + 1].map((size) => here.photo(front, size))
    await here.rounds(2, front, upstairs)
    expect([...photosOf(upstairs)].sort()).toEqual([...ids].sort())
  })

  it('lie on the share before the change that names them', async () => {
    const here = office()
    const [front] = here.pcs
    here.photo(front)
    here.photo(front)
    await front.round(true)
    const put = here.calls.filter(({ method, path }) => method === 'rename' && path.startsWith('devices/'))
    const kinds = put.map(({ path }) => parsePath(path)?.kind).filter((kind) => kind !== 'device')
    // The first segment is the frozen one on its way into the mirror.
    expect(kinds).toEqual(['segment', 'blob', 'blob', 'segment'])
  })

  it('hold the change back for half a minute at most: then the text goes, and they follow', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const id = here.photo(front, 100_000)
    here.scene.world.share.room = 50_000
    const segments = () => [...here.scene.world.share.files().keys()].filter((path) => path.endsWith('.seg')).length
    await front.round(true)
    expect(segments()).toBe(0)
    here.scene.world.time.now += HOLD_MS
    await front.round(true)
    expect(segments()).toBe(1)
    await here.rounds(2, upstairs)
    expect(upstairs.disk.log.stamps.size).toBe(1)
    expect(photosOf(upstairs).size).toBe(0)
    here.scene.world.share.room = Infinity
    await here.rounds(2, front, upstairs)
    expect([...photosOf(upstairs)]).toEqual([id])
  })

  it('follow after a restart too, though the change that names them went before', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const id = here.photo(front, 100_000)
    here.scene.world.share.room = 50_000
    await front.round(true)
    here.scene.world.time.now += HOLD_MS
    await front.round(true)
    await front.crash(true)
    here.scene.world.share.room = Infinity
    await here.rounds(2, front, upstairs)
    expect([...photosOf(upstairs)]).toEqual([id])
  })

  it.each(['cut', 'turned', 'gone', 'another'] as const)(
    'are put back by any PC that has them when the share shows one %s, in its own folder',
    async (how) => {
      const here = office()
      const [front, upstairs, late] = here.pcs
      const [id, other] = [here.photo(front), here.photo(front)]
      await here.rounds(2, front, upstairs)
      const { share } = here.scene.world
      const path = pathOf(front, id)
      const bytes = share.files().get(path) as Uint8Array
      if (how === 'gone') share.drop(path)
      else if (how === 'another') share.put(path, share.files().get(pathOf(front, other)) as Uint8Array)
      else share.put(path, how === 'cut' ? bytes.subarray(0, bytes.length - 9) : flipped(bytes, bytes.length - 20))
      front.mount('away')
      await here.rounds(6, late, upstairs)
      expect([...photosOf(late)].sort()).toEqual([id, other].sort())
      expect(share.files().has(pathOf(upstairs, id))).toBe(true)
    },
  )

  it('are fetched though others can be had nowhere any more (3608)', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const gone = [here.photo(front), here.photo(front)]
    await here.rounds(1, upstairs)
    await front.crash(false)
    front.disk.attachments = new MemoryFolder({ now: () => here.scene.world.time.now })
    await here.rounds(3, front, upstairs)
    const id = here.photo(upstairs)
    // Half a day between rounds: whatever was looked for in vain is looked for again each time.
    for (let n = 0; n < 4; n++) {
      here.scene.world.time.now += 12 * HOUR
      await here.rounds(1, upstairs, front)
    }
    expect([...photosOf(front)]).toEqual([id])
    expect(gone).not.toContain(id)
  })

  it('are fetched again where the disk kept them with a turned bit and the program ended before it could try once more (13126)', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const id = here.photo(front)
    await here.rounds(1, front)
    let turned = 0
    here.scene.world.faults = ({ method, path }) =>
      method === 'create' && path.startsWith('tmp/') && turned === 0 && isFetching(here, upstairs)
        ? (turned++, 'flip')
        : undefined
    await here.rounds(1, upstairs)
    expect([turned, photosOf(upstairs).size]).toEqual([1, 0])
    await upstairs.crash(false)
    await here.rounds(2, upstairs)
    expect([...photosOf(upstairs)]).toEqual([id])
  })

  it('come back to a PC whose attachments were lost or damaged', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const id = here.photo(front)
    await here.rounds(2, front, upstairs)
    await upstairs.crash(false)
    upstairs.disk.attachments = new MemoryFolder({ now: () => here.scene.world.time.now })
    await here.rounds(2, upstairs)
    expect([...photosOf(upstairs)]).toEqual([id])
    // While the program runs nobody looks into each file; a person who sees it missing makes it look at once.
    upstairs.disk.attachments.drop(`${id.slice(0, 2)}/${id}`)
    upstairs.station?.attachments.ask(id, '')
    await here.rounds(1, upstairs)
    expect([...photosOf(upstairs)]).toEqual([id])
  })

  it('are never deleted, neither here nor on the share, when the change is replaced', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    here.photo(front)
    here.photo(front)
    await here.rounds(40, front, upstairs)
    expect(onShare(here)).toHaveLength(2)
    expect(photosOf(front).size).toBe(2)
  })

  it('cost nothing where there is nothing to do, and little where nobody has one', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const id = here.photo(front)
    await here.rounds(3, front, upstairs)
    const touching = () => here.calls.splice(0).filter(({ path }) => parsePath(path)?.kind === 'blob').length
    touching()
    await here.rounds(10, front, upstairs)
    expect(touching()).toBe(0)
    // Lost everywhere: asked for at growing intervals, ever less than one call a minute and PC that might have it.
    for (const pc of [front, upstairs]) pc.disk.attachments.drop(`${id.slice(0, 2)}/${id}`)
    here.scene.world.share.drop(pathOf(front, id))
    upstairs.station?.attachments.ask(id, '')
    const until = here.scene.world.time.now + HOUR
    while (here.scene.world.time.now < until) {
      here.scene.world.time.now += 5_000
      await upstairs.round(false)
    }
    expect(touching()).toBeLessThan(60)
  })

  it('take nothing that is larger than an attachment may be', async () => {
    const here = office()
    const [front, upstairs] = here.pcs
    const id = here.photo(front)
    await here.rounds(1, front)
    here.scene.world.share.put(pathOf(front, id), new Uint8Array(MAX_BLOB_BYTES + 100_000))
    await here.rounds(2, upstairs)
    expect(photosOf(upstairs).size).toBe(0)
    await here.rounds(3, front, upstairs)
    expect([...photosOf(upstairs)]).toEqual([id])
  })
})
