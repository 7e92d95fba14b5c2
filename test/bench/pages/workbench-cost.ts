// 工作台 through the app's own door: an office with things due, the question its page asks, and the same after edits of what it reads.
import { office } from '../../../renderer/data/client'
import { profileId } from '../../../shared/domain/office/seed'
import { samplePersonId } from '../../../shared/domain/sample/sample'
import { timed } from './people'

/** People per 核实: one segment of the log each. */
const SLICE = 1_000
/** One in so many people has asked for something. */
const ASKING = 100

const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)

async function run(command: string, input: unknown): Promise<void> {
  const outcome = await office().run(command, input)
  if (!outcome.ok) throw new Error(`${command}: ${outcome.failure.message}`)
}

/** `rows` 核实 of the first `people` of the sample over the years, with the rules that make some overdue, needs and a campaign; ms. */
export function fillDesk(people: number, rows: number): Promise<number> {
  return timed(async () => {
    await office().setOperator((await office().all('operator'))[0]?.id ?? '')
    await run('record.edit', { table: 'profile', row: profileId, values: { contactDays: 60 } })
    await run('record.create', { table: 'lifeRule', values: { months: 12, from: '2000', source: '会议纪要' } })
    // Nobody who has died is found alive.
    const living = await office().ids({
      table: 'person',
      filters: [{ field: '_dActive', is: 'in', values: [1] }],
      sort: [],
    })
    for (let from = 0; from < rows; from += SLICE) {
      const group = Array.from({ length: Math.min(SLICE, rows - from) }, (_, at) => living[(from + at) % living.length])
      const [turn, place] = [Math.floor(from / living.length), from % living.length]
      const values = { date: day(400 * turn + place / 14), way: '电话', by: '王芳', result: 'alive' }
      await run('life.check', { people: [...new Set(group)], values })
    }
    for (let at = 0; at < people; at += ASKING) await run('record.create', { table: 'need', values: needOf(at) })
  })
}

const year = new Date().getFullYear()

/** What an office of so many people keeps besides: cards, newspapers of three years, 困难档案; about 2 rows a person; ms. */
export function fillServices(people: number): Promise<number> {
  return timed(async () => {
    await office().setOperator((await office().all('operator'))[0]?.id ?? '')
    const kind = await created('cardKind', { name: '健身卡', reviewed: true })
    const periodical = await created('periodical', { name: '劳模报' })
    const each = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)
    const person = samplePersonId
    await fill(
      'card',
      each(people).map((at) => ({ person: person(at), kind, number: `J${at}`, issuedOn: `${year - (at % 5)}-03-01` })),
    )
    const years = [year - 2, year - 1, year]
    const readers = each(Math.floor(people / 3))
    await fill(
      'subscription',
      years.flatMap((of) => readers.map((at) => ({ person: person(at), periodical, year: of, copies: 1 }))),
    )
    const file = { type: '其他', cause: '其他', appliedOn: day(400) }
    await fill(
      'hardshipCase',
      each(Math.floor(people / 10)).map((at) => ({ ...file, person: person(at * 9), postTo: day(at - 40) })),
    )
  })
}

async function created(table: string, values: object): Promise<string> {
  const outcome = await office().run('record.create', { table, values })
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return (outcome.answer as { readonly id: string }).id
}

async function fill(table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += SLICE) {
    const creates = rows.slice(from, from + SLICE).map((values) => ({ values }))
    await run('record.edit-many', { table, label: '导入', edits: [], creates })
  }
}

function needOf(at: number): object {
  const due = day(30 - (at / ASKING) * 2)
  return { person: samplePersonId(at), what: `诉求${at}`, raisedOn: day(60), owner: '王芳', due, state: 'open' }
}

/** ms until the answer is here. */
export function workbench(): Promise<number> {
  return timed(() => office().answer('workbench.day', undefined))
}

export async function workbenchLines(): Promise<number> {
  return (await office().answer('workbench.day', undefined)).lines.length
}

let edited = 0

/** After each of `times` edits of rows that some source reads; ms each. */
export async function workbenchAfterEdits(times: number): Promise<readonly number[]> {
  const costs: number[] = []
  for (let turn = 0; turn < times; turn++) {
    await editOne(edited++)
    costs.push(await workbench())
  }
  return costs
}

async function editOne(turn: number): Promise<void> {
  const person = samplePersonId(turn * 7)
  if (turn % 4 === 0) return run('record.edit', { table: 'person', row: person, values: { position: `岗位${turn}` } })
  if (turn % 4 === 1) return run('record.create', { table: 'need', values: needOf(turn * ASKING) })
  if (turn % 4 === 2)
    return run('record.create', { table: 'contactLog', values: { person, date: day(0), way: '电话', by: '王芳' } })
  return run('record.edit', { table: 'person', row: person, values: { living: turn % 8 === 3 ? '独居' : '与配偶' } })
}
