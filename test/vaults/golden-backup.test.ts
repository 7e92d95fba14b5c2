// Every frozen backup folder opens with its passphrase, restores whole with its attachments, and goes on being backed up into.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../electron/backup/keeper'
import { readBackup } from '../../electron/backup/read'
import { rehearse } from '../../electron/backup/rehearse'
import { restore } from '../../electron/backup/restore'
import { backUp } from '../../electron/backup/write'
import { AttachmentStore } from '../../electron/sync/attachments/store'
import { openVault } from '../../electron/vault/vault'
import { backupDesk, targetAt } from '../support/backup-desk'
import { heldClock } from '../support/random'
import { frozenFolder, PASSPHRASE } from './reading'

const here = fileURLToPath(new URL('.', import.meta.url))
const frozen = readdirSync(here).filter((name) => /^backup-\d+$/.test(name))

it('frozen backup folders are there, one for each form so far', () => {
  expect(frozen).toEqual(['backup-1', 'backup-2'])
})

describe.each(frozen)('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(here, name, 'expected.json'), 'utf8')) as {
    readonly recovery: string
    readonly newest: string
    readonly state: string
    readonly people: number
    readonly attached: readonly string[]
  }
  const open = async () => {
    const stick = frozenFolder(join(here, name, 'stick'))
    const { vault, key } = await openVault(stick, { passphrase: PASSPHRASE })
    expect((await openVault(stick, { recovery: expected.recovery })).key).toEqual(key)
    return { stick, key: keyOf(vault.vault, key) }
  }

  it('restores to the office it was made of, attachments and all', async () => {
    const { stick, key } = await open()
    expect((await rehearse(stick, expected.newest, key)).lost).toBe(0)
    const { ports, log } = backupDesk('02020202', heldClock())
    const backup = await readBackup(stick, expected.newest, key)
    const done = await restore(stick, backup, key, { ...ports, renew: async () => undefined })
    expect(done).toMatchObject({ attachments: expected.attached.length, lost: 0 })
    expect(await log.fingerprint()).toMatchObject({ state: expected.state })
    const store = new AttachmentStore(ports.attachments, ports.random)
    for (const id of expected.attached) expect(await store.read(id)).toBeDefined()
  })

  it('is backed up into without writing again what it holds', async () => {
    const { stick, key } = await open()
    const clock = heldClock()
    clock.set(clock.now() + 7 * 86_400_000)
    const { ports, log } = backupDesk('02020202', clock)
    const backup = await readBackup(stick, expected.newest, key)
    await restore(stick, backup, key, { ...ports, renew: async () => undefined })
    const before = stick.files().size
    const { generation, summary } = await backUp(targetAt(stick, '0000new0'), key, ports)
    expect([summary.people, [...summary.attachments].sort()]).toEqual([expected.people, expected.attached])
    expect(stick.files().size).toBe(before + 1)
    expect((await rehearse(stick, generation.id, key)).summary.fingerprint).toBe(backup.summary.fingerprint)
    expect((await log.fingerprint()).state).toBe(expected.state)
  })
})
