// 才艺培训 on the 工作台: classes by what they wait for, sessions of the week, rolls nobody has called, 课酬 that is not paid.
import { formatMoney } from '../../../kernel/money'
import { addDays } from '../../../kernel/plain-date'
import { calledSessions } from '../../classes/attendance'
import { heldSessions } from '../../classes/calendar'
import { capacityOf, classList, movingUp } from '../../classes/queue'
import type { Fields } from '../../field'
import { unpaidFees } from '../excerpts'
import type { Desk, WorkItem, WorkSource } from '../source'
import { dayWords, groupOf, isWithin } from '../when'

/** Days back in which a roll that nobody has called is asked about: who was there is still remembered. */
const BACK = 30
/** Days ahead in which the end of enrolling is said. */
const CLOSING = 7

const pathOf = (id: string): string => `/classes/class/${id}`

const classes: WorkSource = {
  id: 'classes',
  label: '才艺培训',
  reads: ['trainingClass', 'enrolment'],
  async items(desk) {
    const open = await desk.find('trainingClass', 'state', ['open', 'running'])
    const enrolments = await desk.find(
      'enrolment',
      'class',
      open.map(({ id }) => id),
    )
    return open.flatMap((of) => {
      const own = enrolments.filter((row) => row['class'] === of.id)
      return [...peopleItems(of, own), ...termItems(desk, of, own)]
    })
  },
}

/** Who waits to be let in. */
function peopleItems(of: Fields, enrolments: readonly Fields[]): readonly WorkItem[] {
  const list = classList(enrolments)
  const [pending, next] = [list.pending.length, movingUp(capacityOf(of), list).length]
  const name = String(of['name'])
  const path = pathOf(of.id)
  return [
    ...(pending > 0
      ? [{ id: `pending ${of.id}`, group: 'review' as const, words: `${name} ${pending} 人报名待审核`, path }]
      : []),
    ...(next > 0
      ? [
          {
            id: `queue ${of.id}`,
            group: 'due' as const,
            words: `${name} 有空位，${next} 人可以递补`,
            detail: `候补 ${list.waiting.length} 人`,
            path,
          },
        ]
      : []),
  ]
}

/** What the days of the term ask for: enrolling ends, the class begins, the class is over. */
function termItems({ today }: Desk, of: Fields, enrolments: readonly Fields[]): readonly WorkItem[] {
  const { seated } = classList(enrolments)
  const day = (field: string): string => String(of[field] ?? '')
  const item = (date: string, said: string, detail: string): readonly WorkItem[] => [
    {
      id: `term ${of.id}`,
      group: groupOf(date, today),
      words: `${String(of['name'])} ${said}`,
      detail,
      date,
      path: pathOf(of.id),
    },
  ]
  if (of['state'] === 'running') {
    const unjudged = seated.filter((row) => !row['result']).length
    return day('to') !== '' && day('to') < today
      ? item(day('to'), '学期已满，待结班', unjudged > 0 ? `${unjudged} 人没有登记结业情况` : '结业情况已登记')
      : []
  }
  const people = `正式 ${seated.length} 人`
  if (day('from') !== '' && day('from') <= today) return item(day('from'), '学期已开始，请登记开班', people)
  return day('enrolUntil').length === 10 && isWithin(day('enrolUntil'), today, CLOSING)
    ? item(day('enrolUntil'), '报名将截止', people)
    : []
}

const sessions: WorkSource = {
  id: 'class sessions',
  label: '才艺培训',
  reads: ['trainingClass', 'classSession', 'attendance'],
  async items(desk) {
    const running = await desk.find('trainingClass', 'state', ['running'])
    if (running.length === 0) return []
    const near = await desk.between('classSession', 'date', addDays(desk.today, -BACK), addDays(desk.today, 6))
    const marks = await desk.find(
      'attendance',
      'session',
      near.filter((row) => String(row['date']) < desk.today).map(({ id }) => id),
    )
    return running.flatMap((of) => {
      const own = heldSessions(near.filter((row) => row['class'] === of.id))
      return [...uncalledItem(desk, of, own, marks), ...own.flatMap((row) => sessionItem(desk, of, row))]
    })
  },
}

/** Sessions that are over without a single mark, as one line of their class. */
function uncalledItem(
  { today }: Desk,
  of: Fields,
  own: readonly Fields[],
  marks: readonly Fields[],
): readonly WorkItem[] {
  const over = own.filter((row) => String(row['date']) < today)
  const called = new Set(calledSessions(over, marks).map(({ id }) => id))
  const open = over.filter(({ id }) => !called.has(id))
  const [first] = open
  if (!first) return []
  return [
    {
      id: `rolls ${of.id}`,
      group: 'due',
      words: `${String(of['name'])} ${open.length} 次课没有点名`,
      detail: open.map((row) => dayWords(String(row['date']), today)).join('、'),
      date: String(first['date']),
      path: `${pathOf(of.id)}/roll`,
    },
  ]
}

function sessionItem({ today }: Desk, of: Fields, row: Fields): readonly WorkItem[] {
  const date = String(row['date'])
  if (date < today) return []
  const place = row['venue'] ?? of['venue']
  return [
    {
      id: `session ${row.id}`,
      group: 'week',
      words: `上课：${String(of['name'])}`,
      detail: [`${String(row['start'])}—${String(row['end'])}`, ...(place === undefined ? [] : [String(place)])].join(
        '，',
      ),
      date,
      path: `${pathOf(of.id)}/roll`,
    },
  ]
}

const fees: WorkSource = {
  id: 'teaching fees',
  label: '才艺培训',
  reads: ['teachingFee'],
  async items(desk) {
    const unpaid = await desk.excerpt(unpaidFees)
    if (unpaid.length === 0) return []
    const gross = unpaid.reduce((sum, row) => sum + Number(row['gross'] ?? 0), 0)
    const untaxed = unpaid.filter((row) => row['tax'] === undefined).length
    return [
      {
        id: 'teaching fees',
        group: 'remind',
        words: `课酬 ${unpaid.length} 笔待发放`,
        detail: `应发 ${formatMoney(gross)} 元${untaxed > 0 ? `，${untaxed} 笔个税没有核定` : ''}`,
        path: '/classes/fees',
      },
    ]
  },
}

export const classSources: readonly WorkSource[] = [classes, sessions, fees]
