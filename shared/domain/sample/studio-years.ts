// What some studios of the sample office did in two years: people, projects and grants, and the recommendations of last year. Made up, by the commands clerks use.
import type { Value } from '../../oplog/operation'
import type { Fields } from '../field'
import { diceOf } from './dice'
import { sampleSeed } from './sample'
import type { SampleDesk } from './visits'

type Rows = readonly Readonly<Record<string, Value>>[]

/** Studios whose years are told; the others stand in the register alone. */
const told = 12

const topics = ['自动校准装置的研制', '节能改造', '工艺流程优化', '带电作业工具改进', '传统技艺数字化传承']

/** `studios` are those that last year's 考核 was entered for. */
export async function sampleStudioYears(desk: SampleDesk, studios: readonly Fields[]): Promise<void> {
  const year = Number(desk.today.slice(0, 4))
  const some = studios.slice(0, told)
  await create(desk, 'studioMember', '工作室成员', some.flatMap(members))
  await create(desk, 'studioProject', '创新项目', projects(some, year))
  await create(desk, 'studioGrant', '工作室补助', grants(some, year))
  await create(desk, 'nomination', '推荐评选', nominations(year - 1))
}

function create(desk: SampleDesk, table: string, label: string, rows: Rows) {
  return desk.run('record.import', { table, file: `${label}（示例）`, rows: rows.map((values) => ({ values })) })
}

function members(studio: Fields, at: number): Rows {
  return Array.from({ length: 3 + (at % 4) }, (_, i) => ({
    studio: studio.id,
    name: `示例成员${at + 1}-${i + 1}`,
    role: i === 0 ? '骨干' : '成员',
    employer: String(studio['unit'] ?? '示例单位'),
    from: '2021-03',
  }))
}

function projects(studios: readonly Fields[], year: number): Rows {
  const dice = diceOf(sampleSeed, 63, 3)
  return [year - 1, year].flatMap((of) =>
    studios.slice(0, of === year ? told - 2 : told).map(({ id, field }) => ({
      studio: id,
      year: of,
      name: `${String(field ?? '')}${dice.pick(topics)}（示例）`,
      state: of === year ? 'going' : 'done',
      patents: of === year ? 0 : dice.int(0, 2),
      trained: dice.int(1, 6),
    })),
  )
}

/** Last year's were paid and receipted; of this year's some wait for their receipt. */
function grants(studios: readonly Fields[], year: number): Rows {
  return [year - 1, year].flatMap((of) =>
    studios.slice(0, 6).map((studio, at) => ({
      studio: studio.id,
      year: of,
      kind: '考核奖励',
      amount: 20_000_00,
      payee: `${String(studio['unit'] ?? '示例单位')}工会`,
      basis: `示例〔${of}〕9号`,
      paidOn: `${of}-05-20`,
      ...(of === year && at < 3 ? {} : { receipt: `示例${of}${at + 1}` }),
    })),
  )
}

function nominations(year: number): Rows {
  const common = { award: '浙江省劳动模范（示例）', year, employer: '示例单位', unitOn: `${year}-02-10` }
  const way = {
    congressOn: `${year}-02-20`,
    postFrom: `${year}-02-24`,
    postTo: `${year}-02-28`,
    postResult: 'none',
    countyOn: `${year}-03-05`,
    submittedOn: `${year}-03-10`,
    outcomeOn: `${year}-04-28`,
  }
  return [
    { ...common, ...way, kind: 'person', name: '示例人选甲', outcome: 'named', document: `示例〔${year}〕20号` },
    { ...common, ...way, kind: 'person', name: '示例人选乙', outcome: 'not-named' },
    { ...common, ...way, kind: 'group', name: '示例班组', outcome: 'named', document: `示例〔${year}〕21号` },
  ]
}
