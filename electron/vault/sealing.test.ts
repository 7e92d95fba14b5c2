// The cipher and the compression as the format relies on them: exact, refusing, bounded.
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { keyIdOf, sealingWith } from './sealing'
import { zip } from './zip'

const key = new Uint8Array(32).fill(7)
const [nonce, header, plain] = [new Uint8Array(12).fill(1), new Uint8Array([1, 2, 3]), new Uint8Array(500).fill(9)]

describe('the cipher', () => {
  it('opens exactly what it sealed: not with another key, nonce or header, nor with any bit changed', () => {
    const sealing = sealingWith(key)
    const sealed = sealing.seal(plain, nonce, header)
    expect(sealing.open(sealed, nonce, header)).toEqual(plain)
    expect(sealingWith(new Uint8Array(32).fill(8)).open(sealed, nonce, header)).toBeUndefined()
    expect(sealing.open(sealed, new Uint8Array(12).fill(2), header)).toBeUndefined()
    expect(sealing.open(sealed, nonce, new Uint8Array([1, 2, 4]))).toBeUndefined()
    for (let at = 0; at < sealed.length; at += 37) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(sealing.open(changed, nonce, header)).toBeUndefined()
    }
    expect(sealing.open(new Uint8Array(3), nonce, header)).toBeUndefined()
  })

  it('is the published AES-256-GCM: test case 14 of its specification', () => {
    const sealed = sealingWith(new Uint8Array(32)).seal(new Uint8Array(16), new Uint8Array(12), new Uint8Array())
    expect(Buffer.from(sealed).toString('hex')).toBe('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919')
  })

  it('keeps its own copy of the key, and names keys apart', () => {
    const mine = key.slice()
    const sealing = sealingWith(mine)
    const sealed = sealing.seal(plain, nonce, header)
    mine.fill(0)
    expect(sealing.open(sealed, nonce, header)).toEqual(plain)
    expect(sealing.keyId).not.toBe(keyIdOf(mine))
    expect(sealing.keyId).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
  })
})

describe('compression', () => {
  it('gives back what was packed and refuses what is larger than allowed, cut short or no gzip at all', () => {
    const packed = zip.pack(plain)
    expect(zip.unpack(packed, plain.length)).toEqual(plain)
    expect(zip.unpack(packed, plain.length - 1)).toBeUndefined()
    expect(zip.unpack(packed.slice(0, -3), 1000)).toBeUndefined()
    expect(zip.unpack(plain, 1000)).toBeUndefined()
  })

  it('does not unpack a kilobyte into gigabytes', () => {
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024))
    const before = process.memoryUsage().arrayBuffers
    expect(zip.unpack(bomb, 1024 * 1024)).toBeUndefined()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024)
  })
})
