import { describe, expect, it } from 'vitest'
import { fileSize, fitted, refusal } from './photo'

describe('photos and attachments', () => {
  it('shrinks the longest side to 1600 px and keeps the proportions', () => {
    expect(fitted({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 })
    expect(fitted({ width: 3000, height: 4000 })).toEqual({ width: 1200, height: 1600 })
  })

  it('never enlarges and never draws nothing', () => {
    expect(fitted({ width: 300, height: 400 })).toEqual({ width: 300, height: 400 })
    expect(fitted({ width: 40000, height: 3 })).toEqual({ width: 1600, height: 1 })
  })

  it('says why an empty or too large file was not added', () => {
    expect(refusal({ name: '扫描.pdf', size: 0 })).toContain('空文件')
    expect(refusal({ name: '扫描.pdf', size: 21 * 1024 * 1024 })).toContain('21.0 MB')
    expect(refusal({ name: '扫描.pdf', size: 20 * 1024 * 1024 })).toBeUndefined()
  })

  it('writes sizes as people read them', () => {
    expect(fileSize(200)).toBe('1 KB')
    expect(fileSize(1.5 * 1024 * 1024)).toBe('1.5 MB')
  })
})
