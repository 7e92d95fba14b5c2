// The office year a new office starts with, and its lines month by month. Numbers of lines are never reused: two PCs that found apart hold the same rows.
import type { Value } from '../../oplog/operation'
import type { Fields } from '../field'
import { seedId, type SeedRow } from '../office/seed'

type Line = readonly [number: number, from: number, to: number, name: string, place: string, more?: More]
interface More {
  readonly trace?: string
  readonly ahead?: true
  readonly note?: string
}

/** Sources: office-practice.md C and domain.md §6. What an office does otherwise it changes. */
const lines: readonly Line[] = [
  [1, 1, 2, '元旦、春节走访慰问', '/visits', { trace: 'campaign-festival' }],
  [2, 1, 2, '春节慰问金、困难补助和帮扶金发放', '/payments', { trace: 'batch' }],
  [25, 1, 2, '上年统计、年度工作报告', '/report'],
  [3, 2, 3, '上年批次归档、上年封账', '/settings/years', { note: '封账时会列出没有办完的事' }],
  [4, 2, 3, '本年预算下达', '/settings/funds', { trace: 'budget' }],
  [26, 2, 3, '协会年检材料', '/association/inspection'],
  [27, 2, 3, '创新工作室申报通知', '/studios'],
  [28, 2, 3, '春季培训班开班', '/classes', { trace: 'trainingClass' }],
  [29, 3, 6, '收缴本年会费', '/association/dues', { trace: 'due' }],
  [30, 3, 4, '推荐评选', '/association/nominations', { trace: 'nomination' }],
  [5, 4, 5, '五一慰问', '/visits', { trace: 'campaign-may' }],
  [24, 4, 5, '五一座谈、宣讲、媒体报道', '/activities'],
  [6, 4, 5, '新命名劳模建档', '/roster', { note: '登记动态“新增”，补齐荣誉和家属联系人' }],
  [31, 5, 6, '子女入学优待函（教育局）', '/privileges', { trace: 'schoolLetter' }],
  [7, 5, 6, '疗休养方案、采购、名额分配、通知', '/trips', { trace: 'tripPlan' }],
  [8, 6, 11, '疗休养各批次出行', '/trips'],
  [9, 7, 8, '送清凉', '/visits', { trace: 'campaign-heat' }],
  [10, 6, 7, '省部级困难劳模申报', '/payments', { trace: 'claim' }],
  [32, 8, 9, '秋季培训班报名、开班', '/classes', { trace: 'trainingClass' }],
  [11, 9, 10, '中秋国庆慰问', '/visits', { trace: 'campaign-autumn' }],
  [12, 9, 10, '重阳慰问', '/visits', { trace: 'campaign-elders' }],
  [33, 9, 11, '体检名单、通知、结算', '/privileges/check-ups', { trace: 'checkUp' }],
  [13, 9, 11, '年度核查：下发和收回核对表', '/roster/checks', { trace: 'checkSheet' }],
  [14, 10, 12, '健在核实', '/roster/checks'],
  [34, 10, 12, '下年报刊征订', '/privileges/newspapers', { trace: 'subscription', ahead: true }],
  [35, 11, 12, '创新工作室年度考核', '/studios/assess', { trace: 'studioReview' }],
  [15, 11, 12, '疗休养结算、总结归档', '/trips'],
  [16, 11, 12, '困难劳模摸底、年度复核', '/roster/hardship'],
  [17, 11, 12, '下年预算', '/settings/funds', { trace: 'budget', ahead: true }],
  [18, 12, 12, '下年两节慰问方案、慰问品采购', '/visits', { trace: 'campaign-festival', ahead: true }],
  [19, 1, 12, '每月：动态变更', '/roster/events'],
  [20, 1, 12, '每月：医保、财政人员增减变动表', '/payments/reports'],
  [21, 1, 12, '每月：与财务对账', '/settings/funds'],
  [22, 1, 12, '每月：日常联系', '/visits/contact'],
  [23, 1, 12, '每月：来电来访登记', '/inquiries/register'],
  [36, 1, 12, '每月：课酬编制、送财务', '/classes/fees'],
  [37, 1, 1, '报刊起投核对、改投', '/privileges/newspapers'],
  [38, 1, 3, '健身卡等证卡年审、换发', '/privileges/cards'],
  [39, 11, 12, '下年春节慰问金、困难补助和帮扶金名单', '/payments', { trace: 'batch', ahead: true }],
  [40, 1, 12, '每季：荣誉津贴健在核实、造表、送财务', '/payments'],
  [41, 1, 12, '每月：住院、意外、去世等临时走访', '/visits'],
  [42, 1, 12, '每月：志愿服务、宣讲、媒体报道登记', '/activities'],
]

export const seedOfficeYear: readonly SeedRow[] = lines.map(([number, from, to, name, place, more]) => ({
  id: seedId('w', number),
  values: { name, from, to, place, ...(more as Readonly<Record<string, Value>> | undefined) },
}))

/**
 * Of the usual lines, those this office has never had: a later program brings them. `known` are the ids of its lines, removed ones too;
 * an office without any of them keeps its year in its own way and is offered nothing.
 */
export function newLines(known: ReadonlySet<unknown>): readonly SeedRow[] {
  return seedOfficeYear.some(({ id }) => known.has(id)) ? seedOfficeYear.filter(({ id }) => !known.has(id)) : []
}

/** Lines that a month has, those that begin in it first, those of every month last. */
export function linesOfMonth(works: readonly Fields[], month: number): readonly Fields[] {
  const has = works.filter((row) => Number(row['from']) <= month && Number(row['to']) >= month)
  return has.sort(
    (a, b) => lengthOf(a) - lengthOf(b) || Number(b['from']) - Number(a['from']) || (a.id < b.id ? -1 : 1),
  )
}

/** What begins in the months after, at most `most` lines, wrapping round the turn of the year. */
export function comingLines(works: readonly Fields[], month: number, most: number): readonly Fields[] {
  const until = (row: Fields): number => (Number(row['from']) - month + 12) % 12
  return works
    .filter((row) => until(row) > 0 && lengthOf(row) < 11)
    .sort((a, b) => until(a) - until(b) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}

function lengthOf(row: Fields): number {
  return Number(row['to']) - Number(row['from'])
}
