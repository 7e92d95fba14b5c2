// What every Folder must do, whatever lies beneath: run on memory, a local disk and a real SMB share.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Folder } from './folder'
import { folderCode } from './folder-failure'

/** One fresh, empty folder to stand on. */
export interface Ground {
  readonly folder: Folder
  /** Takes the folder from its path, as renaming, moving or unplugging does; the answer brings it back as it was. */
  moveAway(): Promise<() => Promise<void>>
  remove(): Promise<void>
}

/** What only some grounds can bring about. */
export interface Troubles<G extends Ground> {
  /** From now on its disk has no room for `bytes` bytes more. */
  readonly fill?: (ground: G, bytes: number) => Promise<void>
  /** From now on nobody may write; the answer allows it again. */
  readonly forbid?: (ground: G) => Promise<() => Promise<void>>
}

const LIMIT = 4 * 1024 * 1024
const some = (length: number, seed = 1) => Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 17) & 0xff)
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => folderCode(error) ?? String(error),
  )

export function folderContract<G extends Ground>(
  name: string,
  make: () => Promise<G>,
  { fill, forbid }: Troubles<G> = {},
): void {
  describe(`a folder on ${name}`, () => {
    let ground: G
    let folder: Folder
    beforeEach(async () => {
      ground = await make()
      folder = ground.folder
    })
    afterEach(() => ground.remove())
    const names = async (path: string) => (await folder.list(path)).map((entry) => entry.name).sort()

    describe('writing and reading', () => writingAndReading(() => folder))
    describe('names', () => giving(() => folder, names))

    it('lists files with their size and time, and folders', async () => {
      await folder.create('devices/aaaa0001/head.json', some(7))
      await folder.create('vault.json', some(300))
      const listed = [...(await folder.list(''))].sort((a, b) => (a.name < b.name ? -1 : 1))
      expect(listed.map(({ modified: _, ...entry }) => entry)).toEqual([
        { name: 'devices', kind: 'folder', size: 0 },
        { name: 'vault.json', kind: 'file', size: 300 },
      ])
      expect(listed[1]?.modified).toBeGreaterThan(Date.UTC(2020, 0))
      expect(await names('devices')).toEqual(['aaaa0001'])
      expect(await code(folder.list('devices/aaaa0002'))).toBe('folder.missing')
    })

    it('lists a hundred files', async () => {
      const wanted = Array.from({ length: 100 }, (_, i) => `${String(i).padStart(10, '0')}.seg`)
      for (const file of wanted) await folder.create(`seg/${file}`, some(20))
      expect(await names('seg')).toEqual(wanted)
    })

    it('removes a file, and one that is not there without a failure', async () => {
      await folder.create('a/b.tmp', some(9))
      await folder.remove('a/b.tmp')
      await folder.remove('a/b.tmp')
      await folder.remove('never/was.tmp')
      expect(await names('a')).toEqual([])
    })

    it('takes only our own names, and never leaves its root', async () => {
      const bad = [
        '../x',
        'a/../../x',
        '/etc/x',
        'a//b',
        'a/',
        '.',
        'c:x',
        'a\\b',
        'Vault.json',
        'con',
        'aux.json',
        'a.',
        'a ',
      ]
      for (const path of bad) {
        expect([path, await code(folder.create(path, some(1)))]).toEqual([path, 'folder.denied'])
        expect([path, await code(folder.read(path, LIMIT))]).toEqual([path, 'folder.denied'])
        expect([path, await code(folder.rename('x', path))]).toEqual([path, 'folder.denied'])
      }
      expect(await code(folder.create('', some(1)))).toBe('folder.denied')
    })

    it('whose root was taken away is unreachable, makes nothing in its place, and is as before once it is back', async () => {
      await folder.create('a/one', some(5))
      const back = await ground.moveAway()
      const calls = [
        folder.list(''),
        folder.list('a'),
        folder.read('a/one', LIMIT),
        folder.create('a/two', some(5)),
        folder.rename('a/one', 'b/one'),
        folder.replace('a/one', some(6)),
        folder.remove('a/one'),
      ]
      expect(await Promise.all(calls.map(code))).toEqual(calls.map(() => 'folder.unreachable'))
      await back()
      expect(await folder.read('a/one', LIMIT)).toEqual(some(5))
      expect(await names('a')).toEqual(['one'])
    })

    if (fill) {
      it('on a full disk says so and keeps what it had', async () => {
        await folder.create('keep', some(5))
        await fill(ground, 1000)
        expect(await code(folder.create('new', some(400_000)))).toBe('folder.full')
        expect(await code(folder.replace('keep', some(400_000)))).toBe('folder.full')
        expect(await folder.read('keep', LIMIT)).toEqual(some(5))
        expect(await names('')).toEqual(['keep'])
      })
    }

    if (forbid) {
      it('that may not be written says so', async () => {
        await folder.create('keep', some(5))
        const allow = await forbid(ground)
        expect(await code(folder.create('new', some(4)))).toBe('folder.denied')
        expect(await code(folder.create('made/new', some(4)))).toBe('folder.denied')
        expect(await folder.read('keep', LIMIT)).toEqual(some(5))
        await allow()
        await folder.create('new', some(4))
      })
    }
  })
}

function writingAndReading(given: () => Folder): void {
  it.each([0, 1, 4096, 3_000_001])('gives back %i bytes as they were', async (length) => {
    await given().create('devices/aaaa0001/tmp/x.tmp', some(length))
    // Compared as buffers: the runner's own comparison takes seconds for megabytes.
    const found = await given().read('devices/aaaa0001/tmp/x.tmp', LIMIT)
    expect(Buffer.compare(found, some(length))).toBe(0)
  })

  it('creates exclusively: what is there stays', async () => {
    await given().create('keys/slot.json', some(10, 1))
    expect(await code(given().create('keys/slot.json', some(10, 2)))).toBe('folder.exists')
    expect(await given().read('keys/slot.json', LIMIT)).toEqual(some(10, 1))
  })

  it('lets exactly one of several creators at once win', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map((seed) => code(given().create('vault.json', some(50, seed)))))
    expect([...outcomes].sort()).toEqual(['done', 'folder.exists', 'folder.exists', 'folder.exists'])
    expect(await given().read('vault.json', LIMIT)).toEqual(some(50, outcomes.indexOf('done') + 1))
  })

  it('refuses to read more than the limit, and reads exactly the limit', async () => {
    await given().create('big', some(1001))
    expect(await code(given().read('big', 1000))).toBe('folder.toolarge')
    expect((await given().read('big', 1001)).length).toBe(1001)
  })

  it('says what is missing', async () => {
    await given().create('a/file', some(3))
    expect(await code(given().read('none', LIMIT))).toBe('folder.missing')
    expect(await code(given().read('a/none', LIMIT))).toBe('folder.missing')
    expect(await code(given().read('a', LIMIT))).toBe('folder.missing')
    expect(await code(given().rename('none', 'other'))).toBe('folder.missing')
  })

  it('does not share its bytes with those who gave or got them', async () => {
    const mine = some(6)
    await given().create('a', mine)
    mine.fill(0)
    ;(await given().read('a', LIMIT)).fill(0)
    expect(await given().read('a', LIMIT)).toEqual(some(6))
  })
}

function giving(given: () => Folder, names: (path: string) => Promise<readonly string[]>): void {
  it('renames into a folder that was not there, and over a file of equal name', async () => {
    await given().create('tmp/1.tmp', some(20, 1))
    await given().rename('tmp/1.tmp', 'seg/final.seg')
    expect(await given().read('seg/final.seg', LIMIT)).toEqual(some(20, 1))
    await given().create('tmp/2.tmp', some(21, 2))
    await given().rename('tmp/2.tmp', 'seg/final.seg')
    expect(await given().read('seg/final.seg', LIMIT)).toEqual(some(21, 2))
    expect([await names('tmp'), await names('seg')]).toEqual([[], ['final.seg']])
  })

  it('replaces a file whole, or makes it', async () => {
    await given().replace('devices/aaaa0001/head.json', some(900, 1))
    await given().replace('devices/aaaa0001/head.json', some(30, 2))
    expect(await given().read('devices/aaaa0001/head.json', LIMIT)).toEqual(some(30, 2))
    expect(await names('devices/aaaa0001')).toEqual(['head.json'])
  })

  it('takes a path of a hundred characters', async () => {
    const path = `devices/aaaa0001/seg/${'0123456789'.repeat(7)}-fghi.seg`
    expect(path.length).toBe(100)
    await given().create(path, some(11))
    expect(await given().read(path, LIMIT)).toEqual(some(11))
  })

  it('shows a replaced file to a reader either old or new, never in between', async () => {
    await given().replace('head.json', some(50_000, 0))
    const versions = [0, 1, 2, 3, 4, 5].map((seed) => some(50_000, seed))
    let writing = true
    const seen: Uint8Array[] = []
    const reading = (async () => {
      while (writing) {
        const found = await given()
          .read('head.json', LIMIT)
          .catch(() => undefined)
        if (found) seen.push(found)
        // Where a file cannot be replaced while somebody reads it (SMB), the writer needs a moment in which nobody does.
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })()
    for (const version of versions.slice(1)) await given().replace('head.json', version)
    writing = false
    await reading
    const whole = seen.filter((bytes) => versions.some((version) => Buffer.compare(bytes, version) === 0))
    expect(whole.length).toBe(seen.length)
    expect(Buffer.compare(await given().read('head.json', LIMIT), some(50_000, 5))).toBe(0)
  })
}
