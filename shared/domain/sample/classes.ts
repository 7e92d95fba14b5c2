// 才艺培训 of the sample office: the seed's five courses of 2019 to 2021 as 补录, and a 摄影 class of this year under way with people who
// wait, all by the commands a clerk uses.
import { stepDate } from '../../kernel/plain-date'
import type { RowId } from '../../oplog/operation'
import { enrolmentId } from '../classes/comers'
import { weekdayOf } from '../classes/calendar'
import { samplePeople, samplePersonId } from './sample'
import type { SampleDesk } from './visits'

/** Year, course and how many took part; 313 in all (seed article: 300 多人次). */
const past: readonly (readonly [year: number, course: string, people: number])[] = [
  [2019, '摄影', 24],
  [2019, '古琴', 16],
  [2019, '杨式太极', 30],
  [2019, '手工制作沙龙', 20],
  [2020, '摄影', 22],
  [2020, '杨式太极', 26],
  [2020, '手工制作沙龙', 28],
  [2020, '葫芦丝', 18],
  [2021, '摄影', 25],
  [2021, '古琴', 18],
  [2021, '杨式太极', 32],
  [2021, '手工制作沙龙', 30],
  [2021, '葫芦丝', 24],
]

const gone: ReadonlySet<unknown> = new Set(['died', 'moved-out', 'emigrated', 'revoked'])
const seats = 20
const waiting = 4
/** Days since the class of this year began, and until it ends. */
const [begun, left] = [70, 42]

/** Asked again it enters nothing twice. Answers how many seats the years before came to. */
export async function sampleClasses(desk: SampleDesk): Promise<number> {
  const known = await desk.find('trainingClass', 'year', [2019, 2020, 2021])
  if (known.length > 0) return 0
  const living = await livingPeople(desk)
  const people = past.flatMap(([year, course, count], nth) =>
    Array.from({ length: count }, (_, i) => ({
      person: living[(nth * 17 + i) % living.length] as RowId,
      course,
      date: String(year),
    })),
  )
  await desk.run('class.take', { file: '历年培训学员名册（示例）', people })
  await classOfThisYear(desk, living.slice(0, seats + waiting + 1))
  return people.length
}

async function livingPeople(desk: SampleDesk): Promise<readonly RowId[]> {
  const everybody = Array.from({ length: Math.min(samplePeople, 300) }, (_, n) => samplePersonId(n))
  const there = new Set((await desk.find('honour', 'person', everybody)).map((row) => String(row['person'])))
  const events = await desk.find('statusEvent', 'person', everybody)
  const lost = new Set(events.filter((event) => gone.has(event['kind'])).map((event) => String(event['person'])))
  return everybody.filter((id) => there.has(id) && !lost.has(id))
}

async function classOfThisYear(desk: SampleDesk, people: readonly RowId[]): Promise<void> {
  const year = Number(desk.today.slice(0, 4))
  const [from, to] = [daysFrom(desk.today, -begun), daysFrom(desk.today, left)]
  const course = (await desk.find('course', 'name', ['摄影']))[0]!.id
  const teacher = await created(desk, 'classTeacher', {
    name: '陈影',
    kind: '文化馆（宫）教师',
    employer: '市工人文化宫（示例）',
    rank: '副研究馆员',
    bank: '示例银行市府路支行',
    agreement: `示例协议〔${year}〕1号`,
    agreementUntil: to,
  })
  const values = {
    name: `${year}年摄影班（示例）`,
    course,
    year,
    from,
    to,
    teacher,
    venue: '市工人文化宫 302 教室',
    basis: `示例〔${year}〕8号会议纪要`,
    capacity: seats,
    least: 10,
    feeHour: 300_00,
    materials: '自理',
    materialCost: 120_00,
    insurance: '未投保（示例）',
    passRate: 75,
    contact: '王芳 88000000',
  }
  const { id } = (await desk.run('class.save', { values })) as { id: RowId }
  const term = { from, to, weekdays: [weekdayOf(daysFrom(desk.today, -2))], start: '18:30', end: '20:30', hours: 2 }
  await desk.run('class.schedule', { class: id, ...term })
  await desk.run('class.move', { class: id, to: 'open' })
  const comers = people.map((person) => ({ person }))
  await desk.run('class.enrol', { class: id, people: comers, on: daysFrom(from, -10) })
  await desk.run('class.move', { class: id, to: 'running' })
  const leaver = [enrolmentId(id, people[3] as RowId)]
  await desk.run('class.cancel', { class: id, enrolments: leaver, reason: '与工作冲突', on: daysFrom(from, 3) })
  await callRolls(desk, id)
  await desk.run('class-fee.example', {})
  await desk.run('class-fee.compute', { month: daysFrom(desk.today, -30).slice(0, 7) })
}

/** One command for each session held so far: most are there, some on leave, few absent. */
async function callRolls(desk: SampleDesk, id: RowId): Promise<void> {
  const seated = (await desk.find('enrolment', 'class', [id])).filter((row) => row['state'] === 'in')
  const sessions = await desk.find('classSession', 'class', [id])
  const held = sessions.filter((row) => String(row['date']) < desk.today)
  const inOrder = [...held].sort((a, b) => (String(a['date']) < String(b['date']) ? -1 : 1))
  for (const [nth, session] of inOrder.entries()) {
    const marks = seated.map((row, i) => ({ person: String(row['person']), mark: markOf(nth, i) }))
    await desk.run('class.mark', { session: session.id, marks })
  }
}

function markOf(nth: number, i: number): 'present' | 'leave' | 'absent' {
  const at = (nth * 7 + i * 3) % 19
  return at === 0 ? 'absent' : at < 3 ? 'leave' : 'present'
}

async function created(desk: SampleDesk, table: string, values: Readonly<Record<string, unknown>>): Promise<RowId> {
  return ((await desk.run('record.create', { table, values })) as { id: RowId }).id
}

function daysFrom(day: string, days: number): string {
  let at = day
  for (let n = 0; n < Math.abs(days); n++) at = stepDate(at, days < 0 ? -1 : 1)
  return at
}
