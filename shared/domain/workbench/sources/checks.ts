// 健在核实, 年度核查 and 困难档案 on the 工作台: who is overdue, which counties have not answered, which files are to be looked at again.
import { wholeDate } from '../../../kernel/plain-date'
import { lifeJudge, overdueStates, type LastChecks } from '../../checks/life-standing'
import type { Fields } from '../../field'
import { isDue } from '../../hardship/standing'
import { lastLifeChecks, openHardship } from '../excerpts'
import type { Desk, WorkItem, WorkSource } from '../source'
import { active } from '../source'
import { groupOf, namesWords } from '../when'

const life: WorkSource = {
  id: 'life',
  label: '健在核实',
  reads: ['person', 'lifeCheck', 'lifeRule'],
  async items(desk) {
    const rules = await desk.all('lifeRule')
    if (!rules.some((rule) => rule['example'] !== true)) return []
    const [people, last] = await Promise.all([
      desk.columns('person', ['name', 'birth'], active),
      desk.excerpt(lastLifeChecks).then((rows) => upToday(desk, rows)),
    ])
    const judge = lifeJudge(rules, desk.today)
    const overdue = people.filter((row) => overdueStates.has(judge(row['birth'], last.get(row.id) ?? nothing).state))
    if (overdue.length === 0) return []
    return [
      {
        id: 'life',
        group: 'due',
        words: `健在核实超期或从未核实：${overdue.length} 人`,
        detail: namesWords(overdue.map((row) => String(row['name'] ?? ''))),
        path: '/roster/checks',
      },
    ]
  },
}

/** By person; where the last one is dated ahead of today, what was before it counts until then. */
async function upToday(desk: Desk, rows: readonly Fields[]): Promise<ReadonlyMap<string, LastChecks>> {
  const ahead = rows.filter((row) => dayOf(row) > desk.today)
  const all = await desk.find('lifeCheck', 'person', [...new Set(ahead.map((row) => String(row['person'])))])
  return lastByPerson(desk, [...rows, ...all])
}

/** The two of each person that decide; copies of a person count as one. */
function lastByPerson(desk: Desk, rows: readonly Fields[]): ReadonlyMap<string, LastChecks> {
  const found = new Map<string, LastChecks>()
  for (const row of rows) {
    if (typeof row['date'] !== 'string' || dayOf(row) > desk.today) continue
    const person = desk.survivor(row['person'])
    const { newest, alive } = found.get(person) ?? nothing
    const isNewest = isLater(row, newest)
    const isAlive = row['result'] === 'alive' && isLater(row, alive)
    if (isNewest || isAlive) found.set(person, { newest: isNewest ? row : newest, alive: isAlive ? row : alive })
  }
  return found
}

const nothing: LastChecks = { newest: undefined, alive: undefined }

function isLater(row: Fields, than: Fields | undefined): boolean {
  if (!than) return true
  const [one, other] = [dayOf(row), dayOf(than)]
  return one > other || (one === other && row.id > than.id)
}

/** A 核实 known only to the month counts from its first day. */
function dayOf({ date }: Fields): string {
  return typeof date === 'string' && date.length === 10 ? date : wholeDate(String(date), 'first')
}

const sheets: WorkSource = {
  id: 'sheets',
  label: '年度核查',
  reads: ['checkSheet'],
  async items(desk) {
    const year = Number(desk.today.slice(0, 4))
    const rows = (await desk.find('checkSheet', 'year', [year - 1, year])).filter(
      (row) => row['returnedOn'] === undefined,
    )
    return rows.map((row) => {
      const due = typeof row['due'] === 'string' ? row['due'] : undefined
      return {
        id: `sheet ${row.id}`,
        group: due === undefined ? 'remind' : groupOf(due, desk.today),
        words: `${String(row['name'])} 还没有收回`,
        detail: `下发 ${String(row['people'])} 人`,
        ...(due === undefined ? {} : { date: due }),
        path: `/roster/checks/${row.id}`,
      }
    })
  },
}

const hardship: WorkSource = {
  id: 'hardship',
  label: '困难档案',
  reads: ['hardshipCase', 'person'],
  async items(desk) {
    const files = await desk.excerpt(openHardship)
    const open = files.flatMap((row) => {
      const said = hardshipSaid(row, desk.today)
      return said ? [{ row, ...said }] : []
    })
    const names = await desk.names(open.map(({ row }) => row['person']))
    return open.map(({ row, words, date }): WorkItem => {
      const person = desk.survivor(row['person'])
      return {
        id: `hardship ${row.id}`,
        group: groupOf(date, desk.today),
        words: `${names.get(person) ?? ''} ${words}`,
        date,
        path: `/roster/person/${person}/hardshipCase`,
      }
    })
  },
}

function hardshipSaid(row: Fields, today: string): { readonly words: string; readonly date: string } | undefined {
  if (isDue(row, today)) return { words: '困难档案年度复核', date: String(row['reviewBy']) }
  const end = row['postTo']
  return row['state'] === undefined && typeof end === 'string' && end < today && !row['postResult']
    ? { words: '困难认定公示已满，请登记结果', date: end }
    : undefined
}

export const checkSources: readonly WorkSource[] = [life, sheets, hardship]
