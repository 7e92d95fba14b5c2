// Making, joining and opening a vault on a folder, with the shipped scrypt and cipher.
import { beforeAll, describe, expect, it } from 'vitest'
import { asFailure } from '../../shared/kernel/result'
import { jsonBytes } from '../../shared/vault-format/json-bytes'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import { heldClock, seededRandom } from '../../test/support/random'
import { newRecoveryKey } from './recovery-key'
import { addPassphrase, createVault, findVault, openVault, type OpenedVault } from './vault'

const clock = heldClock()
const chance = { random: seededRandom(1), clock }
const passphrase = '总工会 春暖花开 2026'
const recovery = newRecoveryKey(seededRandom(2))
const wanted = { passphrase, recovery, typedBack: recovery.toLowerCase() }

async function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'ok',
    (error: unknown) => asFailure(error).code,
  )
}

describe('a vault', () => {
  const made = new MemoryFolder(clock)
  let opened: OpenedVault
  beforeAll(async () => {
    opened = await createVault(made, wanted, chance)
  })

  it('opens with its passphrase, typed in full-width mode too, and with its recovery key', async () => {
    const wide = passphrase.replace('2026', '２０２６').replaceAll(' ', '\u3000')
    expect(await openVault(made, { passphrase })).toEqual(opened)
    expect(await openVault(made, { passphrase: wide })).toEqual(opened)
    expect(await openVault(made, { recovery })).toEqual(opened)
  })

  it('stays shut to a wrong passphrase, another recovery key and an empty one, and says which it was', async () => {
    expect(await codeOf(openVault(made, { passphrase: '总工会 春暖花开 2025' }))).toBe('vault.passphrase')
    expect(await codeOf(openVault(made, { passphrase: '' }))).toBe('vault.passphrase')
    expect(await codeOf(openVault(made, { recovery: newRecoveryKey(seededRandom(3)) }))).toBe('vault.recovery')
  })

  it('opens with an added passphrase to the same key, and with the earlier one still', async () => {
    const share = made.copy()
    await addPassphrase(share, opened, '新的 口令 一二三', chance)
    expect((await openVault(share, { passphrase: '新的 口令 一二三' })).key).toEqual(opened.key)
    expect((await openVault(share, { passphrase })).key).toEqual(opened.key)
    expect(await codeOf(addPassphrase(share, opened, '短口令', chance))).toBe('vault.weak')
  })

  it('is never made where one is, so that nobody who joins can bring a second key', async () => {
    const before = [...made.files().keys()]
    expect(await codeOf(createVault(made, wanted, chance))).toBe('vault.exists')
    expect([...made.files().keys()]).toEqual(before)
  })

  it('is made by one of two PCs only; the slots of the other open nothing', async () => {
    const share = new MemoryFolder(clock)
    const other = { random: seededRandom(9), clock }
    const codes = await Promise.all([
      codeOf(createVault(share, wanted, chance)),
      codeOf(createVault(share, wanted, other)),
    ])
    expect(codes.sort()).toEqual(['ok', 'vault.exists'])
    const { vault, key } = await openVault(share, { passphrase })
    expect(await openVault(share, { recovery })).toEqual({ vault, key })
  })

  it('is not made before the recovery key was typed back, nor with a weak passphrase', async () => {
    const share = new MemoryFolder(clock)
    const typedBack = newRecoveryKey(seededRandom(4))
    expect(await codeOf(createVault(share, { ...wanted, typedBack }, chance))).toBe('vault.recovery')
    expect(await codeOf(createVault(share, { ...wanted, passphrase: '1234567' }, chance))).toBe('vault.weak')
    expect(share.files().size).toBe(0)
  })

  it('says what is wrong with a folder, and changes nothing in it', async () => {
    const empty = new MemoryFolder(clock)
    expect(await codeOf(findVault(empty))).toBe('vault.missing')
    const damaged = made.copy()
    damaged.put('vault.json', new TextEncoder().encode('{"format":1'))
    expect(await codeOf(openVault(damaged, { passphrase }))).toBe('vault.damaged')
    const newer = made.copy()
    newer.put('vault.json', jsonBytes({ ...opened.vault, format: 2 }))
    expect(await codeOf(openVault(newer, { passphrase }))).toBe('vault.newer')
    const keyless = made.copy()
    keyless.drop('keys')
    expect(await codeOf(openVault(keyless, { passphrase }))).toBe('vault.keys')
    const away = made.copy()
    away.moveAway()
    expect(await codeOf(findVault(away))).toBe('folder.unreachable')
    expect([...empty.files()]).toEqual([])
  })

  it('does not believe a slot that was moved from another vault or tampered with', async () => {
    const share = made.copy()
    for (const [path, bytes] of made.files()) {
      if (!path.startsWith('keys/')) continue
      const slot = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
      share.put(path, jsonBytes({ ...slot, kind: slot['kind'] === 'recovery' ? 'passphrase' : 'recovery' }))
    }
    expect(await codeOf(openVault(share, { passphrase }))).toBe('vault.passphrase')
    const foreign = new MemoryFolder(clock)
    for (const [path, bytes] of made.files()) foreign.put(path, bytes)
    foreign.put('vault.json', jsonBytes({ ...opened.vault, vault: '0000000000000000' }))
    expect(await codeOf(openVault(foreign, { passphrase }))).toBe('vault.keys')
  })

  it('writes neither passphrase, recovery key nor data key to the share', () => {
    const secrets = [
      passphrase,
      '春暖花开',
      recovery,
      recovery.replaceAll('-', ''),
      Buffer.from(opened.key).toString('latin1'),
    ]
    for (const bytes of made.files().values()) {
      const [text, raw] = [new TextDecoder().decode(bytes), Buffer.from(bytes).toString('latin1')]
      for (const secret of secrets) expect(text.includes(secret) || raw.includes(secret)).toBe(false)
    }
  })

  it('is not there when the share lies about writing it', async () => {
    const share = new MemoryFolder(clock)
    const create = share.create.bind(share)
    share.create = (path, bytes) => create(path, path === 'vault.json' ? bytes.slice(0, 20) : bytes)
    expect(await codeOf(createVault(share, wanted, chance))).toBe('vault.unproven')
    expect(await codeOf(findVault(share))).toBe('vault.missing')
  })
})
