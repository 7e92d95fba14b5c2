// Names a page may suggest and what becomes of them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeFileName } from './file-name'

describe('a suggested file name', () => {
  test.each([
    ['2026年花名册.xlsx', '2026年花名册.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Startup\\a.xlsx', 'a.xlsx'],
    ['C:\\Windows\\b.pdf', 'b.pdf'],
    ['con.xlsx', '_con.xlsx'],
    ['LPT1', '_LPT1'],
    ['console.xlsx', 'console.xlsx'],
    ['名册<一>:"二"|?*.xlsx', '名册_一___二____.xlsx'],
    ['名册. . ', '名册'],
    ['', '未命名'],
    ['...', '未命名'],
    ['a\u0000b\u202Exslx.exe', 'abxslx.exe.txt'],
    ['setup.BAT', 'setup.BAT.txt'],
    ['通知.js', '通知.js.txt'],
  ])('%j becomes %j', (suggested, safe) => {
    expect(safeFileName(suggested)).toBe(safe)
  })

  test('keeps its extension when it is too long', () => {
    const safe = safeFileName(`${'名'.repeat(300)}.xlsx`)
    expect(safe).toHaveLength(120)
    expect(safe.endsWith('.xlsx')).toBe(true)
  })

  test('never leaves its folder, is never empty, and settles after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (suggested) => {
        const safe = safeFileName(suggested)
        expect(safe).not.toMatch(/[/\\:<>"|?*\u0000-\u001f]|^\.\.?$|[. ]$/)
        expect(safe.length).toBeGreaterThan(0)
        expect(safeFileName(safe)).toBe(safe)
      }),
    )
  })
})
