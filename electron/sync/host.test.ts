// What a person may ask of sync: setting up, joining, moving, filling an emptied folder, leaving; and what is refused without a trace.
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import type { Connection, FromSync, SyncQuestion, SyncQuestions } from '../../shared/ipc/sync-messages'
import type { OfficeLog } from '../../shared/ipc/replication'
import type { Failure, Result } from '../../shared/kernel/result'
import { systemClock, systemRandom } from '../system-ports'
import { folderName, Host } from './host'

const PASSPHRASE = '劳模之家共享口令一二三'
const clock = { now: () => 1_790_000_000_000 }

/** One PC: its host, what it told main, its copy of vaults, and the folders it can reach by path. */
class Pc {
  readonly told: FromSync[] = []
  readonly mirrors = new Map<string, MemoryFolder>()
  readonly ran: { vault: string; joining: boolean }[] = []
  /** How exchanges were ended: at once, or after their round. */
  readonly stops: boolean[] = []
  bound: string | undefined
  readonly host: Host

  constructor(private readonly paths: ReadonlyMap<string, MemoryFolder>) {
    const log = {
      state: async () => ({ vault: this.bound, device: 'aaaaaaaa', known: [], lastOwn: '' }),
      ownAfter: async () => [],
    } as Partial<OfficeLog> as OfficeLog
    this.host = new Host(
      {
        clock: systemClock,
        random: systemRandom,
        log,
        tell: (message) => this.told.push(message),
        folderAt: (path) => this.paths.get(path) ?? new MemoryFolder(clock),
        environment: {},
        mirrorOf: (vault) => this.mirrorOf(vault),
        run: async ({ vault }, joining) => {
          this.ran.push({ vault, joining })
          this.bound = vault
          return {
            now() {},
            pace() {},
            committed() {},
            look() {},
            moveTo() {},
            stop: async (atOnce = false) => void this.stops.push(atOnce),
            diagnostics: async () => ({}),
          }
        },
      },
      { kind: 'start', profile: '', version: '0', identity: { device: 'aaaaaaaa', fingerprint: '', former: [] } },
    )
  }

  async ask<Q extends SyncQuestion>(
    question: Q,
    input: SyncQuestions[Q]['input'],
  ): Promise<SyncQuestions[Q]['answer'] | Failure> {
    const answer = (await this.host.answer(question, input)) as Result<SyncQuestions[Q]['answer']>
    return answer.ok ? answer.value : answer.failure
  }

  get connection(): Connection | undefined {
    return this.told.flatMap((message) => (message.kind === 'connection' ? [message.connection] : [])).at(-1)
  }

  mirrorOf(vault: string): MemoryFolder {
    const mirror = this.mirrors.get(vault) ?? new MemoryFolder(clock)
    this.mirrors.set(vault, mirror)
    return mirror
  }
}

let paths: Map<string, MemoryFolder>
beforeEach(() => {
  paths = new Map([
    ['/share', new MemoryFolder(clock)],
    ['/new', new MemoryFolder(clock)],
    ['/OneDrive/劳模', new MemoryFolder(clock)],
  ])
})

const files = async (path: string): Promise<readonly string[]> =>
  ((await paths.get(path)?.list('')) ?? []).map(({ name }) => name).sort()

async function create(pc: Pc): Promise<string> {
  const prepared = await pc.ask('create', { path: '/share', passphrase: PASSPHRASE, name: '前台电脑' })
  const { recovery } = prepared as { recovery: string }
  expect(await pc.ask('confirmRecovery', { typed: recovery.toLowerCase().replaceAll('-', ' ') })).toBeNull()
  return recovery
}

describe('a new share', () => {
  it('is written only once the recovery key was typed back right', async () => {
    const pc = new Pc(paths)
    expect(await pc.ask('inspect', { path: '/share' })).toEqual({ what: 'empty' })
    expect(await pc.ask('inspect', { path: '/OneDrive/劳模' })).toEqual({ what: 'empty', cloud: 'OneDrive' })
    await pc.ask('create', { path: '/share', passphrase: PASSPHRASE, name: '前台电脑' })
    const wrong = await pc.ask('confirmRecovery', { typed: 'ABCDE' })
    expect(wrong).toMatchObject({ code: 'vault.recovery' })
    expect(await files('/share')).toEqual([])
    await create(pc)
    expect(await files('/share')).toEqual(['keys', 'vault.json'])
    expect(pc.connection).toMatchObject({ share: '/share', name: '前台电脑' })
    expect(pc.connection?.key).toHaveLength(32)
    expect(pc.ran).toEqual([{ vault: pc.connection?.vault, joining: false }])
    expect(await pc.ask('inspect', { path: '/share' })).toMatchObject({ what: 'ours' })
  }, 120_000)

  it('is refused for a passphrase that is too short, with nothing written', async () => {
    const pc = new Pc(paths)
    const answer = await pc.ask('create', { path: '/share', passphrase: '短', name: '前台电脑' })
    expect(answer).toMatchObject({ code: 'vault.weak' })
    expect(await pc.ask('confirmRecovery', { typed: '' })).toMatchObject({ code: 'sync.not-begun' })
    expect(await files('/share')).toEqual([])
  })
})

describe('a share that is there', () => {
  it('is joined with the passphrase or the recovery key, never by a database of another', async () => {
    const front = new Pc(paths)
    const recovery = await create(front)
    const upstairs = new Pc(paths)
    expect(await upstairs.ask('inspect', { path: '/share' })).toMatchObject({ what: 'vault' })
    const wrong = await upstairs.ask('join', { path: '/share', secret: '不是这个口令吧', name: '二楼电脑' })
    expect(wrong).toMatchObject({ code: 'vault.passphrase' })
    expect(await upstairs.ask('preview', { path: '/share', secret: recovery })).toEqual({ here: 0, there: 0, alike: 0 })
    expect(await upstairs.ask('join', { path: '/share', secret: PASSPHRASE, name: '二楼电脑' })).toBeNull()
    expect(upstairs.ran).toEqual([{ vault: front.connection?.vault, joining: true }])
    expect(upstairs.connection?.key).toEqual(front.connection?.key)
    const stranger = new Pc(paths)
    stranger.bound = 'another0another0'
    const refused = await stranger.ask('join', { path: '/share', secret: PASSPHRASE, name: '别处' })
    expect(refused).toMatchObject({ code: 'vault.other' })
    expect(stranger.connection).toBeUndefined()
  }, 240_000)

  it('is left without anything being removed, and an emptied folder is filled only from a full copy', async () => {
    const pc = new Pc(paths)
    await create(pc)
    expect(await pc.ask('move', { path: '/new' })).toMatchObject({ code: 'vault.missing' })
    expect(await pc.ask('seed', { path: '/new' })).toMatchObject({ code: 'sync.no-copy' })
    expect(await files('/new')).toEqual([])
    const mirror = pc.mirrorOf(pc.connection?.vault ?? '')
    for (const { name } of (await paths.get('/share')?.list('keys')) ?? [])
      await mirror.create(`keys/${name}`, (await paths.get('/share')?.read(`keys/${name}`, 9999)) ?? new Uint8Array())
    await mirror.create('vault.json', (await paths.get('/share')?.read('vault.json', 9999)) ?? new Uint8Array())
    expect(await pc.ask('seed', { path: '/new' })).toBeNull()
    expect(await files('/new')).toEqual(['keys', 'vault.json'])
    expect(pc.connection?.share).toBe('/new')
    expect(await pc.ask('seed', { path: '/share' })).toMatchObject({ code: 'sync.not-empty' })
    // Nobody who leaves waits for a long history to come to its end; a program that ends lets its own changes go out first.
    expect(await pc.ask('leave', null)).toBeNull()
    expect(pc.stops).toEqual([true])
    expect(pc.connection).toBeUndefined()
    expect(await files('/share')).toEqual(['keys', 'vault.json'])
    expect(await pc.ask('create', { path: '/share', passphrase: PASSPHRASE, name: '前台' })).toMatchObject({
      code: 'vault.other',
    })
  }, 120_000)
})

describe('the name of a folder', () => {
  it('is its last part on any system', () => {
    expect(folderName('\\\\server\\协会\\劳模数据\\')).toBe('劳模数据')
    expect(folderName('E:\\')).toBe('E:')
    expect(folderName('/mnt/劳模数据')).toBe('劳模数据')
  })
})
