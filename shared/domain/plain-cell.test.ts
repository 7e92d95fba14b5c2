import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareCell, guardCell } from './plain-cell'

describe('a cell as plain text', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '+cmd|x',
    '-2+3',
    '-',
    '@SUM(A1)',
    '\t=1',
    '+8613800138000',
    '+86 138',
    '-1-2',
  ])('never runs in a spreadsheet: %j', (text) => expect(guardCell(text)).toBe(`'${text}`))

  it.each(['-5', '+5', '-1,234.50', '-12345678901', '-3.5%', '5', '330302199001011234', '张三', '0577-88001234', ''])(
    'stays what it is where nothing could run: %j',
    (text) => expect(guardCell(text)).toBe(text),
  )

  it('comes back as it was, marks of its own included', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', 'a', '\t') }))
    fc.assert(fc.property(text, (each) => bareCell(guardCell(each)) === each))
  })
})
