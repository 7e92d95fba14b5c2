// The association's own years, entered into the sample office by the commands clerks use: the working report of each prints the figures of
// its article, read here from the Word file's text, and a changed donation changes its own figure and no other.
import { beforeAll, describe, expect, it } from 'vitest'
import { docxText } from '../../../test/support/docx'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { reportOfRows } from '../../../test/support/report/world'
import { sampleActivities } from '../../../shared/domain/sample/activities'
import { samplePrivileges } from '../../../shared/domain/sample/privileges'
import { sampleClasses } from '../../../shared/domain/sample/classes'
import { sampleStudios } from '../../../shared/domain/sample/studios'
import { sampleTrips } from '../../../shared/domain/sample/trips'
import { sampleOfficeName, sampleSeed } from '../../../shared/domain/sample/sample'
import type { SampleDesk } from '../../../shared/domain/sample/visits'
import { orThrow } from '../../../shared/kernel/result'
import { builtInTemplate } from './built-in'
import { fillDocx } from './fill-docx'
import { reportFacts } from './report-facts'

let office: MemoryOffice

/** The text of the report of a year, paragraph by paragraph. */
function textOf(year: number): readonly string[] {
  const rows = new Map<string, ReturnType<MemoryOffice['rows']>>()
  const rowsOf = (table: string) => rows.get(table) ?? rows.set(table, office.rows(table)).get(table) ?? []
  const facts = reportFacts(reportOfRows(rowsOf, year), '温州市劳模协会', '2026年11月26日')
  return docxText(orThrow(fillDocx(builtInTemplate('yearReport'), facts))).split('\n')
}

const said = (year: number): string => textOf(year).join('\n')

beforeAll(async () => {
  office = await memoryOffice()
  const profile = office.rows('profile')[0]!
  await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
  // Newspapers go to whoever stands on the roster: more than five hundred of them.
  for (const from of [0, 200, 400, 600]) await office.did('sample.fill', { seed: sampleSeed, from, count: 200 })
  const yearOf = (row: Readonly<Record<string, unknown>>) => Number(String(row['date'] ?? row['foundedOn']).slice(0, 4))
  const desk: SampleDesk = {
    today: '2026-11-23',
    run: (command, input) => office.did(command, input),
    find: async (table, index, values) =>
      office.rows(table).filter((row) => values.includes(index === '_dYear' ? yearOf(row) : (row[index] as string))),
  }
  await sampleActivities(desk)
  await sampleClasses(desk)
  await samplePrivileges(desk)
  await sampleStudios(desk)
  await sampleTrips(desk)
}, 90_000)

describe('the working reports of the years that the article tells', () => {
  it('2019: a lecture group and a hundred lectures', () => {
    expect(said(2019)).toContain('组织劳模工匠宣讲100场')
    expect(said(2019)).toContain('新组建宣讲团1支')
  })

  it('2020: 27 teams, 195 activities, 364 people, 2135.6 and 3133.07 万元, 352 events, 36,500 viewers', () => {
    const text = said(2020)
    expect(text).toContain('组建劳模工匠志愿服务队27支')
    expect(text).toContain('开展志愿服务活动195次')
    expect(text).toContain('参与疫情防控364人')
    expect(text).toContain('劳模捐款2135.6万元，捐赠物资价值3133.07万元')
    expect(text).toContain('开展线上线下主题活动352场')
    expect(text).toContain('线上观看36500人次')
  })

  it('2021: nearly a hundred lectures before more than 15,000, and 17.6 万元 raised', () => {
    const text = said(2021)
    expect(text).toMatch(/宣讲近百场（9\d场），覆盖职工15000多人（15\d{3}人）/u)
    expect(text).toContain('活动现场募集善款17.6万元')
  })

  it('2019 to 2021: more than a thousand newspapers in each year', () => {
    for (const year of [2019, 2020, 2021]) expect(said(year)).toMatch(/劳模订阅报刊1000余份（10\d\d份）/u)
    expect(said(2021)).toMatch(/近三年每年订阅：2019年10\d\d份、2020年10\d\d份、2021年10\d\d份/u)
  })

  it('2021: five courses in three years with 300 多人次 together', () => {
    const text = said(2021)
    expect(text).toMatch(/近三年共培训300多人次（3\d\d人次）/u)
    const courses = /开设([^，]+?)等课程/u.exec(text)?.[1]?.split('、')
    expect(courses?.sort()).toEqual(['摄影', '古琴', '杨式太极', '手工制作沙龙', '葫芦丝'].sort())
  })

  it('2021: 145 studios; the county associations of 平阳 and 文成 founded, those of 苍南 and 泰顺 in preparation', () => {
    const text = said(2021)
    expect(text).toContain('创新工作室145家')
    expect(text).toContain('当年新成立2个（平阳县、文成县）')
    expect(text).toContain('筹建中2个（苍南县、泰顺县）')
  })

  it('2020: no county association in preparation yet, and fewer studios than a year later', () => {
    expect(said(2020)).not.toContain('筹建中')
    const standing = Number(/创新工作室(\d+)家/u.exec(said(2020))?.[1])
    const named = Number(/当年新命名(\d+)家/u.exec(said(2021))?.[1])
    expect(standing + named).toBe(145)
  })

  it('2025: whoever went on a trip is a 人次 of the two batches of that year', () => {
    const went = office.rows('tripCandidate').filter((row) => row['state'] === 'went')
    const batches = new Map(office.rows('tripBatch').map((row) => [row.id, String(row['from'])]))
    const times = went.filter((row) => batches.get(String(row['batch']))?.startsWith('2025'))
    expect(times.length).toBeGreaterThan(0)
    expect(said(2025)).toContain(`组织疗休养2批、${times.length}人次`)
  })

  it('change exactly the figure whose donation was changed', async () => {
    const before = textOf(2020)
    const [row] = office
      .rows('donation')
      .filter((each) => each['kind'] === 'money' && String(each['date']).startsWith('2020'))
    const amount = Number(row?.['amount']) + 4000_00
    await office.did('record.edit', { table: 'donation', row: row?.id, values: { amount } })
    const after = textOf(2020)
    const changed = after.filter((line, at) => line !== before[at])
    // The sentence, and in the table at the end the number and its change.
    expect(changed).toEqual(['（奉献爱心）劳模捐款2136万元，捐赠物资价值3133.07万元。', '2136', '+2136'])
    await office.did('record.edit', { table: 'donation', row: row?.id, values: { amount: amount - 4000_00 } })
    expect(textOf(2020)).toEqual(before)
  })
})
