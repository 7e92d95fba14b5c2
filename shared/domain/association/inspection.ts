// The figures of a year's 年检 that rows tell: members, who came and left, dues, council, meetings, county associations, studios. Each keeps its rows.
import type { Fields } from '../field'
import { studiosOn } from '../studios/due'
import { heads, inOffice } from './council'
import { countyStateOn, type CountyState } from './county-state'
import { isMemberIn, sumDues } from './due'

export interface InspectionRows {
  readonly members: readonly Fields[]
  readonly dues: readonly Fields[]
  readonly council: readonly Fields[]
  readonly meetings: readonly Fields[]
  readonly counties: readonly Fields[]
  readonly studios: readonly Fields[]
}

export interface InspectionFigure {
  readonly label: string
  /** Integer 分 where the unit is 元, else a count. */
  readonly value: number
  readonly unit: '个' | '人' | '次' | '家' | '元'
  /** The rows it is counted from, by their table. */
  readonly table: string
  readonly rows: readonly Fields[]
}

/** Figures as of the last day of the year. */
export function inspectionFigures(year: number, of: InspectionRows): readonly InspectionFigure[] {
  const last = `${year}-12-31`
  const inYear = (field: string) => (row: Fields) => String(row[field] ?? '').startsWith(String(year))
  const standing = of.members.filter((row) => isMemberIn(row, year) && !inYear('leftOn')(row))
  const members = count('member', '个')
  const counties = (state: CountyState) => of.counties.filter((row) => countyStateOn(row, last) === state)
  const council = inOffice(of.council, last)
  return [
    members('年末个人会员', standing.filter(isPerson)),
    members(
      '年末单位会员',
      standing.filter((row) => !isPerson(row)),
    ),
    members('本年入会', of.members.filter(inYear('joinedOn'))),
    members('本年退会', of.members.filter(inYear('leftOn'))),
    ...duesFigures(of.dues.filter((row) => row['year'] === year)),
    { label: '理事会成员', value: heads(council), unit: '人', table: 'councilMember', rows: council },
    count('councilMeeting', '次')('本年会议', of.meetings.filter(inYear('on'))),
    count('countyAssociation', '个')('已成立县级协会', counties('founded')),
    count('countyAssociation', '个')('筹建中县级协会', counties('preparing')),
    count('studio', '家')('年末创新工作室', studiosOn(of.studios, last)),
  ]
}

const isPerson = (row: Fields): boolean => row['kind'] === 'person'

function count(table: string, unit: InspectionFigure['unit']) {
  return (label: string, rows: readonly Fields[]): InspectionFigure => ({
    label,
    value: rows.length,
    unit,
    table,
    rows,
  })
}

function duesFigures(dues: readonly Fields[]): readonly InspectionFigure[] {
  const { amount, paid } = sumDues(dues)
  const payers = dues.filter((row) => Number(row['paid'] ?? 0) > 0)
  return [
    { label: '应收会费', value: amount, unit: '元', table: 'due', rows: dues },
    { label: '实收会费', value: paid, unit: '元', table: 'due', rows: payers },
  ]
}
