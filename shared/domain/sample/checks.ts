// 健在核实 and 困难档案 of three years for the sample office, entered by the same commands a clerk uses. The rule of how long a 核实 holds is
// made up and says so; it exists in no other office.
import type { RowId } from '../../oplog/operation'
import { samplePeople, samplePersonId } from './sample'
import type { SampleDesk } from './visits'

const source = '示例规定（编造，仅供示例单位）'
/** Kinds after which nobody is asked about any more. */
const gone: ReadonlySet<unknown> = new Set(['died', 'moved-out', 'emigrated', 'revoked'])
/** People looked after in the years before; in the newest year everybody but some who are still to be seen. */
const earlier = 200
const unseen = 12
/** Files of people in hardship. */
const files = 8

/** Asked again it enters nothing twice. Answers how many 核实 were entered. */
export async function sampleChecks(desk: SampleDesk): Promise<number> {
  const everybody = Array.from({ length: samplePeople }, (_, n) => samplePersonId(n))
  const events = await desk.find('statusEvent', 'person', everybody)
  const lost = new Set(events.filter((event) => gone.has(event['kind'])).map((event) => String(event['person'])))
  const living = everybody.filter((id) => !lost.has(id))
  if ((await desk.find('lifeCheck', 'person', living.slice(0, 1))).length > 0) return 0
  for (const [ageFrom, months] of [
    [undefined, 14],
    [80, 12],
  ] as const) {
    const values = { months, from: '2020', source, ...(ageFrom === undefined ? {} : { ageFrom }) }
    await desk.run('record.create', { table: 'lifeRule', values })
  }
  const entered = await enterChecks(desk, living)
  const poor = events.filter((event) => event['kind'] === 'hardship').map((event) => String(event['person']))
  await enterFiles(desk, [...new Set(poor)].filter((id) => !lost.has(id)).slice(0, files))
  return entered
}

async function enterChecks(desk: SampleDesk, living: readonly RowId[]): Promise<number> {
  const years = yearsOf(desk).filter((year) => `${year}-10-20` <= desk.today)
  let entered = 0
  for (const year of years) {
    const people = year === years.at(-1) ? living.slice(0, -unseen) : living.slice(0, earlier)
    for (const [way, part] of [
      ['电话', people.filter((_, n) => n % 2 === 0)],
      ['入户', people.filter((_, n) => n % 2 === 1)],
    ] as const) {
      const values = { date: `${year}-10-20`, way, by: '王芳', result: 'alive' }
      if (part.length > 0) await desk.run('life.check', { people: part, values })
      entered += part.length
    }
  }
  return entered
}

/** The two years before and this one. */
function yearsOf(desk: SampleDesk): readonly number[] {
  const year = Number(desk.today.slice(0, 4))
  return [year - 2, year - 1, year]
}

/** Applications of two years ago, approved, reviewed a year later; one is still under way. */
async function enterFiles(desk: SampleDesk, people: readonly RowId[]): Promise<void> {
  const [first = 0, second = 0] = yearsOf(desk)
  for (const [n, person] of people.entries()) {
    const values = { person, ...application(first, n) }
    const { id: file } = (await desk.run('record.create', { table: 'hardshipCase', values })) as { id: RowId }
    if (n === people.length - 1) continue
    await desk.run('hardship.approve', { file, on: `${first}-11-01`, document: `示例〔${first}〕${n + 1}号` })
    if (n < 2) continue
    const review = { date: `${second}-11-05`, by: '王芳', result: 'keep', income: 2600_00 + n * 50_00 }
    await desk.run('hardship.review', { file, values: review })
  }
}

function application(year: number, n: number): Readonly<Record<string, unknown>> {
  return {
    appliedOn: `${year}-09-01`,
    type: n % 2 === 0 ? '低保边缘户' : '意外致困户',
    cause: n % 3 === 0 ? '本人大病' : '家庭成员大病',
    story: '长期服药，自付费用较高（示例）。',
    amount: 5000_00,
    income: 2500_00 + n * 50_00,
    incomeProof: '社保养老金证明',
    incomeMonth: `${year}-08`,
    familyIncome: 60_000_00,
    familySize: 2 + (n % 3),
    medical: 18_000_00,
    unitOpinion: '情况属实（示例）',
    unitOn: `${year}-09-05`,
    countyOpinion: '同意上报（示例）',
    countyOn: `${year}-09-12`,
    cityOpinion: '同意（示例）',
    cityOn: `${year}-10-20`,
    postFrom: `${year}-09-20`,
    postTo: `${year}-09-28`,
    postPlace: '单位公告栏（示例）',
    postResult: 'none',
  }
}
