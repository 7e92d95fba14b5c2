import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openSync } from 'fontkit'
import { coverageSource } from '../../build/sheet-font'
import { checkGlyphs, isCovered } from './glyph-check'
import { portrait, type SheetJob } from './page-model'

const jobOf = (...texts: string[]): SheetJob => ({
  version: 1,
  title: '测试',
  paper: portrait,
  pages: [
    {
      blocks: texts.map((text) => ({ kind: 'text', style: 'body', text, height: 10, align: 'left' })),
      foot: ['', '', ''],
    },
  ],
})

it('knows the rare characters that the bundled font draws', () => {
  expect(checkGlyphs(jobOf('㛃', '𬭎', '张　三·李'))).toEqual([])
})

it('names a character that a fallback draws, with its code, count and whose name it is', () => {
  expect(checkGlyphs(jobOf('𠮷永福', '𠮷永福', '𠮷小明'))).toEqual([
    { char: '𠮷', code: 'U+20BB7', kind: 'fallback', times: 3, where: ['𠮷永福', '𠮷小明'] },
  ])
})

it('warns of private-use characters', () => {
  expect(checkGlyphs(jobOf('李\ue123'))).toMatchObject([{ code: 'U+E123', kind: 'private' }])
})

it('has coverage and widths of the installed font, not of another', () => {
  expect(readFileSync('renderer/sheets/font-coverage.ts', 'utf8')).toBe(coverageSource())
  const font = openSync('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
  for (let code = 0x20; code < 0x30000; code += 7)
    expect(isCovered(code), code.toString(16)).toBe(font.hasGlyphForCodePoint(code))
})
