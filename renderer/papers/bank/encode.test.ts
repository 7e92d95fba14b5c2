// What a bank reads is what the office wrote: every character comes back, and what cannot is named before anything is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeChinese, lackingInGbk } from './encode'

const back = (bytes: Uint8Array, charset: string): string => new TextDecoder(charset, { fatal: true }).decode(bytes)
const bytesOf = (text: string, charset: 'gbk' | 'gb18030'): Uint8Array => {
  const made = encodeChinese(text, charset)
  if (!made.ok) throw new Error(made.failure.message)
  return made.value
}

describe('Chinese character sets', () => {
  it('writes names and digits as banks know them', () => {
    expect([...bytesOf('中A1', 'gbk')]).toEqual([0xd6, 0xd0, 0x41, 0x31])
    expect([...bytesOf('喆·', 'gbk')]).toEqual([0x86, 0xb4, 0xa1, 0xa4])
  })

  it('has exactly the characters that the Chinese Windows of a bank reads, in two bytes', () => {
    const windows = new TextDecoder('gbk')
    let readable = 0
    for (let point = 0x80; point < 0x10000; point++) {
      const char = String.fromCodePoint(point)
      const made = encodeChinese(char, 'gbk')
      if (!made.ok) continue
      readable++
      if (made.value.length !== 2 || windows.decode(made.value) !== char) throw new Error(`${char} ${point}`)
    }
    expect(readable).toBe(21_791)
  })

  it('gives every text of GBK back, two bytes for a character', () => {
    const char = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point))
    fc.assert(
      fc.property(fc.array(char), (chars) => {
        const bytes = bytesOf(chars.join(''), 'gbk')
        expect(bytes).toHaveLength(chars.length * 2)
        expect(back(bytes, 'gbk')).toBe(chars.join(''))
      }),
    )
  })

  it('gives every character there is back in GB 18030', () => {
    const point = fc.oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0x10000, max: 0x2ffff }))
    const text = fc.array(point.map((each) => String.fromCodePoint(each))).map((chars) => chars.join(''))
    // Private use aside, which nobody's PC shows.
    fc.assert(fc.property(text, (each) => void expect(back(bytesOf(each, 'gb18030'), 'gb18030')).toBe(each)))
  })

  it('names what GBK lacks, each once, and writes nothing for it', () => {
    expect(lackingInGbk('㑇小㑇䶮𠀀王')).toEqual(['㑇', '䶮', '𠀀'])
    const refused = encodeChinese('王㑇', 'gbk')
    expect(refused).toMatchObject({ ok: false, failure: { code: 'bank.charset' } })
    expect(refused.ok ? '' : refused.failure.message).toContain('“㑇”（U+3447）')
    expect(lackingInGbk('\ue000')).toEqual(['\ue000'])
  })
})
