// Making, finding and opening a vault on a share. Only `createVault` ever makes a data key: who joins can but open what is there.
import { encodeBase32 } from '../../shared/kernel/base32'
import { fail, FailureError, orThrow } from '../../shared/kernel/result'
import {
  keySlot,
  MAX_FILE_BYTES,
  readFile,
  vaultFile,
  writeFile,
  type KeySlot,
  type VaultFile,
} from '../../shared/vault-format/files'
import { KEYS, keyPath, parsePath, VAULT_FILE } from '../../shared/vault-format/names'
import type { Folder } from '../storage/folder/folder'
import { folderCode } from '../storage/folder/folder-failure'
import { KEY_BYTES, keyIdOf } from './sealing'
import { readNewPassphrase, readSecret, type Typed } from './secret'
import { newSlot, openSlot, type Chance } from './slots'

const VAULT_ID_BYTES = 10
/** Slots a reader tries, newest first: each costs half a second. */
const MAX_SLOTS = 40

export interface OpenedVault {
  readonly vault: VaultFile
  /** 32 bytes. Never log it, never send it to a page. */
  readonly key: Uint8Array
}

export interface NewVault {
  readonly passphrase: string
  /** The recovery key as it was shown, and as the person typed it back from paper. */
  readonly recovery: string
  readonly typedBack: string
}

/**
 * Makes a vault in a folder that has none. Slots first, `vault.json` last: a vault nobody can open never comes to be. Throws the
 * folder's failures, `vault.exists` (another PC was faster: join instead), `vault.weak`, `vault.recovery`, `vault.unproven`.
 */
export async function createVault(folder: Folder, wanted: NewVault, chance: Chance): Promise<OpenedVault> {
  const passphrase = orThrow(readNewPassphrase(wanted.passphrase))
  const recovery = orThrow(readSecret({ recovery: wanted.typedBack }))
  const shown = orThrow(readSecret({ recovery: wanted.recovery }))
  if (!sameBytes(recovery.bytes, shown.bytes))
    throw failure('vault.recovery', '输入的恢复码和刚才显示的不是同一个。请对照刚抄下的那一张重新输入。')
  if (await exists(folder)) throw failure(...ALREADY)
  const key = chance.random.bytes(KEY_BYTES)
  const vault: VaultFile = {
    format: 1,
    vault: encodeBase32(chance.random.bytes(VAULT_ID_BYTES)),
    cipher: 'aes-256-gcm',
    keyId: keyIdOf(key),
    createdAt: chance.clock.now(),
  }
  for (const secret of [passphrase, recovery]) await keepSlot(folder, await newSlot(vault.vault, key, secret, chance))
  await createProven(folder, VAULT_FILE, writeFile(vaultFile, vault)).catch(async (error: unknown) => {
    if (folderCode(error) === 'folder.exists') throw failure(...ALREADY)
    // This PC just created the file and found it torn: left there, nobody could ever make a vault in this folder.
    if (error instanceof FailureError && error.failure.code === 'vault.unproven') await folder.remove(VAULT_FILE)
    throw error
  })
  return { vault, key }
}

/**
 * What lies in a folder. Throws the folder's failures; `vault.missing` where there is no vault (wrong or empty folder, never
 * "an empty vault"), `vault.damaged`, `vault.newer`.
 */
export async function findVault(folder: Folder): Promise<VaultFile> {
  const bytes = await folder.read(VAULT_FILE, MAX_FILE_BYTES).catch((error: unknown) => {
    if (folderCode(error) === 'folder.missing')
      throw failure('vault.missing', '这个文件夹里没有劳模之家的共享数据。请检查选的是不是原来的共享文件夹。')
    if (folderCode(error) === 'folder.toolarge') return new Uint8Array()
    throw error
  })
  return orThrow(readFile(vaultFile, bytes))
}

/**
 * Opens the vault in a folder with what somebody typed. Throws besides findVault's failures: `vault.passphrase` (wrong
 * passphrase), `vault.recovery` (mistyped, or of another vault), `vault.keys` (no readable key slot of that kind).
 */
export async function openVault(folder: Folder, typed: Typed): Promise<OpenedVault> {
  const vault = await findVault(folder)
  const secret = orThrow(readSecret(typed))
  const slots = (await readSlots(folder, vault)).filter((slot) => slot.kind === secret.kind)
  if (slots.length === 0)
    throw failure(
      'vault.keys',
      '共享文件夹里的钥匙文件缺失或已损坏，打不开。请从备份或其他电脑把 keys 文件夹复制回来。',
    )
  for (const slot of slots) {
    const key = await openSlot(slot, secret)
    if (key) return { vault, key }
  }
  if (secret.kind === 'recovery')
    throw failure('vault.recovery', '这把恢复码不是这个共享文件夹的。请核对抄写的是哪一张。')
  throw failure('vault.passphrase', '共享口令不对。请核对大小写和输入法后再试，或改用打印的恢复码。')
}

/**
 * Adds a passphrase to an opened vault. The data key stays, and with it what earlier passphrases open: a passphrase is changed
 * for people to remember another, not to lock somebody out. Throws `vault.weak`, `vault.unproven`, the folder's failures.
 */
export async function addPassphrase(
  folder: Folder,
  opened: OpenedVault,
  passphrase: string,
  chance: Chance,
): Promise<void> {
  const secret = orThrow(readNewPassphrase(passphrase))
  await keepSlot(folder, await newSlot(opened.vault.vault, opened.key, secret, chance))
}

/** Readable slots of this vault and its key, newest first; others are left alone. */
async function readSlots(folder: Folder, vault: VaultFile): Promise<readonly KeySlot[]> {
  const listed = await folder.list(KEYS).catch((error: unknown) => {
    if (folderCode(error) === 'folder.missing') return []
    throw error
  })
  const slots: KeySlot[] = []
  for (const { name } of listed) {
    const place = parsePath(`${KEYS}/${name}`)
    if (place?.kind !== 'key') continue
    const read = readFile(keySlot, await folder.read(`${KEYS}/${name}`, MAX_FILE_BYTES))
    const ours = read.ok && read.value.vault === vault.vault && read.value.keyId === vault.keyId
    if (ours && read.value.slot === place.slot) slots.push(read.value)
  }
  return slots.sort((one, other) => other.createdAt - one.createdAt).slice(0, MAX_SLOTS)
}

function keepSlot(folder: Folder, slot: KeySlot): Promise<void> {
  return createProven(folder, keyPath(slot.slot), writeFile(keySlot, slot))
}

/** A share may say "written" and lie: what is read back must be what was written. */
async function createProven(folder: Folder, path: string, bytes: Uint8Array): Promise<void> {
  await folder.create(path, bytes)
  const back = await folder.read(path, bytes.length).catch((error: unknown) => {
    if (folderCode(error) === 'folder.missing' || folderCode(error) === 'folder.toolarge') return new Uint8Array()
    throw error
  })
  if (!sameBytes(back, bytes))
    throw failure('vault.unproven', '共享文件夹没有把文件写好，读回来不一样。请检查共享盘的空间和权限后重试。')
}

async function exists(folder: Folder): Promise<boolean> {
  try {
    await folder.read(VAULT_FILE, MAX_FILE_BYTES)
    return true
  } catch (error) {
    if (folderCode(error) === 'folder.toolarge') return true
    if (folderCode(error) === 'folder.missing') return false
    throw error
  }
}

const ALREADY = [
  'vault.exists',
  '这个文件夹里已经有劳模之家的共享数据（可能是另一台电脑刚刚建的）。请改为加入。',
] as const

function failure(code: string, message: string): FailureError {
  return new FailureError(fail(code, message).failure)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
