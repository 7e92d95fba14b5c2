// The roster on the 工作台: who retires, who turns 80, 90 or 100, whose birthday visit comes, and accounts that wait for a second person.
import { addDays, addMonths, chineseDate } from '../../../kernel/plain-date'
import type { Fields } from '../../field'
import { expectedRetirement } from '../../roster/age'
import type { Desk, Only, WorkItem, WorkSource } from '../source'
import { dayWords, groupOf, namesWords } from '../when'

/** Months back in which a retirement that nobody entered is still spoken of. */
const LATE_MONTHS = 2
/** Years of age in which anybody retires, with one to spare: at the earliest at 50, at the latest at 63. */
const YOUNGEST = 49
const OLDEST = 64

const retirements: WorkSource = {
  id: 'retirements',
  label: '退休',
  reads: ['person'],
  async items(desk) {
    const month = desk.today.slice(0, 7)
    const first = addMonths(month, -LATE_MONTHS)
    const fields = ['name', 'birth', 'sex', 'workStatus', 'retiredOn', 'retirementClass', '_dStatus', '_dActive']
    const year = Number(desk.today.slice(0, 4))
    const people = await desk.columns('person', fields, bornWithin(year - OLDEST, year - YOUNGEST))
    return people.flatMap((row): readonly WorkItem[] => {
      const expected = row['_dActive'] === 1 ? expectedRetirement(row, desk.today) : undefined
      if (expected === undefined || expected < first || expected > month) return []
      const late = expected < month
      return [
        {
          id: `retirement ${row.id}`,
          group: 'remind',
          words: `${String(row['name'])} ${late ? `预计 ${chineseDate(expected)}退休，还没有登记` : '本月预计退休'}`,
          date: expected,
          path: `/roster/person/${row.id}/person`,
        },
      ]
    })
  },
}

/** 整寿 that an office congratulates on. */
const roundAges: ReadonlySet<number> = new Set([80, 90, 100])

const ages: WorkSource = {
  id: 'ages',
  label: '高龄',
  reads: ['person'],
  async items(desk) {
    const month = desk.today.slice(5, 7)
    const people = await desk.columns(
      'person',
      ['name', 'birth', '_dActive'],
      bornIn((day) => day.startsWith(month)),
    )
    return people.flatMap((row): readonly WorkItem[] => {
      const birth = row['birth']
      if (row['_dActive'] !== 1 || typeof birth !== 'string') return []
      const age = Number(desk.today.slice(0, 4)) - Number(birth.slice(0, 4))
      if (!roundAges.has(age)) return []
      const date = `${desk.today.slice(0, 4)}${birth.slice(4)}`
      return [
        {
          id: `age ${row.id}`,
          group: 'remind',
          words: `${String(row['name'])} ${dayWords(date, desk.today)}满 ${age} 周岁`,
          path: `/roster/person/${row.id}`,
        },
      ]
    })
  },
}

/** Days back for which a birthday visit without a result is still to be made up. */
const LATE_DAYS = 7

/** Only where the office has a 生日 campaign this year, and of those who are on it: nobody else is visited for a birthday. */
const birthdays: WorkSource = {
  id: 'birthdays',
  label: '生日慰问',
  reads: ['person', 'campaign', 'visit'],
  async items(desk) {
    const year = Number(desk.today.slice(0, 4))
    const campaigns = (await desk.find('campaign', 'visitYear', [year])).filter(
      (row) => row['kind'] === '生日' && row['state'] !== 'closed' && row['state'] !== 'void',
    )
    if (campaigns.length === 0) return []
    const days = daysAround(desk.today)
    const born = await desk.columns(
      'person',
      ['name', 'birth', '_dActive'],
      bornIn((day) => days.has(day)),
    )
    const people = born.filter((row) => row['_dActive'] === 1)
    const byId = new Map(people.map((row) => [row.id, row]))
    const visits = await desk.find('visit', 'person', [...byId.keys()])
    const ids = new Set(campaigns.map(({ id }) => id))
    return visits.flatMap((visit): readonly WorkItem[] => {
      const person = byId.get(desk.survivor(visit['person']))
      if (!person || !ids.has(String(visit['campaign'])) || visit['verdict'] !== 'in' || visit['result']) return []
      return [birthdayItem(desk, visit, person, days.get(String(person['birth']).slice(5)) ?? desk.today)]
    })
  },
}

/** Of people born in these years, both included. */
function bornWithin(from: number, to: number): Only {
  return {
    field: 'birth',
    holds: (birth) => typeof birth === 'string' && birth >= String(from) && birth < String(to + 1),
  }
}

/** Of people born on such a 'MM-DD' (or 'MM', where the day is not known). */
function bornIn(holds: (day: string) => boolean): Only {
  return { field: 'birth', holds: (birth) => typeof birth === 'string' && birth.length > 4 && holds(birth.slice(5)) }
}

function birthdayItem(desk: Desk, visit: Fields, person: Fields, date: string): WorkItem {
  const age = Number(date.slice(0, 4)) - Number(String(person['birth']).slice(0, 4))
  return {
    id: `birthday ${visit.id}`,
    group: groupOf(date, desk.today),
    words: `${String(person['name'])} ${age} 岁生日，待走访`,
    date,
    path: `/visits/campaign/${String(visit['campaign'])}`,
  }
}

/** 'MM-DD' → the day of it nearest to today, from a week ago to a week ahead. */
function daysAround(today: string): ReadonlyMap<string, string> {
  const days = Array.from({ length: LATE_DAYS + 7 }, (_, at) => addDays(today, at - LATE_DAYS))
  return new Map(days.map((day) => [day.slice(5), day]))
}

const accounts: WorkSource = {
  id: 'accounts',
  label: '银行账户',
  reads: ['account', 'person'],
  async items(desk) {
    const rows = await desk.find('account', '_dReview', ['pending', 'changed', 'returned'])
    const names = await desk.names(rows.map((row) => row['person']))
    const of = (list: readonly Fields[]): string =>
      namesWords([...new Set(list.map((row) => names.get(desk.survivor(row['person'])) ?? ''))])
    const back = rows.filter((row) => row['_dReview'] === 'returned')
    const waiting = rows.filter((row) => row['_dReview'] !== 'returned')
    const own = waiting.filter((row) => row['proposedBy'] === desk.by)
    const items: WorkItem[] = []
    if (waiting.length > 0)
      items.push({
        id: 'accounts waiting',
        group: 'review',
        words: `${waiting.length} 个银行账户待复核`,
        detail: own.length === waiting.length ? `${of(waiting)}；由您登记，请另一位同事复核` : of(waiting),
        path: '/roster/accounts',
      })
    if (back.length > 0)
      items.push({
        id: 'accounts back',
        group: 'due',
        words: `${back.length} 个银行账户被退回，待更正`,
        detail: of(back),
        path: '/roster/accounts',
      })
    return items
  },
}

export const rosterSources: readonly WorkSource[] = [birthdays, accounts, retirements, ages]
