import { describe, expect, it } from 'vitest'
import { contrast } from './contrast'
import { palettes, rowHeight, type Mode, type Palette } from './tokens'

const grounds: readonly (keyof Palette)[] = ['paper', 'sheet', 'band', 'hover', 'selected']
const inks: readonly (keyof Palette)[] = ['ink', 'quiet', 'redInk', 'goldInk', 'okInk', 'warnInk']

describe('the palette', () => {
  it('knows that black on white is 21 and a colour on itself is 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#9e1b22', '#9e1b22')).toBe(1)
  })

  for (const mode of ['light', 'dark'] as Mode[]) {
    it(`keeps every ink readable (≥ 4.5) on every ground it may stand on, ${mode}`, () => {
      const poor = inks.flatMap((ink) =>
        grounds
          .filter((ground) => contrast(palettes[mode][ink], palettes[mode][ground]) < 4.5)
          .map((ground) => `${ink} on ${ground}`),
      )
      expect(poor).toEqual([])
    })

    it(`keeps the words on the primary button and on a warning readable, ${mode}`, () => {
      const p = palettes[mode]
      expect(contrast(p.onRed, p.red)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(p.onRed, p.redHover)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(p.warnInk, p.warnGround)).toBeGreaterThanOrEqual(4.5)
    })

    it(`edges boxes, fields and buttons so that they can be seen (≥ 3) where they stand, ${mode}`, () => {
      const p = palettes[mode]
      expect((['paper', 'sheet', 'band'] as const).filter((ground) => contrast(p.edge, p[ground]) < 3)).toEqual([])
    })

    it(`draws a focus ring that can be seen (≥ 3) on every ground, ${mode}`, () => {
      const p = palettes[mode]
      expect(grounds.filter((ground) => contrast(p.focus, p[ground]) < 3)).toEqual([])
    })
  }

  it('gives rows of 36 px and compact rows of 30 px at the base size, and more to larger type', () => {
    expect([rowHeight(15, false), rowHeight(15, true)]).toEqual([36, 30])
    expect(rowHeight(18, false)).toBeGreaterThan(36)
  })
})
