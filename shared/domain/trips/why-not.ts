// 为什么没有我: one true sentence for everybody who is not going, from the plan's rows as they are. Pure.
import type { Fields } from '../field'
import { barriersOf, companyOf, type Barrier, type Company, type ListRows } from './barriers'
import { listIndex } from './list-index'
import { holding } from './picklists'
import { nameOf } from './suggest/rows'

/** What the answer looks at besides the person's own row. */
export interface PlanList extends ListRows {
  /** 鹿城区 of a unit's id. */
  readonly countyName: (county: unknown) => string
}

type Indexed = PlanList & Required<Pick<ListRows, 'index'>>

/** Undefined for who has a place. */
export function whyNot(row: Fields, rows: PlanList): string | undefined {
  if (holding.has(row['state'])) return undefined
  const own = standsOutside(row)
  if (own !== undefined) return own
  const list = { ...rows, index: rows.index ?? listIndex(rows) }
  const company = companyOf(row, list)
  const barriers = barriersOf(company, list)
  const barred = company.batches.every((batch) => barriers.some((barrier) => barrier.batch === batch))
  const words = barred ? barredWords(row, company, barriers, list) : undefined
  // First in the county's order and still not going: without this word that could not be understood.
  if (row['role'] === 'reserve')
    return words === undefined ? '县里报为替补，本县有人退出时按县内次序递补' : `县里报为替补；${words}`
  return withoutCompany(row, company, list) ?? words ?? `还没有安排，名额尚有${waiting(barriers)}`
}

function standsOutside(row: Fields): string | undefined {
  if (row['state'] === 'withdrawn')
    return `${String(row['withdrawnOn'] ?? '')} 退出：${String(row['withdrawReason'] ?? '')}`
  if (row['hand'] === 'out') return `不安排：${String(row['handReason'] ?? '')}`
  return row['verdict'] === 'block' ? `审核不符合：${String(row['findings'] ?? '')}` : undefined
}

/** Who goes together goes with one batch, or not; nobody is sent without their company unless people say so. */
function withoutCompany(
  row: Fields,
  { party, fixed, missing, batches }: Company,
  { people }: PlanList,
): string | undefined {
  const couple = [...party, ...fixed].some(({ id }) => id === row['mate'])
  const undo = couple ? '；夫妻要分开的请人工安排' : '；要单独安排的请改随行人'
  if (missing) {
    const name = nameOf(missing, people)
    const why = standsOutside(missing) ?? '是替补，有人退出时才递补'
    return `与${name}同行，而${name}${why.replace(/^\d/u, ' $&')}${undo}`
  }
  const others = [...party.filter(({ id }) => id !== row.id), ...fixed].map((each) => nameOf(each, people))
  return others.length > 0 && batches.length === 0 ? `与${others.join('、')}同行，没有都能去的批次${undo}` : undefined
}

function barredWords(row: Fields, company: Company, barriers: readonly Barrier[], list: Indexed): string {
  const of = (...kinds: readonly Barrier['kind'][]): readonly Fields[] =>
    company.batches.filter((batch) => barriers.some((each) => each.batch === batch && kinds.includes(each.kind)))
  const taken = of('quota', 'places')
  return [
    ...(taken.length > 0 || barriers.length === 0 ? [full(row, { ...company, batches: taken }, list)] : []),
    ...of('least').map((batch) => `${String(batch['name'])}不到成团人数 ${String(batch['least'])} 人`),
    ...of('far').map((batch) => `${String(batch['name'])}跨省，只安排全国劳模`),
  ].join('；')
}

/** All places that the county's person could have are taken: which ones, by how many, and where they stand. */
function full(row: Fields, { party, batches }: Company, list: Indexed): string {
  const takenOf = (batch: Fields): number =>
    (list.index.going.get(batch.id) ?? []).filter((each) => each['county'] === row['county']).length
  const [places, taken] = [
    sum(batches.map((batch) => list.index.quota(batch.id, row['county']))),
    sum(batches.map(takenOf)),
  ]
  const anyBatch = ['wish1', 'wish2', 'wish3'].every((field) => row[field] === undefined || row[field] === null)
  const where = anyBatch ? '' : '意向批次的'
  const county = list.countyName(row['county'])
  const rank = typeof row['countyRank'] === 'number' ? `，本人县内次序第 ${row['countyRank']}` : ''
  if (places === 0) return `${county}没有${where}名额${rank}`
  if (taken >= places) return `${county}${where} ${places} 个名额已安排 ${taken} 人${rank}`
  const others = party.filter(({ id }) => id !== row.id).map((each) => nameOf(each, list.people))
  return others.length > 0
    ? `与${others.join('、')}同行要 ${party.length} 个名额，${anyBatch ? '各批次' : '意向批次'}没有这么多${rank}`
    : `${anyBatch ? '各批次' : '意向批次'}已满${rank}`
}

/** Where there is room, but not yet people enough. */
function waiting(barriers: readonly Barrier[]): string {
  const only = (batch: Fields): boolean => barriers.filter((each) => each.batch === batch).length === 1
  const least = barriers.filter(({ kind, batch }) => kind === 'least' && only(batch)).map(({ batch }) => batch)
  const words = least.map((batch) => `${String(batch['name'])}满 ${String(batch['least'])} 人才成团`)
  return words.length === 0 ? '' : `（${words.join('，')}）`
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
