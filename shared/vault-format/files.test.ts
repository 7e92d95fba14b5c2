// The small files of a vault: read back as written, refused when damaged, told apart from those of a newer program.
import { describe, expect, it } from 'vitest'
import { deviceFile, headFile, readFile, vaultFile, writeFile, type HeadFile } from './files'
import { jsonBytes, readJsonBytes } from './json-bytes'

const vault = {
  format: 1 as const,
  vault: 'v0v0v0v0v0v0v0v0',
  cipher: 'aes-256-gcm' as const,
  keyId: '0123456789abcdef',
  createdAt: 5,
}
const head: HeadFile = {
  format: 1,
  vault: vault.vault,
  device: '01010101',
  incarnation: 0xffffffff,
  newest: [],
  frontier: { '01010101': { upTo: 0, extras: [3] } },
  app: '0.1.0',
  schema: 1,
  at: 7,
}

describe('a small file', () => {
  it('comes back as it was written, with members of a newer program kept', () => {
    expect(readFile(vaultFile, writeFile(vaultFile, vault))).toEqual({ ok: true, value: vault })
    expect(readFile(headFile, writeFile(headFile, head))).toEqual({ ok: true, value: head })
    const richer = { ...vault, note: '温州\ud800' }
    expect(readFile(vaultFile, writeFile(vaultFile, richer))).toEqual({ ok: true, value: richer })
  })

  it('is refused with any byte changed into another that breaks it, or cut anywhere', () => {
    const bytes = writeFile(vaultFile, vault)
    for (let at = 0; at < bytes.length; at++) {
      expect(readFile(vaultFile, bytes.slice(0, at))).toMatchObject({ ok: false, failure: { code: 'vault.damaged' } })
    }
    for (const wrong of [
      { ...vault, cipher: 'none' },
      { ...vault, vault: 'V' },
      { ...vault, createdAt: -1 },
      [],
      null,
      7,
    ])
      expect(readFile(vaultFile, jsonBytes(wrong)).ok).toBe(false)
    expect(readFile(deviceFile, writeFile(vaultFile, vault)).ok).toBe(false)
    expect(readFile(headFile, jsonBytes({ ...head, newest: [{ seq: 0, hash: 'x' }] })).ok).toBe(false)
  })

  it('of a newer program is called newer, not damaged', () => {
    expect(readFile(vaultFile, jsonBytes({ ...vault, format: 2 }))).toMatchObject({ failure: { code: 'vault.newer' } })
  })

  it('has one spelling: the same data with spaces, another order or plain Chinese is not what we wrote', () => {
    const ascii = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0))
    expect(readJsonBytes(ascii('{"a":1,"b":"\\u6e29"}'))).toEqual({ a: 1, b: '温' })
    for (const other of ['{"a":1, "b":2}', '{"b":2,"a":1}', '{"a":1,"a":1}', '{"a":1.0}', '{"a":"\\u0061"}', '{', ''])
      expect([other, readJsonBytes(ascii(other))]).toEqual([other, undefined])
    expect(jsonBytes('温州').every((byte) => byte < 0x80)).toBe(true)
  })
})
