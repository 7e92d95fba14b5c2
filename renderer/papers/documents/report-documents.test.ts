// 年度工作报告 says what the rows say: exact and round words beside one another, nothing of a topic that had no rows, and every blank known.
import { describe, expect, it } from 'vitest'
import { docxText, partOf } from '../../../test/support/docx'
import { reportOfRows } from '../../../test/support/report/world'
import type { Fields } from '../../../shared/domain/field'
import { orThrow } from '../../../shared/kernel/result'
import { builtInTemplate } from './built-in'
import { checkTemplate } from './check-template'
import { fillDocx } from './fill-docx'
import { reportFacts } from './report-facts'

type Rows = Readonly<Record<string, readonly Fields[]>>

const reportOf = (rows: Rows) => reportOfRows((table) => rows[table] ?? [], 2021)

const lectures = (count: number, covered: number): readonly Fields[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `a${at}`,
    kind: 'lecture',
    date: '2021-05-01',
    covered: Math.floor(covered / count) + (at < covered % count ? 1 : 0),
  }))

const textOf = (rows: Rows): string => {
  const facts = reportFacts(reportOf(rows), '温州市劳模协会', '2021年12月31日')
  return docxText(orThrow(fillDocx(builtInTemplate('yearReport'), facts)))
}

describe('年度工作报告', () => {
  it('comes with a template of which every blank is known and none is lacking', () => {
    expect(orThrow(checkTemplate('yearReport', builtInTemplate('yearReport')))).toEqual([])
  })

  it('says round words with the exact count beside, and the year before', () => {
    const text = textOf({
      activity: [...lectures(98, 15_236), { id: 'before', kind: 'lecture', date: '2020', events: 90 }],
    })
    expect(text).toContain('组织劳模工匠宣讲近百场（98场），覆盖职工15000多人（15236人）')
    expect(text).not.toMatch(/[{}]|undefined|NaN/u)
  })

  it('leaves out what the year had nothing of, and keeps what only the head can write', () => {
    const text = textOf({ activity: lectures(3, 30) })
    expect(text).not.toContain('（疗休养）')
    expect(text).not.toContain('（奉献爱心）')
    for (const part of ['一、主要工作及成效', '二、存在问题', '三、明年工作打算', '（请填写）'])
      expect(text).toContain(part)
  })

  it('changes exactly the figure whose row was changed', () => {
    const donation = (amount: number) => ({ id: 'd1', kind: 'money', donorKind: 'person', date: '2021-02', amount })
    const [before, after] = [textOf({ donation: [donation(50_000_00)] }), textOf({ donation: [donation(60_000_00)] })]
    const lines = (text: string): readonly string[] => text.split('\n')
    const changed = lines(after).filter((line, at) => line !== lines(before)[at])
    expect(changed).toContain('（奉献爱心）劳模捐款6万元。')
    // The sentence, and in the table below the number and its change.
    expect(changed).toHaveLength(3)
  })

  it('marks in the text what the program has filled in', () => {
    const docx = orThrow(
      fillDocx(builtInTemplate('yearReport'), reportFacts(reportOf({ activity: lectures(98, 98) }), '本会', '今天')),
    )
    const marked = [
      ...partOf(docx, 'word/document.xml').matchAll(/<w:rStyle w:val="figure"\/><\/w:rPr><w:t[^>]*>([^<]*)</gu),
    ]
    expect(marked.map((match) => match[1])).toContain('近百场（98场）')
    expect(partOf(docx, 'word/styles.xml')).toContain('程序数字')
  })
})
