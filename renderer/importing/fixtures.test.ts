// The planted faults of the fixture files, each at its sheet and row; and the same people whatever the file format.
import { beforeAll, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { catalogue } from '../../shared/domain/catalogue'
import { orThrow } from '../../shared/kernel/result'
import { countVerdicts, dryRun, layOut, readPeople, type DryRun } from './dry-run'
import { applied, seedLists } from '../../test/support/imported-roster'
import { emptyRoster, type RosterRows } from './matching/roster'
import { readFile } from './reading/read-file'

const today = '2026-11-23'
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url)))
const expected = JSON.parse(new TextDecoder().decode(fixture('roster-by-county.expected.json')))

function run(name: string, roster: RosterRows = { ...emptyRoster, lists: seedLists }): DryRun {
  const laid = orThrow(layOut(orThrow(readFile(name, fixture(name))), catalogue, () => undefined))
  return dryRun(readPeople(laid, undefined, catalogue, roster.lists, today), roster, catalogue)
}

const placesOf = (done: DryRun, code: string): string[] =>
  done.verdicts.flatMap((verdict) =>
    verdict.findings.filter((each) => each.code === code).map((each) => `${each.sheet}!${each.row} ${each.value}`),
  )
const planted = (key: string): string[] =>
  expected[key].map((each: { at: string; value: string }) => `${each.at} ${each.value}`)

describe.each(['roster-by-county.xlsx', 'roster-by-county-97.xls'])('%s', (name) => {
  let done: DryRun
  beforeAll(() => {
    done = run(name)
  })

  it('reads every person of the twelve sheets, and skips what is none', () => {
    expect(done.sheets).toHaveLength(expected.sheets)
    expect(done.verdicts).toHaveLength(expected.people)
    expect(done.sheets.reduce((sum, sheet) => sum + sheet.totals + sheet.notes, 0)).toBe(expected.totalsRows)
  })

  it.each([
    ['id.invalid', 'invalidId'],
    ['id.damaged', 'damagedId'],
    ['id.upgraded', 'upgraded15'],
    ['id.duplicate', 'duplicateId'],
    ['birth.conflict', 'birthConflict'],
  ])('reports %s at the planted rows and nowhere else', (code, key) => {
    expect(placesOf(done, code)).toEqual(planted(key))
  })

  it('accounts for every row: what is not rejected is new', () => {
    const rejected = planted('invalidId').length + planted('damagedId').length + planted('duplicateId').length
    expect(countVerdicts(done)).toEqual({ new: expected.people - rejected, changed: 0, same: 0, conflict: 0, rejected })
  })

  it('changes nothing when imported a second time', () => {
    const again = run(name, applied(done, seedLists))
    expect(countVerdicts(again)).toMatchObject({ new: 0, changed: 0, conflict: 0 })
  })

  it('keeps namesakes with different IDs apart', () => {
    const names = done.plans.map((plan) => plan.values['name'])
    expect(names.length - new Set(names).size).toBeGreaterThan(10)
  })
})

it('gives the same people from .xls and .xlsx', () => {
  expect(run('roster-by-county-97.xls').plans).toEqual(run('roster-by-county.xlsx').plans)
})

it('reads the HTML and the GB 18030 table alike: same people, same honours', () => {
  const html = run('roster-html.xls')
  const csv = run('roster-gbk.csv')
  expect(html.plans.length).toBeGreaterThan(100)
  expect(csv.plans.map((plan) => plan.values['idNumber'])).toEqual(html.plans.map((plan) => plan.values['idNumber']))
  expect(html.plans[0]?.children).toMatchObject([
    { table: 'honour', values: { title: '市级劳模', level: 'city', awardedOn: '2005' } },
  ])
})

it('reads 5,000 people with all their 40 columns', () => {
  const file = orThrow(readFile('roster-5000.xlsx', fixture('roster-5000.xlsx')))
  const laid = orThrow(layOut(file, catalogue, () => undefined))
  const done = dryRun(
    readPeople(laid, undefined, catalogue, seedLists, today),
    { ...emptyRoster, lists: seedLists },
    catalogue,
  )
  expect(countVerdicts(done)).toMatchObject({ new: 5000, rejected: 0 })
  expect(laid.layouts[0]?.columns.filter((column) => column.by === 'unknown')).toEqual([])
  expect(done.plans[0]?.children.map((child) => child.table).sort()).toEqual(['account', 'family', 'honour'])
})
