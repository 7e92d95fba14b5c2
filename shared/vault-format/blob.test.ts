// Attachments as they lie on the share: whole or refused, the same for everybody who has the key, and telling nothing to others.
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../kernel/digest'
import { portsWith } from '../../test/support/vault-ports'
import { blobName, isBlobId, MAX_BLOB_BYTES, MAX_BLOB_FILE_BYTES, openBlob, sealBlob } from './blob'
import { blobPath, parsePath } from './names'

const VAULT = 'v0v0v0v0v0v0v0v0'
const { sealing, zip } = portsWith()
const photo = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff)
const id = sha256Hex(photo)
const stored = sealBlob(photo, VAULT, sealing)

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b)
const openedAs = (bytes: Uint8Array, over = id) => openBlob(bytes, over, VAULT, sealing)
const code = (bytes: Uint8Array, over = id) => {
  const opened = openedAs(bytes, over)
  return opened.ok ? 'opened' : opened.failure.code
}

describe('an attachment on the share', () => {
  it('comes back byte for byte, one byte or several frames long', () => {
    for (const length of [1, 1024 * 1024, 1024 * 1024 + 1, photo.length]) {
      const plain = photo.subarray(0, length)
      const opened = openBlob(sealBlob(plain, VAULT, sealing), sha256Hex(plain), VAULT, sealing)
      expect(opened.ok && same(opened.value, plain)).toBe(true)
    }
  })

  it('is the same file whoever seals it, and another one in another vault or under another key', () => {
    expect(same(sealBlob(photo, VAULT, portsWith().sealing), stored)).toBe(true)
    expect(same(sealBlob(photo, 'v1v1v1v1v1v1v1v1', sealing), stored)).toBe(false)
    expect(same(sealBlob(photo, VAULT, portsWith(8).sealing), stored)).toBe(false)
  })

  it('has a name that the format knows and that tells nothing of its id', () => {
    const name = blobName(id, sealing)
    expect(parsePath(blobPath('01010101', name))).toEqual({ kind: 'blob', device: '01010101', id: name })
    expect(blobName(id, portsWith(8).sealing)).not.toBe(name)
    expect(Buffer.from(stored).includes(id)).toBe(false)
    expect(Buffer.from(stored).includes(Buffer.from(id, 'hex'))).toBe(false)
  })

  it('shows no run of its content', () => {
    const text = Buffer.from('李秀英'.repeat(500_000), 'utf8')
    const sealed = Buffer.from(sealBlob(text, VAULT, sealing))
    expect(sealed.includes(Buffer.from('李秀英', 'utf8'))).toBe(false)
    // Equal frames do not look equal, and nothing of it can be packed.
    expect(zip.pack(sealed).length).toBeGreaterThan(sealed.length * 0.99)
  })

  it('is refused under another id, another vault and another key', () => {
    expect(code(stored, sha256Hex('another'))).toBe('blob.damaged')
    expect(openBlob(stored, id, 'v1v1v1v1v1v1v1v1', sealing)).toMatchObject({ failure: { code: 'blob.damaged' } })
    expect(openBlob(stored, id, VAULT, portsWith(8).sealing)).toMatchObject({ failure: { code: 'blob.key' } })
  })

  it('is refused with any bit turned, any length cut, any frame swapped or left out', () => {
    const short = sealBlob(photo.subarray(0, 300), VAULT, sealing)
    const shortId = sha256Hex(photo.subarray(0, 300))
    for (let at = 0; at < short.length; at++) {
      const turned = short.slice()
      turned[at] = (turned[at] ?? 0) ^ 1
      expect(code(turned, shortId)).not.toBe('opened')
      expect(code(short.subarray(0, at), shortId)).not.toBe('opened')
    }
    const frame = 1024 * 1024 + 16
    const from = stored.length - (photo.length + 3 * 16)
    const swapped = stored.slice()
    swapped.set(stored.subarray(from + frame, from + 2 * frame), from)
    swapped.set(stored.subarray(from, from + frame), from + frame)
    expect(code(swapped)).toBe('blob.damaged')
    expect(code(Uint8Array.from([...stored.subarray(0, from), ...stored.subarray(from + frame)]))).toBe('blob.damaged')
  })

  it('says so where a newer program wrote it', () => {
    const text = Buffer.from(stored.subarray(8, 60)).toString('latin1').replace('"format":1', '"format":2')
    const newer = stored.slice()
    newer.set(Buffer.from(text, 'latin1'), 8)
    expect(code(newer)).toBe('blob.newer')
  })

  it('fits the limit at its largest, and nothing larger is sealed', () => {
    const largest = sealBlob(new Uint8Array(MAX_BLOB_BYTES), VAULT, sealing)
    expect(largest.length).toBeLessThanOrEqual(MAX_BLOB_FILE_BYTES)
    expect(() => sealBlob(new Uint8Array(MAX_BLOB_BYTES + 1), VAULT, sealing)).toThrow()
  })

  it('is today what it was when it was first released', () => {
    const old = new TextEncoder().encode('劳模之家')
    expect(blobName(sha256Hex(old), sealing)).toMatchInlineSnapshot(`"t4yr2vydmgybmhgp6dah30qaz54g"`)
    expect(sha256Hex(sealBlob(old, VAULT, sealing))).toMatchInlineSnapshot(
      `"62873c386438ccf0614efc4e16698c8199bbc6f441b97499bfa5aa5a30f00464"`,
    )
  })

  it('takes as id only the SHA-256 of a file', () => {
    expect([id, id.toUpperCase(), `${id}0`, '', null, 7].map(isBlobId)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
