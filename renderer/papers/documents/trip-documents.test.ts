// The letters of 疗休养 say what the rows say: every blank has its word, and a unit is told of its own people only.
import { describe, expect, it } from 'vitest'
import { docxText } from '../../../test/support/docx'
import { tripPaper } from '../../../test/support/trip-paper'
import { orThrow } from '../../../shared/kernel/result'
import { builtInTemplate } from './built-in'
import { fillDocx } from './fill-docx'
import { makeDocument } from './make-document'
import { inviteLetters, summaryFacts, tripFacts, type TripScope } from './trip-facts'
import type { TripDocumentKind } from './kinds'

const day = { id: 'd1', route: 'r', day: 1, title: '报到', morning: '集合出发', meals: '中晚', lodging: '休养院' }
const scope: TripScope = { batches: tripPaper.batches, title: '2026年劳模疗休养', days: [] }
const first: TripScope = {
  batches: [{ ...tripPaper.batches[0]!, route: 'r' }],
  title: '2026年第一批劳模疗休养',
  days: [day],
}
const contact = { 联系人: '王芳', 联系电话: '0577-88880000' }
const written = (kind: TripDocumentKind, of: TripScope, more: object = {}): string =>
  docxText(orThrow(fillDocx(builtInTemplate(kind), { ...tripFacts(tripPaper, of, kind), ...contact, ...more })))

describe('the letters of a trip', () => {
  it('通知 carries the quotas of every county, adding up to the places', () => {
    const text = written('tripNotice', scope)
    expect(text).toContain('关于组织2026年劳模疗休养的通知')
    expect(text).toContain('共 10 个名额')
    expect(text).toMatch(/鹿城区\n7\n2026年第一批 4 个，2026年第二批 3 个/u)
    expect(text).toContain('2026年6月15日前报送')
  })

  it('公示稿 has the days of the plan and who goes, with no number', () => {
    const text = written('tripPosting', scope)
    expect(text).toContain('拟安排以下 4 名劳模')
    expect(text).toContain('公示时间：2026年7月1日至2026年7月7日')
    for (const { person } of tripPaper.lines) expect(text).not.toContain(String(person['idNumber'] ?? 'none'))
  })

  it('商请函 goes to each unit with its own people and nobody else', () => {
    const letters = inviteLetters(tripPaper, scope)
    const employers = new Set(tripPaper.lines.slice(0, 4).map(({ person }) => person['employer']))
    expect(letters.map(({ name }) => name).sort()).toEqual([...employers].sort())
    const subject = { facts: tripFacts(tripPaper, scope, 'tripInvite'), number: 'x', people: 4, letters }
    const made = orThrow(
      makeDocument(builtInTemplate('tripInvite'), subject, { kind: 'tripInvite', typed: contact, apart: false }),
    )
    const text = docxText(made.bytes)
    for (const unit of employers) expect(text).toContain(`${String(unit)}：`)
    expect(text.match(/请予支持为盼/gu)).toHaveLength(letters.length)
  })

  it('出团通知 has trains, days and whom to call', () => {
    const text = written('tripDeparture', first)
    expect(text).toContain('D3209')
    expect(text).toContain('集合出发')
    expect(text).toContain('领队 王领队 13900000000')
    expect(text).not.toMatch(/[{}]|undefined|NaN/u)
  })

  it('总结 is refused before anybody is known to have gone', () => {
    expect(() => summaryFacts(tripPaper, first)).toThrow('还没有登记实到的人')
  })
})
