import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { foundWords } from './found-words'

let at: TestOffice
beforeEach(async () => void (at = await freshOffice()))
afterEach(() => at.close())

describe('a person found in a form', () => {
  it('is the name with what tells namesakes apart, and the name alone where nothing is known', async () => {
    const [unit] = await at.office.all('unit')
    await at.person({ name: '张三' })
    await at.person({ name: '张三', employer: '一厂', birth: '1955-03' })
    await at.person({ name: '张三', county: unit?.id ?? '' })
    const hits = await at.office.search('张三', 8)
    expect(hits.map(foundWords)).toEqual(['张三', '张三（一厂 · 1955年生）', `张三（${String(unit?.['name'])}）`])
  })
})
