// An auditor unpacks it on any Windows PC and finds every file whole, told apart, listed, with what lacks.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../shared/kernel/digest'
import { archivePack, type PackedFile } from './archive-pack'

const file = (name: string, text: string): PackedFile => ({ name, what: '附件', bytes: new TextEncoder().encode(text) })
const facts = { number: '2026-春慰-01', head: ['春节慰问金发放表'], lacking: [], absent: [], on: '2026-04-03' }
const list = (zip: Record<string, Uint8Array>): string => strFromU8(zip['2026-春慰-01 归档/归档目录.txt']!)

describe('归档包', () => {
  it('holds every file as it is, with its digest in the 目录', () => {
    const zip = unzipSync(archivePack([file('回单.pdf', 'one'), file('纪要.jpg', 'two')], facts))
    expect(Object.keys(zip).sort()).toEqual(
      ['2026-春慰-01 归档/回单.pdf', '2026-春慰-01 归档/归档目录.txt', '2026-春慰-01 归档/纪要.jpg'].sort(),
    )
    expect(strFromU8(zip['2026-春慰-01 归档/回单.pdf']!)).toBe('one')
    expect(list(zip)).toContain(`1. 回单.pdf　附件　3 字节　${sha256Hex(new TextEncoder().encode('one'))}`)
    expect(list(zip)).toContain('缺件清单：不缺。')
    // Notepad reads Chinese by the mark in front.
    expect([...zip['2026-春慰-01 归档/归档目录.txt']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(list(zip)).toContain('春节慰问金发放表\r\n')
  })

  it('tells files of one name apart, whatever their case, and takes away what Windows cannot unpack', () => {
    const zip = unzipSync(archivePack([file('a.PDF', '1'), file('A.pdf', '2'), file('../x:y.pdf', '3')], facts))
    expect(Object.keys(zip)).toHaveLength(4)
    expect(strFromU8(zip['2026-春慰-01 归档/A（2）.pdf']!)).toBe('2')
    expect(Object.keys(zip).some((name) => name.includes('..') && /[\\:]/u.test(name))).toBe(false)
    expect(Object.keys(zip).filter((name) => name.split('/').length > 2)).toEqual([])
  })

  it('says what lacks and what is not on this PC, and is the same for the same files', () => {
    const more = { ...facts, lacking: ['银行代发回单'], absent: ['纪要.jpg'] }
    const made = archivePack([file('a', '1')], more)
    expect(list(unzipSync(made))).toMatch(
      /缺件清单（1 项）：\r\n· 银行代发回单\r\n\r\n不在本机、没有放进来的附件：\r\n· 纪要.jpg/u,
    )
    expect(sha256Hex(made)).toBe(sha256Hex(archivePack([file('a', '1')], more)))
  })
})
