// The kept key: there while the same account asks for the same vault, gone without a word otherwise.
import { describe, expect, it } from 'vitest'
import { keyCache, type Protection } from './key-cache'
import { keyIdOf } from './sealing'

const key = new Uint8Array(32).map((_, at) => at * 7)
const vault = { vault: 'v0v0v0v0v0v0v0v0', keyId: keyIdOf(key) }

/** Protects as an account would: another account's bytes cannot be revealed. */
function account(name: string, available = true): Protection {
  return {
    isAvailable: () => available,
    protect: (text) => Buffer.from(`${name}:${[...text].reverse().join('')}`),
    reveal: (bytes) => {
      const text = Buffer.from(bytes).toString()
      if (!text.startsWith(`${name}:`)) throw new Error('another account')
      return [...text.slice(name.length + 1)].reverse().join('')
    },
  }
}

function memoryStore() {
  const store = {
    value: { vault: '', key: '' },
    read: async () => store.value,
    write: async (value: { vault: string; key: string }) => void (store.value = value),
  }
  return store
}

describe('the key cache', () => {
  it('gives back what was kept, to the same account for the same vault and key only', async () => {
    const store = memoryStore()
    expect(await keyCache(account('a'), store).keep(vault.vault, key)).toBe(true)
    expect(await keyCache(account('a'), store).load(vault)).toEqual(key)
    expect(await keyCache(account('b'), store).load(vault)).toBeUndefined()
    expect(await keyCache(account('a'), store).load({ ...vault, vault: '0000000000000000' })).toBeUndefined()
    expect(await keyCache(account('a'), store).load({ ...vault, keyId: '0000000000000000' })).toBeUndefined()
  })

  it('keeps nothing where the system offers no protection', async () => {
    const store = memoryStore()
    expect(await keyCache(account('a', false), store).keep(vault.vault, key)).toBe(false)
    expect(store.value).toEqual({ vault: '', key: '' })
    expect(await keyCache(account('a'), store).load(vault)).toBeUndefined()
  })

  it('forgets', async () => {
    const store = memoryStore()
    const cache = keyCache(account('a'), store)
    await cache.keep(vault.vault, key)
    await cache.forget()
    expect(await cache.load(vault)).toBeUndefined()
  })
})
