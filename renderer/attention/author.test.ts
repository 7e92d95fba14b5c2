import { describe, expect, it } from 'vitest'
import { authorWords } from './author'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const now = at('2026-11-25T16:00')
const author = { byName: '林晓燕', device: 'dddddddd', here: false, at: at('2026-11-25T10:42') }

describe('who wrote a value', () => {
  it('is named with the PC and the time', () => {
    const peers = [{ device: 'dddddddd', name: '二楼电脑', here: false }]
    expect(authorWords(author, peers, now)).toBe('林晓燕，二楼电脑，10:42')
    expect(authorWords({ ...author, here: true }, peers, now)).toBe('林晓燕，本机，10:42')
    expect(authorWords(author, [], now)).toBe('林晓燕，另一台电脑，10:42')
    expect(authorWords(undefined, [], now)).toBe('填写人不详')
  })

  it('carries a warning where that clock is wrong', () => {
    const peers = [{ device: 'dddddddd', name: '二楼电脑', here: false, clockOff: -86_400_000 }]
    expect(authorWords(author, peers, now)).toContain('（该电脑时钟不准）')
    expect(authorWords({ ...author, at: now + 3_600_000 }, [], now)).toContain('（该电脑时钟不准）')
  })
})
