import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import { lookupOf } from '../lookup'
import { seedTitles, seedTreatmentRules, seedUnits } from '../office/seed'
import { consequencesOf, type EventCase } from './consequences'
import { statusKinds } from './picklists'

const rows = (seed: typeof seedUnits): readonly Fields[] => seed.map((each) => ({ id: each.id, ...each.values }))
const unit = (name: string): string => seedUnits.find((each) => each.values['name'] === name)?.id ?? ''
const person: Fields = {
  id: 'p',
  name: '张三',
  county: unit('鹿城区'),
  employer: '一厂',
  workStatus: '在岗',
  hardshipType: '低保户',
}
const honours: readonly Fields[] = [
  { id: 'h1', title: '全国劳动模范' },
  { id: 'h2', title: '温州市劳动模范' },
]
const family: readonly Fields[] = [
  { id: 'f1', name: '张小明', mayCollect: true },
  { id: 'f2', name: '李四' },
]

function propose(event: Record<string, unknown>, over: Partial<EventCase> = {}) {
  const lists = { titles: rows(seedTitles), rules: rows(seedTreatmentRules) }
  return consequencesOf({ event, person, honours, family, lists, lookup: lookupOf({ unit: rows(seedUnits) }), ...over })
}

const drafts = (event: Record<string, unknown>) => propose(event).flatMap((each) => each.drafts(() => 'new'))

describe('consequences', () => {
  it('say what will be done, in the words of the roster', () => {
    expect(
      propose({ kind: 'county-transfer', toCounty: unit('瑞安市'), toPlace: '二厂' }).map((each) => each.sentence),
    ).toEqual(['县（市、区）由“鹿城区”改为“瑞安市”', '工作单位由“一厂”改为“二厂”'])
    expect(propose({ kind: 'retired', date: '2026-05' }).map((each) => each.sentence)).toEqual([
      '工作状态改为“退休”',
      '离退休时间记为 2026年5月',
    ])
    expect(propose({ kind: 'revoked', date: '2026-01', honour: 'h1' }).map((each) => each.sentence)).toEqual([
      '“全国劳动模范”记为“已撤销”，待遇级别由“全国”变为“市级”',
    ])
    expect(propose({ kind: 'level-change', level: 'provincial' }).map((each) => each.sentence)).toEqual([
      '“全国劳动模范”的享受待遇级别认定为“省部级”',
    ])
    expect(propose({ kind: 'died', date: '2026', heir: '王五' }).map((each) => each.id)).toEqual([
      'collectors-end',
      'heir-kept',
      'death-sheet',
    ])
  })

  it('make only the changes they name', () => {
    expect(drafts({ kind: 'employer-change', toPlace: '二厂' })).toEqual([
      { kind: 'set', table: 'person', row: 'p', set: { employer: '二厂' } },
    ])
    expect(drafts({ kind: 'died', date: '2026', heir: '王五' })).toEqual([
      { kind: 'set', table: 'family', row: 'f1', set: { mayCollect: false } },
      { kind: 'set', table: 'family', row: 'new', set: { person: 'p', name: '王五' } },
    ])
    expect(drafts({ kind: 'revoked', date: '2026-01' }).map((draft) => draft.row)).toEqual(['h1', 'h2'])
  })

  it('do not propose what is so already', () => {
    expect(propose({ kind: 'county-transfer', toCounty: unit('鹿城区'), toPlace: '一厂' })).toEqual([])
    expect(
      propose(
        { kind: 'retired', date: '2026-05' },
        { person: { ...person, workStatus: '退休', retiredOn: '2026-05' } },
      ),
    ).toEqual([])
    expect(propose({ kind: 'died', date: '2026', heir: '李四' }).map((each) => each.id)).not.toContain('heir-kept')
  })

  it('offer to empty the hardship fields without presuming it', () => {
    expect(propose({ kind: 'hardship-over' })).toMatchObject([{ id: 'hardship-cleared', ticked: false }])
  })

  it('have stable ids, one of each, for every kind', () => {
    for (const { value: kind } of statusKinds) {
      const ids = propose({
        kind,
        date: '2026-01',
        toCounty: unit('瑞安市'),
        toPlace: '二厂',
        level: 'city',
        heir: '王五',
      }).map((each) => each.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z-]+$/u)
    }
  })
})
