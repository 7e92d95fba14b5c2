// Whatever lies in the update folder, nothing is handed out to run but what was signed, newer, whole and the same as measured.
import { generateKeyPairSync, sign } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { releaseFiles } from '../../build/sign-update.mjs'
import { fail, ok } from '../../shared/kernel/result'
import { isNewer } from './release'
import { Updates } from './updates'

const keys = generateKeyPairSync('ed25519')
const asBase64 = (pair: typeof keys) => ({
  publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
})
const { publicKey, privateKey } = asBase64(keys)
const file = 'ModelWorkersHome-0.2.0-win-x64.exe'
const installer = Uint8Array.from({ length: 3 * 1024 * 1024 + 17 }, (_, at) => (at * 31) % 251)

let root: string
let share: string
let keep: string
let backups: number
beforeEach(async () => {
  backups = 0
  root = await mkdtemp(join(tmpdir(), 'updates-'))
  share = join(root, 'share')
  keep = join(root, 'keep')
  await publish()
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Puts a release on the share as the release workflow makes it. */
async function publish(more: { readonly version?: string; readonly privateKey?: string } = {}): Promise<void> {
  const folder = join(share, 'updates')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, file), installer)
  const release = { version: '0.2.0', file, notes: '本会项目', installer, privateKey, ...more }
  for (const [name, text] of Object.entries(releaseFiles(release))) await writeFile(join(folder, name), text)
}

const at = (name: string): string => join(share, 'updates', name)
const updates = (more: Partial<ConstructorParameters<typeof Updates>[0]> = {}) =>
  new Updates({
    publicKey,
    current: '0.1.0',
    keep,
    platform: 'win32',
    backUp: async () => (backups++, ok(null)),
    ...more,
  })
const refusal = async (answer: Promise<{ ok: boolean; failure?: { code: string; message: string } }>) => {
  const { failure } = await answer
  expect(failure?.message ?? '').toMatch(/\p{Script=Han}{4,}/u)
  return failure?.code
}
/** Everything a person could press, in order; the code of the first refusal. */
async function pressed(at: Updates): Promise<string | undefined> {
  for (const step of [() => at.check(share), () => at.fetch(), () => at.ready()]) {
    const answer = await step()
    if (!answer.ok) {
      expect((await at.ready()).ok).toBe(false)
      return refusal(Promise.resolve(answer))
    }
  }
  return undefined
}
const keptFiles = () => readdir(keep).catch(() => [])

describe('an update from the share', () => {
  it('is offered with its notes, copied here and handed out once everything is proven', async () => {
    const here = updates()
    expect(await here.check(share)).toMatchObject({ ok: true, value: { version: '0.2.0', notes: '本会项目' } })
    expect(await here.fetch()).toMatchObject({ ok: true })
    const proven = await here.ready()
    expect(proven).toEqual({ ok: true, value: { path: join(keep, file), version: '0.2.0' } })
    expect(backups).toBe(1)
    expect(Buffer.compare(await readFile(join(keep, file)), installer)).toBe(0)
  })

  it('is found in the folder itself too, as on a USB stick', async () => {
    expect((await updates().check(join(share, 'updates'))).ok).toBe(true)
  })

  it.each<[what: string, harm: () => Promise<unknown>, code: string]>([
    ['no update at all', () => rm(at('latest.yml')), 'update.none'],
    ['no signature', () => rm(at('latest.yml.sig')), 'update.unsigned'],
    ['an empty signature', () => writeFile(at('latest.yml.sig'), ''), 'update.forged'],
    ['a description changed by one sign', () => appendFile(at('latest.yml'), ' '), 'update.forged'],
    [
      'another key',
      () => publish({ privateKey: asBase64(generateKeyPairSync('ed25519')).privateKey }),
      'update.forged',
    ],
    ['an older version', () => publish({ version: '0.0.9' }), 'update.not-newer'],
    ['the same version', () => publish({ version: '0.1.0' }), 'update.not-newer'],
    ['no installer', () => rm(at(file)), 'update.installer-missing'],
    ['an installer still being copied', () => truncate(at(file), installer.length - 1), 'update.incomplete'],
    ['an installer with a tail', () => appendFile(at(file), 'x'), 'update.altered'],
    ['an installer changed by one bit', () => writeFile(at(file), changed()), 'update.altered'],
    ['a share that is gone', () => rm(share, { recursive: true }), 'folder.unreachable'],
  ])('with %s is refused in words, and nothing of it stays here', async (_what, harm, code) => {
    await harm()
    expect(await pressed(updates())).toBe(code)
    expect(await keptFiles()).toEqual([])
  })

  it('is refused where a signed description is not one, though its signature fits', async () => {
    const odd = Buffer.from(JSON.stringify({ version: '0.2.0', file: '../start.exe', sha512: '', size: 1, notes: '' }))
    await writeFile(at('latest.yml'), odd)
    await writeFile(at('latest.yml.sig'), sign(null, odd, keys.privateKey).toString('base64'))
    expect(await pressed(updates())).toBe('update.unreadable')
  })

  it('is refused by a build without a key, by one whose key is no key, and on other systems', async () => {
    expect(await pressed(updates({ publicKey: '' }))).toBe('update.no-key')
    expect(await pressed(updates({ publicKey: 'bm90IGEga2V5' }))).toBe('update.forged')
    expect(await pressed(updates({ platform: 'linux' }))).toBe('update.windows-only')
  })

  it('is not handed out where the backup before it fails, stays fetched, and is handed out once one succeeds', async () => {
    let failing = true
    const backUp = async () => (failing ? fail('backup.off', '还没有选备份文件夹，请先选择。') : ok(null))
    const here = updates({ backUp })
    await here.check(share)
    await here.fetch()
    expect(await here.ready()).toMatchObject({
      ok: false,
      failure: { code: 'update.no-backup', message: expect.stringContaining('请先选择') as string },
    })
    expect(here.fetched?.version).toBe('0.2.0')
    failing = false
    expect((await here.ready()).ok).toBe(true)
  })

  it('changed here while the backup was made is not handed out', async () => {
    const here = updates({ backUp: async () => (await writeFile(join(keep, file), changed()), ok(null)) })
    await here.check(share)
    await here.fetch()
    expect(await refusal(here.ready())).toBe('update.changed-here')
  })

  it('is looked at once more before it runs: what was changed here meanwhile is not handed out', async () => {
    const here = updates()
    await here.check(share)
    await here.fetch()
    await writeFile(join(keep, file), changed())
    expect(await refusal(here.ready())).toBe('update.changed-here')
    await rm(join(keep, file))
    expect(await refusal(here.ready())).toBe('update.changed-here')
  })

  it('does not hand out what was fetched before a later check or fetch failed', async () => {
    const here = updates()
    await here.check(share)
    await here.fetch()
    await writeFile(at(file), changed())
    expect((await here.fetch()).ok).toBe(false)
    expect(await refusal(here.ready())).toBe('update.not-fetched')
    await rm(at('latest.yml.sig'))
    expect((await here.check(share)).ok).toBe(false)
    expect(await refusal(here.fetch())).toBe('update.not-checked')
  })

  it('can be given up while it is being copied', async () => {
    const here = updates()
    await here.check(share)
    const fetching = here.fetch()
    here.cancel()
    expect(await refusal(fetching)).toBe('update.cancelled')
    expect(await keptFiles()).toEqual([])
  })
})

describe('versions', () => {
  it('compare number by number, for any two', () => {
    const part = fc.nat({ max: 20 })
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (one, other) => {
        const [a, b] = [one, other].map(([x, y, z]) => (x * 100 + y) * 100 + z) as [number, number]
        expect(isNewer(one.join('.'), other.join('.'))).toBe(a > b)
      }),
    )
  })

  it('count a trial version as before its release', () => {
    expect([isNewer('0.3.0', '0.3.0-beta'), isNewer('0.2.9', '0.3.0-beta')]).toEqual([true, false])
  })
})

function changed(): Uint8Array {
  const copy = Uint8Array.from(installer)
  copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1
  return copy
}
