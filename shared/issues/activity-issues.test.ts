// One person on one list twice, after a merge: named once, with the hours of both, and gone when one row is taken off.
import { describe, expect, it } from 'vitest'
import { attendanceIssues } from './activity-issues'

const rows = [
  { id: 'x1', activity: 'a1', person: 'p1', hours: 25 },
  { id: 'x2', activity: 'a1', person: 'copy', hours: 35 },
  { id: 'x3', activity: 'a2', person: 'p1', hours: 10 },
  { id: 'x4', activity: 'a2', person: 'p2' },
]
const of = (participations: typeof rows | object[]) =>
  attendanceIssues({
    participations: participations as typeof rows,
    activities: new Map([
      ['a1', { id: 'a1', name: '高考护航' }],
      ['a2', { id: 'a2', name: '四进宣讲' }],
    ]),
    survivor: (person) => (person === 'copy' ? 'p1' : person),
    nameOf: (person) => ({ p1: '张三', p2: '李四' })[person] ?? '',
  })

describe('one person on one list twice', () => {
  it('is named with the activity and both hours, and leads to the activity', () => {
    const [issue, ...others] = of(rows)
    expect(others).toEqual([])
    expect(issue).toMatchObject({ person: 'p1', title: '张三', subjects: ['a1'], table: 'participation' })
    expect(issue?.sentence).toContain('“高考护航”的名单上有 2 条（2.5 小时、3.5 小时）')
  })

  it('is nothing where one row was taken off, or the activity is gone', () => {
    expect(of(rows.filter(({ id }) => id !== 'x2'))).toEqual([])
    expect(of(rows.map((row) => ({ ...row, activity: 'gone' })))).toEqual([])
  })
})
