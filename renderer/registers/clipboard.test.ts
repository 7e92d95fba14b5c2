import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fromTsv, toHtml, toTsv } from './clipboard'

describe('copy and paste', () => {
  it('marks every cell as text, so that Excel keeps an 18-digit number', () => {
    expect(toHtml([['330302199001011234']])).toContain(`<td style='mso-number-format:"\\@"'>330302199001011234</td>`)
  })

  it('lets no cell run as a formula where only the plain text is pasted; amounts stay numbers', () => {
    const row = ['=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', '-1+1', '-5', '+8613800138000', '王']
    expect(toTsv([row]).split('\t')).toEqual([
      `"'=HYPERLINK(""http://x"")"`,
      "'+1+1",
      "'@SUM(A1)",
      "'-1+1",
      '-5',
      "'+8613800138000",
      '王',
    ])
    expect(fromTsv(toTsv([row]))).toEqual([row])
  })

  it('never lets a cell become markup', () => {
    expect(toHtml([['<b>王</b>&"']])).toContain('&lt;b&gt;王&lt;/b&gt;&amp;&quot;')
  })

  it('reads what Excel wrote: quoted cells with line breaks, and no row from the last line break', () => {
    expect(fromTsv('张三\t"一行\r\n二行"\r\n李四\t\r\n')).toEqual([
      ['张三', '一行\r\n二行'],
      ['李四', ''],
    ])
  })

  it('brings back every block it wrote', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, '').trim())
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
          ),
        (block) => {
          expect(fromTsv(`${toTsv(block)}\r\n`)).toEqual(block)
        },
      ),
    )
  })
})
