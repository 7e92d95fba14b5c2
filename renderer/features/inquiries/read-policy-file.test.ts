// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blankDocx } from '../../papers/documents/blank-docx'
import { readPolicyFile } from './read-policy-file'

describe('a policy file', () => {
  it('is read from Word paragraph by paragraph, its first line being the title', () => {
    const bytes = blankDocx([
      { style: 'title', text: '劳模管理办法（示例）' },
      { style: 'body', text: '第一条 A & B。' },
      { style: 'body', text: '' },
      { style: 'body', text: '第二条 结束。' },
    ])
    const read = readPolicyFile('办法.docx', bytes)
    expect(read).toEqual({
      ok: true,
      value: { title: '劳模管理办法（示例）', text: '劳模管理办法（示例）\n第一条 A & B。\n第二条 结束。' },
    })
  })

  it('is read from text in GB 18030 as in UTF-8', () => {
    const gb = new Uint8Array([0xc0, 0xcd, 0xc4, 0xa3, 0x0d, 0x0a, 0xcc, 0xf5])
    expect(readPolicyFile('a.TXT', gb)).toEqual({ ok: true, value: { title: '劳模', text: '劳模\n条' } })
    expect(readPolicyFile('a.txt', strToU8('劳模'))).toMatchObject({ ok: true })
  })

  it('says what is wrong with any other', () => {
    const code = (name: string, bytes: Uint8Array): string => {
      const read = readPolicyFile(name, bytes)
      return read.ok ? 'ok' : read.failure.code
    }
    expect(code('a.pdf', strToU8('x'))).toBe('policy-file.kind')
    expect(code('a.docx', strToU8('not a zip'))).toBe('policy-file.broken')
    expect(code('a.docx', zipSync({ 'other.xml': strToU8('<a/>') }))).toBe('policy-file.broken')
    expect(code('a.txt', strToU8(' \n\n'))).toBe('policy-file.empty')
    expect(code('a.txt', strToU8('字'.repeat(100_001)))).toBe('policy-file.long')
  })
})
