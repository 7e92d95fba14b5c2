// Every paper of 疗休养 in the order in which the office needs them: what it is called, when it is wanted, what it discloses, how it is made.
// A new sheet joins the print panel and the pack by standing here.
import { signersLine } from '../../../shared/domain/office/signers'
import { settlementId, unpackBill } from '../../../shared/domain/trips/after/read-bill'
import { billOf } from '../../../shared/domain/trips/after/settlement'
import { groupBy } from '../../../shared/kernel/group-by'
import { FailureError, fail, ok, orThrow, type Result } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import type { SheetJob } from '../page-model'
import { budgetDuties, budgetJob } from './budget-sheet'
import { doctorJob, handbookJob } from './handbook'
import { healthFormsJob } from './health-form'
import { batchPeople, nameList, postingJob, signInJob, type BatchPeople } from './name-list'
import { quotaDuties, quotaJob } from './quota-sheet'
import type { TripPaper } from './read-trips'
import { recommendFormsJob } from './recommend-form'
import { safetyNoticeJob } from './safety-notice'
import { settlementDuties, settlementJob, type SettlementPaper } from './settlement-sheet'
import { surveyCountJob, surveyFormJob } from './survey-sheets'
import { contactList, insuranceList, ticketList } from './travel-lists'
import type { TravelPaper } from './travel/read-travel'
import { travelSheets } from './travel/travel-sheets'
import { listJob, type TripList } from './trip-list'

export const sheetTimes = [
  { value: 'plan', label: '方案和推荐' },
  { value: 'before', label: '出行前' },
  { value: 'way', label: '途中' },
  { value: 'after', label: '出行后' },
] as const

interface Named {
  readonly key: string
  readonly label: string
  readonly time: (typeof sheetTimes)[number]['value']
  /** Fields that stand on it in full: asks for a purpose, and is logged. */
  readonly secret?: readonly string[]
}

export type TripSheet = Named &
  (
    | { readonly of: 'plan'; readonly make: (paper: TripPaper) => SheetJob }
    | {
        readonly of: 'batch'
        readonly make: (paper: TripPaper, group: BatchPeople) => SheetJob
      }
    /** A list with versions, also written as .xlsx. */
    | {
        readonly of: 'list'
        readonly make: (paper: TripPaper, group: BatchPeople) => TripList
      }
    /** Days, rooms, coach, tables: made of what is read of the road besides. */
    | { readonly of: 'road'; readonly make: (paper: TravelPaper) => SheetJob }
  )

const numbers = ['身份证号', '手机'] as const
const phones = ['联系电话', '紧急联系人电话'] as const
const health = ['既往病史', '常用药', ...phones] as const

// prettier-ignore
export const tripSheets: readonly TripSheet[] = [
  { key: 'budget', label: '方案与经费预算', time: 'plan', of: 'plan', make: (paper) => budgetJob(paper, signers(paper, 'tripBudget', budgetDuties)) },
  { key: 'quota', label: '名额分配表', time: 'plan', of: 'plan', make: quotas },
  { key: 'form', label: '推荐（审批）表（每人一页）', time: 'plan', of: 'plan', make: forms },
  { key: 'posting', label: '公示名单', time: 'plan', of: 'batch', make: (paper, group) => postingJob(paper, [group]) },
  { key: 'names', label: '名册', time: 'before', of: 'list', secret: phones, make: nameList },
  { key: 'tickets-rail', label: '购票名单（火车）', time: 'before', of: 'list', secret: numbers, make: (paper, group) => ticketList(paper, group, 'rail') },
  { key: 'tickets-air', label: '购票名单（飞机）', time: 'before', of: 'list', secret: numbers, make: (paper, group) => ticketList(paper, group, 'air') },
  { key: 'insurance', label: '保险名单', time: 'before', of: 'list', secret: numbers, make: insuranceList },
  { key: 'safety', label: '安全告知书', time: 'before', of: 'batch', make: safetyNoticeJob },
  { key: 'health', label: '健康状况申报及承诺书（每人一页）', time: 'before', of: 'batch', secret: phones, make: healthFormsJob },
  ...travelSheets.map(({ kind, label, job }) => ({ key: kind, label, time: 'way', of: 'road', make: job }) as const),
  { key: 'handbook', label: '领队手册（应急预案）', time: 'way', of: 'batch', secret: health, make: handbookJob },
  { key: 'doctor', label: '健康情况表（随队医生用）', time: 'way', of: 'batch', secret: health, make: doctorJob },
  { key: 'signIn', label: '签到表', time: 'way', of: 'batch', make: (paper, group) => signInJob(paper, [group]) },
  { key: 'contacts', label: '通讯录', time: 'way', of: 'list', secret: ['手机'], make: contactList },
  { key: 'survey', label: '满意度调查表', time: 'after', of: 'batch', make: surveyFormJob },
  { key: 'settlement', label: '费用结算单', time: 'after', of: 'batch', make: (paper, group) => settlementJob(settlementPaper(paper, group.batch), signers(paper, 'tripSettlement', settlementDuties)) },
  { key: 'surveyCount', label: '满意度汇总表', time: 'after', of: 'batch', make: surveyCountJob },
]

export interface Chosen {
  readonly keys: ReadonlySet<string>
  /** One batch; absent = every batch that anybody goes with. */
  readonly batch?: string | undefined
}

/** Whether any of the sheets chosen asks for the days, rooms, seats and tables of the batches. */
export function asksRoad({ keys }: Chosen): boolean {
  return tripSheets.some(({ key, of }) => of === 'road' && keys.has(key))
}

/** What is printed of the sheets chosen. */
export interface Papers {
  /** Batch by batch, in the office's order. */
  readonly jobs: readonly SheetJob[]
  /** Sheets that are among them. */
  readonly keys: ReadonlySet<string>
  /** Sentences: what is not among them, and what it lacks. */
  readonly leftOut: readonly string[]
}

/**
 * The sheets chosen; `road` where any of them asks for it. One that cannot be made yet keeps no other from the printer. Throws FailureError
 * `sheet.empty` or `trip-bill.*` where none can be made.
 */
export function papersOf(paper: TripPaper, chosen: Chosen, road?: TravelPaper): Papers {
  const groups = groupsOf(paper, chosen.batch)
  const wanted = tripSheets.filter(({ key }) => chosen.keys.has(key))
  const tried = wanted.flatMap((sheet) => triesOf(sheet, paper, groups, road))
  const made = tried.flatMap(({ key, job }) => (job.ok ? [{ key, job: job.value }] : []))
  const [first] = tried
  if (made.length === 0)
    throw first && !first.job.ok ? new FailureError(first.job.failure) : empty('还没有选要打印的材料。')
  return { jobs: made.map(({ job }) => job), keys: new Set(made.map(({ key }) => key)), leftOut: leftOutOf(tried) }
}

interface Tried {
  readonly key: string
  /** 费用结算单（2026年第一批） */
  readonly name: string
  readonly job: Result<SheetJob>
}

function triesOf(
  sheet: TripSheet,
  paper: TripPaper,
  groups: readonly BatchPeople[],
  road: TravelPaper | undefined,
): readonly Tried[] {
  const { key, label } = sheet
  const tried = (make: () => SheetJob, name = label): Tried => ({ key, name, job: attempt(make) })
  if (sheet.of === 'plan') return [tried(() => sheet.make(paper))]
  if (groups.length === 0) return [tried(nobodyThere)]
  const each = groups.map((group) =>
    tried(() => batchJob(sheet, paper, group, road), `${label}（${String(group.batch['name'] ?? '')}）`),
  )
  if (sheet.of !== 'road') return each
  // A 休养院 has no itinerary of ours: that is nothing to say beside another batch that has one.
  const there = each.filter(({ job }) => job.ok)
  return there.length > 0 ? there : each.slice(0, 1).map((first) => ({ ...first, name: label }))
}

function batchJob(
  sheet: Exclude<TripSheet, { readonly of: 'plan' }>,
  paper: TripPaper,
  group: BatchPeople,
  road: TravelPaper | undefined,
): SheetJob {
  if (sheet.of === 'road') return sheet.make(onRoad(road, group.batch))
  return sheet.of === 'list' ? listJob(paper, group.batch, sheet.make(paper, group)) : sheet.make(paper, group)
}

function nobodyThere(): never {
  throw empty('这个批次还没有安排任何人，没有可打印的内容。')
}

/** What lacks the same is said in one sentence. */
function leftOutOf(tried: readonly Tried[]): readonly string[] {
  const lacking = tried.flatMap(({ name, job }) => (job.ok ? [] : [{ name, why: job.failure.message }]))
  return [...groupBy(lacking, ({ why }) => why)].map(
    ([why, all]) => `${all.map(({ name }) => name).join('、')}：${why}`,
  )
}

/** Nothing to print yet, or a bill that does not add up yet; whatever else goes wrong is thrown. */
function attempt(make: () => SheetJob): Result<SheetJob> {
  try {
    return ok(make())
  } catch (error) {
    if (error instanceof FailureError && /^(?:sheet\.empty$|trip-bill\.)/u.test(error.failure.code))
      return fail(error.failure.code, error.failure.message)
    throw error
  }
}

function onRoad(road: TravelPaper | undefined, batch: Row): TravelPaper {
  if (!road) throw new Error('the road was not read')
  return { ...road, batches: road.batches.filter((each) => each.batch.id === batch.id) }
}

/** The versioned lists among the sheets chosen, batch by batch. */
export function listsOf(
  paper: TripPaper,
  chosen: Chosen,
): readonly { readonly batch: Row; readonly lists: readonly TripList[] }[] {
  const wanted = tripSheets.filter((sheet) => sheet.of === 'list' && chosen.keys.has(sheet.key))
  return groupsOf(paper, chosen.batch).map((group) => ({
    batch: group.batch,
    lists: wanted.flatMap((sheet) => (sheet.of === 'list' ? [sheet.make(paper, group)] : [])),
  }))
}

function groupsOf(paper: TripPaper, batch: string | undefined): readonly BatchPeople[] {
  return batchPeople(paper).filter((group) => batch === undefined || group.batch.id === batch)
}

/** The bill as it was settled, or as it stands now. Throws FailureError with what the bill lacks. */
export function settlementPaper(paper: TripPaper, batch: Row): SettlementPaper {
  const version = batch['state'] === 'settled' ? Number(batch['settlement'] ?? 0) : 0
  const kept = unpackBill(paper.settlements.find(({ id }) => id === settlementId(batch.id, version)))
  const accounts = paper.lists['fundAccount'] ?? []
  const own = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => row['batch'] === batch.id)
  const accountName = (id: string): string => String(accounts.find((row) => row.id === id)?.['name'] ?? '')
  const { plan, lines: guests, staff } = paper
  const rows = { plan, batch, guests, staff, charges: own(paper.charges), payers: own(paper.payers), accountName }
  const bill = kept ?? orThrow(billOf(rows))
  return { office: paper.office, date: paper.date, plan, batch, bill, version: kept ? version : 0 }
}

function signers({ lists }: TripPaper, sheet: string, duties: readonly string[]): readonly string[] {
  return signersLine(lists['signer'] ?? [], sheet, duties, today())
}

function quotas(paper: TripPaper): SheetJob {
  if (paper.quotas.length === 0) throw empty('名额还没有分配，没有可打印的内容。请先在名额分配表里分配。')
  return quotaJob(paper, signers(paper, 'tripQuota', quotaDuties))
}

function forms(paper: TripPaper): SheetJob {
  const lines = paper.lines.filter(({ candidate }) => candidate['state'] !== 'withdrawn')
  if (lines.length === 0) throw empty('还没有推荐人选，没有可打印的内容。')
  return recommendFormsJob({ ...paper, lines })
}

function empty(message: string): FailureError {
  return new FailureError({ code: 'sheet.empty', message })
}
