// 疗休养: a year's plan, its batches with county quotas, and whom counties recommend (product.md §4).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../field'
import { levels, relations } from '../roster/picklists'
import { batchStates } from './after/picklists'
import * as pick from './picklists'

const planRef: FieldSpec = {
  name: 'plan',
  label: '疗休养方案',
  kind: 'ref',
  to: 'tripPlan',
  choices: { table: 'tripPlan' },
  required: true,
  column: true,
  width: 170,
}
const personRef: FieldSpec = { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true }
const countyRef: FieldSpec = {
  name: 'county',
  label: '县（市、区）',
  kind: 'ref',
  to: 'unit',
  choices: { table: 'unit' },
  column: true,
  width: 104,
}
const batchChoice = (name: string, label: string, aliases: readonly string[] = []): FieldSpec => ({
  name,
  label,
  kind: 'ref',
  to: 'tripBatch',
  choices: { table: 'tripBatch' },
  width: 130,
  aliases,
})

// prettier-ignore
const tripPlan: TableSpec = {
  name: 'tripPlan',
  label: '疗休养方案',
  title: 'name',
  permanent: '疗休养方案关联着历年的名单，不能删除；不办了的请改为“取消”。',
  reserved: { commands: ['trip-plan.save', 'trip-plan.move'], why: '疗休养方案请在“疗休养”里新增、修改和推进。' },
  indexes: ['year', 'state'],
  datedBy: 'year',
  unfinished: (row) => row['state'] !== 'done' && row['state'] !== 'void',
  check: checkPlan,
  fields: [
    { name: 'name', label: '方案名称', kind: 'text', required: true, max: 60, column: true, width: 240, section: '方案' },
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, section: '方案', check: soundYear },
    { name: 'on', label: '认定日期', kind: 'date', required: true, column: true, section: '方案', help: '按这一天的状态、待遇级别和年龄审核' },
    { name: 'basis', label: '批准依据', kind: 'text', max: 120, column: true, width: 180, section: '方案', help: '文号或会议纪要' },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.planStates, column: true, section: '方案' },
    { name: 'agency', label: '承办单位', kind: 'text', max: 80, column: true, width: 160, section: '方案', help: '旅行社或休养院' },
    { name: 'contract', label: '采购方式和合同编号', kind: 'text', max: 120, section: '方案' },
    { name: 'deadline', label: '推荐截止日期', kind: 'date', column: true, section: '方案' },
    { name: 'companions', label: '家属随行', kind: 'choice', choices: pick.companionPolicies, required: true, section: '方案', help: '一般不随行；70 周岁以上可有陪护' },
    { name: 'account', label: '经费来源', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, width: 150, section: '经费' },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' }, width: 150, section: '经费' },
    { name: 'budget', label: '经费预算', kind: 'money', column: true, section: '经费' },
    { name: 'postFrom', label: '公示开始', kind: 'date', section: '公示' },
    { name: 'postTo', label: '公示结束', kind: 'date', section: '公示', help: '最后一天' },
    { name: 'postPlace', label: '公示地点或网址', kind: 'text', max: 120, section: '公示' },
    { name: 'postResult', label: '公示结果', kind: 'text', max: 200, section: '公示', help: '无异议，或异议及处理' },
    { name: 'note', label: '备注', kind: 'longtext', merge: 'text', section: '备注' },
  ],
}

// prettier-ignore
const tripBatch: TableSpec = {
  name: 'tripBatch',
  label: '疗休养批次',
  title: 'name',
  parent: { table: 'tripPlan', field: 'plan' },
  indexes: ['plan', 'from'],
  datedBy: 'from',
  unfinished: (row) => row['state'] !== 'settled',
  check: checkBatch,
  reserved: {
    commands: ['trip-batch.depart', 'trip-batch.back', 'trip-batch.settle', 'trip-batch.reopen'],
    only: ['state', 'departedOn', 'settledOn', 'settlement'],
    why: '出行和结算请在批次的“出行与结算”里办理，不在表里直接填。',
  },
  fields: [
    { ...planRef, column: false },
    { name: 'name', label: '批次', kind: 'text', required: true, max: 40, column: true, width: 130, help: '连年度一起写，如 2026年第一批' },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.batchKinds, required: true, column: true, width: 80, help: '休养院批次可以没有行程' },
    { name: 'route', label: '线路', kind: 'ref', to: 'tripRoute', choices: { table: 'tripRoute' }, column: true, width: 150 },
    { name: 'area', label: '区域', kind: 'choice', choices: pick.areas, column: true, width: 88, help: '选了线路的按线路' },
    { name: 'place', label: '地点或休养院', kind: 'text', max: 60, column: true, width: 120 },
    { name: 'from', label: '报到日期', kind: 'date', required: true, column: true, width: 104 },
    { name: 'to', label: '返程日期', kind: 'date', required: true, column: true, width: 104 },
    { name: 'places', label: '名额', kind: 'int', adds: true, required: true, column: true, width: 64, help: '劳模人数；工作人员不占名额' },
    { name: 'least', label: '成团人数', kind: 'int', width: 88, help: '少于这个人数不成团' },
    { name: 'refillUntil', label: '县内补报截止', kind: 'date', width: 112, help: '此前退出的名额由本县替补，此后由全市统筹' },
    { name: 'price', label: '每人费用', kind: 'money', column: true, width: 104 },
    { name: 'account', label: '经费来源', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, width: 150, help: '空着按方案' },
    { name: 'coachSeats', label: '每车座位', kind: 'int', width: 80, help: '一辆车可坐的乘客座位数，排座位时用' },
    { name: 'tableSize', label: '每桌人数', kind: 'int', width: 80, help: '分桌时用' },
    { name: 'hospital', label: '就近医院及电话', kind: 'text', max: 120, width: 160, help: '印在领队手册上' },
    { name: 'localContact', label: '当地联系人及电话', kind: 'text', max: 120, width: 160, help: '当地工会或休养院，印在领队手册上' },
    { name: 'state', label: '出行状态', kind: 'choice', choices: batchStates, width: 88 },
    { name: 'departedOn', label: '出行登记日期', kind: 'date', offGrid: true },
    { name: 'settledOn', label: '结算日期', kind: 'date', offGrid: true },
    { name: 'settlement', label: '结算版次', kind: 'int', offGrid: true },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** One row per batch and county on every PC; written whole batch by whole batch, so that they add up to its places. */
// prettier-ignore
const tripQuota: TableSpec = {
  name: 'tripQuota',
  label: '名额分配',
  title: 'places',
  internal: true,
  parent: { table: 'tripBatch', field: 'batch' },
  reserved: { commands: ['trip-quota.spread', 'trip-quota.set'], why: '名额请在方案的名额分配表里修改，合计要等于批次名额。' },
  permanent: '名额不能单独删除，请在名额分配表里改为 0。',
  indexes: ['batch'],
  fields: [
    { name: 'batch', label: '批次', kind: 'ref', to: 'tripBatch', required: true, column: true },
    countyRef,
    { name: 'heads', label: '符合条件人数', kind: 'int', adds: true, column: true },
    { name: 'places', label: '名额', kind: 'int', adds: true, column: true },
  ],
}

/** Whom a county recommends: one row per person and plan on every PC, kept also when they are left out or withdraw. */
// prettier-ignore
const tripCandidate: TableSpec = {
  name: 'tripCandidate',
  label: '疗休养人选',
  title: 'state',
  parent: { table: 'person', field: 'person' },
  permanent: '推荐过的人都要留痕，不能删除；不去的请登记“退出”，不安排的请用“不安排”并写明原因。',
  reserved: {
    commands: ['trip.recommend', 'trip.review', 'trip.place', 'trip.leave', 'trip.free', 'trip.withdraw', 'trip.refill', 'trip.attend', 'trip.adopt'],
    free: ['note', 'certificateSeen', 'healthSigned', 'doctorNote', 'illness', 'medicine', 'companionIdNumber', 'companionPolicy', 'policyNumber'],
    why: '推荐、审核和安排请在方案的推荐名单里办理，以便写明原因。',
  },
  indexes: ['person', 'plan', 'batch'],
  check: checkCandidate,
  fields: [
    personRef,
    { ...planRef, column: false },
    countyRef,
    { name: 'role', label: '推荐类别', kind: 'choice', choices: pick.roles, required: true, column: true, width: 88, aliases: ['类别', '推荐/替补'] },
    { name: 'order', label: '县内顺序', kind: 'int', width: 80, aliases: ['顺序', '县里顺序'] },
    { name: 'state', label: '安排', kind: 'choice', choices: pick.candidateStates, column: true, width: 88 },
    { ...batchChoice('batch', '安排批次'), column: true },
    // What 审核 works out: two PCs that judged apart have nothing to choose between; whoever reviews next writes what holds for both.
    { name: 'verdict', label: '审核', kind: 'choice', choices: pick.verdicts, column: true, width: 80, merge: 'auto' },
    { name: 'rank', label: '全市次序', kind: 'int', column: true, width: 80, merge: 'auto' },
    { name: 'countyRank', label: '县内次序', kind: 'int', column: true, width: 80, merge: 'auto' },
    { name: 'rankReason', label: '次序理由', kind: 'text', max: 200, column: true, width: 350, merge: 'auto' },
    { name: 'findings', label: '审核意见', kind: 'text', max: 1000, column: true, width: 380, merge: 'auto' },
    { name: 'history', label: '是否参加过', kind: 'choice', choices: pick.histories, column: true, width: 96, merge: 'auto' },
    { name: 'lastTrip', label: '上次参加', kind: 'date', width: 96, merge: 'auto' },
    { name: 'level', label: '待遇级别', kind: 'choice', choices: levels, column: true, width: 92, merge: 'auto' },
    { name: 'mate', label: '配偶（同为人选）', kind: 'ref', to: 'tripCandidate', offGrid: true, merge: 'auto' },
    { ...batchChoice('wish1', '意向批次一', ['意向批次', '意向批次1', '第一意向']), column: true },
    batchChoice('wish2', '意向批次二', ['意向批次2', '第二意向']),
    batchChoice('wish3', '意向批次三', ['意向批次3', '第三意向']),
    { name: 'appliedOn', label: '申请日期', kind: 'date', width: 104 },
    { name: 'unitOpinion', label: '单位意见', kind: 'text', max: 120, width: 140, aliases: ['单位工会意见'] },
    { name: 'companion', label: '随行人姓名', kind: 'name', max: 40, width: 104, aliases: ['陪护人', '随行人', '陪护人姓名'] },
    { name: 'companionKind', label: '随行类别', kind: 'choice', choices: pick.companionKinds, width: 88 },
    { name: 'companionRelation', label: '随行人与本人关系', kind: 'choice', choices: relations, open: true, width: 96, aliases: ['与本人关系'] },
    { name: 'contact', label: '紧急联系人', kind: 'name', max: 40, width: 104, aliases: ['联系人', '家属联系人'] },
    { name: 'contactPhone', label: '紧急联系人电话', kind: 'phones', sensitivity: 'masked', width: 128, aliases: ['联系人电话'] },
    { name: 'boarding', label: '上车点', kind: 'text', max: 60, width: 110, aliases: ['上车地点'] },
    { name: 'needs', label: '特殊需求', kind: 'text', max: 120, width: 140, aliases: ['饮食要求', '饮食及其他需求'], help: '饮食、住宿等；不写病情' },
    { name: 'certificateSeen', label: '证书原件已核', kind: 'flag', width: 104 },
    { name: 'healthSigned', label: '健康申报承诺书已交', kind: 'flag', width: 120 },
    { name: 'doctorNote', label: '医生意见已交', kind: 'flag', width: 104 },
    { name: 'illness', label: '既往病史', kind: 'text', max: 200, sensitivity: 'sensitive', offGrid: true, help: '按健康状况申报填写；只印在领队和随队医生的表上' },
    { name: 'medicine', label: '常用药', kind: 'text', max: 120, sensitivity: 'sensitive', offGrid: true },
    { name: 'companionIdNumber', label: '随行人身份证号', kind: 'idcard', sensitivity: 'masked', offGrid: true, help: '购票和保险用' },
    { name: 'policyNumber', label: '个人保单号', kind: 'text', max: 60, offGrid: true, help: '本批保险单不保的人另行投保' },
    { name: 'companionPolicy', label: '随行人保单号', kind: 'text', max: 60, offGrid: true },
    { name: 'leftOn', label: '中途离团日期', kind: 'date', width: 104 },
    { name: 'leftReason', label: '中途离团原因', kind: 'text', max: 120, width: 140 },
    { name: 'hand', label: '人工决定', kind: 'choice', choices: pick.hands, width: 88, help: '人工固定或不安排的，重新审核时不变' },
    { name: 'handReason', label: '决定原因', kind: 'text', max: 120, width: 160 },
    { name: 'withdrawnOn', label: '退出日期', kind: 'date', width: 104 },
    { name: 'withdrawReason', label: '退出原因', kind: 'text', max: 120, width: 140 },
    { name: 'freedBatch', label: '空出的批次', kind: 'ref', to: 'tripBatch', choices: { table: 'tripBatch' }, width: 130 },
    { name: 'refilledBy', label: '递补人选', kind: 'ref', to: 'tripCandidate', offGrid: true },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

function soundYear(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1980 || value > 2100)
    ? { code: 'trip.year', level: 'error', message: '年度不对，请写成 2026。', field: 'year' }
    : undefined
}

function checkPlan(row: Fields): readonly FieldMessage[] {
  return [
    ...wholeDay(row, 'on', '认定日期'),
    ...wholeDay(row, 'postFrom', '公示开始'),
    ...wholeDay(row, 'postTo', '公示结束'),
    ...ordered(row, 'postFrom', 'postTo', '公示结束', '公示开始'),
  ]
}

function checkBatch(row: Fields): readonly FieldMessage[] {
  const found = [
    ...wholeDay(row, 'from', '报到日期'),
    ...wholeDay(row, 'to', '返程日期'),
    ...ordered(row, 'from', 'to', '返程日期', '报到日期'),
  ]
  const [places, least] = [row['places'], row['least']]
  if (typeof places === 'number' && (places < 1 || places > 2000))
    found.push({ code: 'trip.places', level: 'error', message: '名额请填 1 到 2,000 之间的数。', field: 'places' })
  if (typeof least === 'number' && (least < 0 || (typeof places === 'number' && least > places)))
    found.push({ code: 'trip.least', level: 'error', message: '成团人数不能多于名额，也不能是负数。', field: 'least' })
  found.push(...between(row, 'coachSeats', '每车座位', 80), ...between(row, 'tableSize', '每桌人数', 30))
  if (row['kind'] === 'route' && row['route'] === undefined && row['place'] === undefined)
    found.push({ code: 'trip.route', level: 'error', message: '线路批次请选线路，或先写明地点。', field: 'route' })
  if (row['kind'] === 'home' && !row['place'])
    found.push({ code: 'trip.place', level: 'error', message: '休养院批次请写明休养院。', field: 'place' })
  return found
}

function between(row: Fields, field: string, label: string, most: number): FieldMessage[] {
  const value = row[field]
  return typeof value === 'number' && (value < 1 || value > most)
    ? [{ code: 'trip.size', level: 'error', message: `${label}请填 1 到 ${most} 之间的数。`, field }]
    : []
}

function checkCandidate(row: Fields): readonly FieldMessage[] {
  return row['companion'] && !row['companionKind']
    ? [
        {
          code: 'trip.companion',
          level: 'error',
          message: '有随行人的，请写明是陪护还是自费随行。',
          field: 'companionKind',
        },
      ]
    : []
}

function wholeDay(row: Fields, field: string, label: string): FieldMessage[] {
  const value = row[field]
  return typeof value === 'string' && value.length < 10
    ? [{ code: 'trip.day', level: 'error', message: `${label}要写到日，如 2026-06-08。`, field }]
    : []
}

function ordered(row: Fields, first: string, last: string, lastLabel: string, firstLabel: string): FieldMessage[] {
  const [from, to] = [row[first], row[last]]
  return typeof from === 'string' && typeof to === 'string' && to < from
    ? [{ code: 'trip.dates', level: 'error', message: `${lastLabel}早于${firstLabel}，请核对。`, field: last }]
    : []
}

export const tripTables: readonly TableSpec[] = [tripPlan, tripBatch, tripQuota, tripCandidate]
