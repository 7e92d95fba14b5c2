// 健在核实, 年度核查 and 困难档案 on the 工作台: who is overdue, which counties have not answered, which files are to be looked at again.
import { lifeStanding, overdueStates } from '../../checks/life-standing'
import type { Fields } from '../../field'
import { isDue } from '../../hardship/standing'
import type { Desk, WorkItem, WorkSource } from '../source'
import { groupOf, namesWords } from '../when'

const life: WorkSource = {
  id: 'life',
  label: '健在核实',
  reads: ['person', 'lifeCheck', 'lifeRule'],
  async items(desk) {
    const rules = await desk.all('lifeRule')
    if (!rules.some((rule) => rule['example'] !== true)) return []
    const people = (await desk.columns('person', ['name', 'birth', '_dActive'])).filter((row) => row['_dActive'] === 1)
    const checks = byPerson(desk, await desk.columns('lifeCheck', ['person', 'date', 'result']))
    const overdue = people.filter((row) =>
      overdueStates.has(lifeStanding(row['birth'], checks.get(row.id) ?? [], rules, desk.today).state),
    )
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

function byPerson(desk: Desk, rows: readonly Fields[]): ReadonlyMap<string, readonly Fields[]> {
  const found = new Map<string, Fields[]>()
  for (const row of rows) {
    const person = desk.survivor(row['person'])
    const known = found.get(person)
    if (known) known.push(row)
    else found.set(person, [row])
  }
  return found
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
    const files = await desk.columns('hardshipCase', ['person', 'state', 'reviewBy', 'postTo', 'postResult'])
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
