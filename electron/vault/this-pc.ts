// The key cache of this PC: Electron's safeStorage in front of a file in the profile.
import { safeStorage } from 'electron'
import { z } from 'zod'
import { jsonFile } from '../storage/json-file'
import { keyCache, type Protection } from './key-cache'

const protection: Protection = {
  isAvailable: () => safeStorage.isEncryptionAvailable() && !isPretended(),
  protect: (text) => safeStorage.encryptString(text),
  reveal: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
}

/** Without a keyring Linux "encrypts" with a password that stands in the source code; Electron 25 cannot say which it does. */
function isPretended(): boolean {
  if (process.platform !== 'linux') return false
  const backend = (safeStorage as Partial<typeof safeStorage>).getSelectedStorageBackend?.()
  return backend === undefined || backend === 'basic_text' || backend === 'unknown'
}

const cacheIn = (file: string) =>
  keyCache(
    protection,
    jsonFile(file, z.object({ vault: z.string(), key: z.string() }), () => ({ vault: '', key: '' })),
  )

export const keyCacheHere = cacheIn('vault-key.json')
/** Of the backup folder, which has a key of its own where the office shares with nobody. */
export const backupKeyCacheHere = cacheIn('backup-key.json')
