// So that nobody types the passphrase every morning: the data key, protected by the operating system's account (DPAPI). Where the
// system offers no protection nothing is kept, and the passphrase is asked for at start.
import { decodeBase32, encodeBase32 } from '../../shared/kernel/base32'
import { KEY_BYTES, keyIdOf } from './sealing'

/** What the system offers (Electron's safeStorage). */
export interface Protection {
  isAvailable(): boolean
  protect(text: string): Uint8Array
  /** Throws where another account or PC protected it. */
  reveal(bytes: Uint8Array): string
}

/** Where the protected key lies on this PC. */
export interface KeyStore {
  read(): Promise<{ readonly vault: string; readonly key: string }>
  write(value: { readonly vault: string; readonly key: string }): Promise<void>
}

export interface KeyCache {
  /** The key of a vault; undefined where none was kept, or where it cannot be revealed any more (another Windows account, reset password). */
  load(vault: { readonly vault: string; readonly keyId: string }): Promise<Uint8Array | undefined>
  /** Keeps a key; false where this PC cannot protect it. */
  keep(vault: string, key: Uint8Array): Promise<boolean>
  forget(): Promise<void>
}

export function keyCache(protection: Protection, store: KeyStore): KeyCache {
  return {
    async load({ vault, keyId }) {
      const kept = await store.read()
      if (kept.vault !== vault || kept.key === '' || !protection.isAvailable()) return undefined
      const key = reveal(protection, kept.key)
      return key && keyIdOf(key) === keyId ? key : undefined
    },
    async keep(vault, key) {
      if (!protection.isAvailable()) return false
      const bytes = protection.protect(encodeBase32(key))
      await store.write({ vault, key: Buffer.from(bytes).toString('base64') })
      return true
    },
    forget: () => store.write({ vault: '', key: '' }),
  }
}

function reveal(protection: Protection, kept: string): Uint8Array | undefined {
  try {
    return decodeBase32(protection.reveal(Buffer.from(kept, 'base64')), KEY_BYTES)
  } catch {
    return undefined // protected by another account or before a password reset: the passphrase opens the vault again
  }
}
