// The figures of a year's 年检 that rows tell: members, who came and left, dues, council, meetings, county associations, studios. Each keeps its rows.
import type { Fields } from '../field'
import { studiosOn } from '../studios/due'
import { countyStateOn } from './county-state'
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
  /** Integer 分 where `money`, else a count. */
  readonly value: number
  readonly money?: true
  /** The rows it is counted from, by their table. */
  readonly table: string
  readonly rows: readonly Fields[]
}

/** Figures as of the last day of the year. */
export function inspectionFigures(year: number, of: InspectionRows): readonly InspectionFigure[] {
  const last = `${year}-12-31`
  const inYear = (field: string) => (row: Fields) => String(row[field] ?? '').startsWith(String(year))
  const standing = of.members.filter((row) => isMemberIn(row, year) && !inYear('leftOn')(row))
  const dues = of.dues.filter((row) => row['year'] === year)
  const paid = dues.filter((row) => Number(row['paid'] ?? 0) > 0)
  const council = of.council.filter((row) => holdsOffice(row, last))
  const count = (label: string, table: string, rows: readonly Fields[]): InspectionFigure => ({
    label,
    value: rows.length,
    table,
    rows,
  })
  return [
    count(
      '年末个人会员',
      'member',
      standing.filter((row) => row['kind'] === 'person'),
    ),
    count(
      '年末单位会员',
      'member',
      standing.filter((row) => row['kind'] === 'unit'),
    ),
    count('本年入会', 'member', of.members.filter(inYear('joinedOn'))),
    count('本年退会', 'member', of.members.filter(inYear('leftOn'))),
    { label: '应收会费', value: sumDues(dues).amount, money: true, table: 'due', rows: dues },
    { label: '实收会费', value: sumDues(dues).paid, money: true, table: 'due', rows: paid },
    count('理事会成员', 'councilMember', council),
    count('本年会议', 'councilMeeting', of.meetings.filter(inYear('on'))),
    count(
      '已成立县级协会',
      'countyAssociation',
      of.counties.filter((row) => countyStateOn(row, last) === 'founded'),
    ),
    count(
      '筹建中县级协会',
      'countyAssociation',
      of.counties.filter((row) => countyStateOn(row, last) === 'preparing'),
    ),
    count('年末创新工作室', 'studio', studiosOn(of.studios, last)),
  ]
}

function holdsOffice({ from, to, leftOn }: Fields, day: string): boolean {
  const by = (date: unknown): boolean => typeof date === 'string' && date <= day.slice(0, date.length)
  const ended = typeof to === 'string' && to < day.slice(0, to.length)
  return by(from) && !by(leftOn) && !ended
}
