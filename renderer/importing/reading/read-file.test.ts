// Files as offices send them, good and bad, through the one entrance.
import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { zipSync, strToU8 } from 'fflate'
import { utils, write, CFB } from '@e965/xlsx'
import { readFile } from './read-file'
import { cellText, isDateFormat } from './sheet'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url)))
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

function sheetsOf(name: string, bytes: Uint8Array) {
  const read = readFile(name, bytes)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value.sheets
}

function codeOf(name: string, bytes: Uint8Array): string {
  const read = readFile(name, bytes)
  if (!read.ok) expect(read.failure.message).toMatch(/[一-鿿].*[。]$/)
  return read.ok ? 'read' : read.failure.code
}

describe('readFile', () => {
  it('keeps all 18 digits of IDs in GB 2312 HTML named .xls and in a GB 18030 CSV', () => {
    for (const name of ['roster-html.xls', 'roster-gbk.csv']) {
      const [sheet] = sheetsOf(name, fixture(name))
      expect(cellText(sheet?.rows[1]?.[1])).toBe('项月德')
      expect(cellText(sheet?.rows[1]?.[3])).toBe('330300198006134229')
      expect(sheet?.rows.flatMap((row) => row ?? []).some((cell) => cellText(cell).includes('𠮷'))).toBe(true)
    }
  })

  it('reads UTF-8 and UTF-16 CSV with BOM, and takes off the guards Excel users put before long numbers', () => {
    const utf16 = new Uint8Array(
      new Uint16Array([...'\ufeff姓名\t卡号\n张三\t="0123"'].map((c) => c.charCodeAt(0))).buffer,
    )
    expect(cellText(sheetsOf('a.csv', utf16)[0]?.rows[1]?.[1])).toBe('0123')
    expect(cellText(sheetsOf('a.csv', text("\ufeff姓名,证件\n张三,'330300198006134229"))[0]?.rows[1]?.[1])).toBe(
      '330300198006134229',
    )
  })

  it('shows a damaged ID number with the digits the file holds, never in exponent form', () => {
    const sheet = sheetsOf('roster-by-county.xlsx', fixture('roster-by-county.xlsx')).find(
      (each) => each.name === '龙湾区',
    )
    expect(cellText(sheet?.rows[12]?.[4])).toBe('330300194603107000')
  })

  it('finds merged headers and hidden rows', () => {
    const sheet = utils.aoa_to_sheet([['姓名'], ['张三'], ['李四']])
    sheet['!rows'] = [{}, { hidden: true }]
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
    const [read] = sheetsOf(
      'a.xlsx',
      new Uint8Array(
        write({ SheetNames: ['甲'], Sheets: { 甲: sheet } }, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
      ),
    )
    expect([...(read?.hiddenRows ?? [])]).toEqual([1])
    expect(read?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }])
  })

  it('says in Chinese why a file cannot be read, with a stable code', () => {
    const compound = CFB.utils.cfb_new()
    CFB.utils.cfb_add(compound, '/EncryptedPackage', [1, 2, 3])
    const word = CFB.utils.cfb_new()
    CFB.utils.cfb_add(word, '/WordDocument', [1, 2, 3])
    expect(codeOf('空.xlsx', new Uint8Array())).toBe('file.empty')
    expect(codeOf('空白.csv', text(' \n \n'))).toBe('file.empty')
    expect(codeOf('图.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('file.not-workbook')
    expect(codeOf('文.xlsx', zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('file.not-workbook')
    expect(codeOf('半截.xlsx', fixture('roster-by-county.xlsx').slice(0, 40_000))).toBe('file.damaged')
    expect(codeOf('密.xlsx', new Uint8Array(CFB.write(compound, { type: 'array' }) as number[]))).toBe('file.protected')
    expect(codeOf('旧文档.xls', new Uint8Array(CFB.write(word, { type: 'array' }) as number[]))).toBe(
      'file.not-workbook',
    )
    expect(codeOf('大.xlsx', new Uint8Array(101 * 1024 * 1024))).toBe('file.too-large')
  })

  it('reads a renamed file by what it is, not by its name', () => {
    expect(sheetsOf('其实是xlsx.csv', fixture('roster-by-county.xlsx'))).toHaveLength(13)
    expect(sheetsOf('其实是csv.xlsx', fixture('roster-gbk.csv'))).toHaveLength(1)
  })

  it('does not unpack a zip bomb', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(1024),
    })
    // The size field of the second entry in the central directory claims 2 GB.
    const directory = findCentral(bomb, 1)
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 0x7fff_ffff, true)
    expect(codeOf('炸弹.xlsx', bomb)).toBe('file.too-large')
  })
})

describe('isDateFormat', () => {
  it('reads the same day from a workbook that counts its days from 1904', () => {
    const sheet = utils.aoa_to_sheet([
      ['姓名', '出生日期'],
      ['张三', 1],
    ])
    sheet['B2'] = { t: 'n', v: 22706 - 1462, z: 'yyyy-mm-dd' }
    const book = { SheetNames: ['一'], Sheets: { 一: sheet }, Workbook: { WBProps: { date1904: true } } }
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    expect(sheetsOf('旧.xlsx', bytes)[0]?.rows[1]?.[1]?.v).toBe(22706)
  })

  it('knows serial days from amounts and times', () => {
    expect(['yyyy/m/d', 'yyyy"年"m"月"', '[$-804]yyyy-mm-dd;@'].map(isDateFormat)).toEqual([true, true, true])
    expect(['General', '0.00', '#,##0', '@', '0.00_);[Red]\\(0.00\\)'].map(isDateFormat)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

function findCentral(bytes: Uint8Array, ordinal: number): number {
  let seen = -1
  for (let i = 0; i < bytes.length - 4; i++) {
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2 && ++seen === ordinal)
      return i
  }
  throw new Error('no such entry')
}
