// 领队手册 with the 应急预案, and the doctor's own sheet: the only papers of a trip that carry health data, and they say so on every page.
import { ageOn } from '../../../shared/domain/payments/person-facts'
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import { columnsOf, formRow, listRow } from '../form-rows'
import { flow } from '../flow'
import { portrait, type Block, type SheetJob } from '../page-model'
import type { ListColumn } from '../paginate'
import { wordsOf } from '../words'
import type { BatchPeople } from './name-list'
import type { TripLine, TripPaper } from './read-trips'
import { phonesOf } from './safety-notice'
import { headingOf, listJob, type TripList } from './trip-list'

/** Stands at the foot of both. */
const healthNote = '含健康信息　只供领队和随队医生使用　用后收回'
const careAge = 70
const size = 11
const facts = columnsOf([34, 141])
const careGrid = columnsOf([22, 14, 46, 37, 56])

/** What to do, in the order in which it is done. */
// prettier-ignore
const plans: readonly (readonly [what: string, how: string])[] = [
  ['报告程序', '领队第一时间报告带队负责人和本会；伤病、走失、交通事故 30 分钟内电话报告，2 小时内报告处置情况；同时通知家属。'],
  ['突发疾病', '就地平卧、不随意搬动，随队医生处置，拨 120；带上身份证、医保卡和常用药送医，领队或工作人员陪同；保留病历和票据。'],
  ['意外受伤', '止血固定，拨 120；拍照留存现场；24 小时内向保险公司报案，记下报案号。'],
  ['交通事故', '先疏散到安全处，放警示牌，拨 122、120；清点人数，登记伤情和乘客姓名，保险报案。'],
  ['走失', '停止行进，清点人数；联系本人和同屋，原地留人等候；30 分钟找不到的报警。'],
  ['食物中毒', '停止用餐，留样，及时送医，拨 120；报当地疾控和市场监管部门。'],
  ['恶劣天气、灾害', '听从当地指挥，取消户外项目，就近避险；需要改变行程的先报告再通知。'],
  ['火灾', '湿毛巾捂口鼻，弯腰走安全通道，不乘电梯；到集合点清点人数，拨 119。'],
]

export function handbookJob(paper: TripPaper, group: BatchPeople): SheetJob {
  const { batch } = group
  const name = String(batch['name'] ?? '')
  const first: readonly Block[] = [
    { kind: 'text', style: 'title', text: '领队手册（应急预案）', height: 13, align: 'center' },
    { kind: 'spread', parts: [name, headingOf(batch)], height: 8 },
    factTable(paper, group),
    { kind: 'text', style: 'heading', text: '应急预案', height: 10, align: 'left' },
    {
      kind: 'table',
      columns: facts,
      header: [],
      rows: plans.map(([label, value]) => formRow(facts, [{ label, value, align: 'left' }], size, 10)),
      size,
    },
  ]
  const second: readonly Block[] = [
    { kind: 'text', style: 'heading', text: '重点照顾的人', height: 10, align: 'left' },
    careTable(paper, group),
    { kind: 'text', style: 'heading', text: '途中情况记录', height: 10, align: 'left' },
    blankRecord(),
  ]
  return {
    version: 1,
    title: `${name}领队手册`,
    paper: portrait,
    pages: flow([first, second], portrait, healthNote, name),
  }
}

function factTable(paper: TripPaper, { batch, lines, staff }: BatchPeople): Block {
  const policies = paper.policies.filter((row) => row['batch'] === batch.id)
  const rows: readonly (readonly [string, string])[] = [
    [
      '人数',
      `劳模 ${lines.length} 人，工作人员 ${staff.length} 人，随行 ${lines.filter(({ candidate }) => candidate['companion']).length} 人`,
    ],
    ['电话', phonesOf(paper, batch)],
    ['就近医院', String(batch['hospital'] ?? '')],
    ['当地联系人', String(batch['localContact'] ?? '')],
    ['保险', policies.map((row) => `${String(row['kind'])} ${String(row['number'] ?? '＿＿＿＿')}`).join('；')],
    ['承办单位', String(paper.plan['agency'] ?? '')],
  ]
  return {
    kind: 'table',
    columns: facts,
    header: [],
    rows: rows.map(([label, value]) =>
      formRow(facts, [{ label, value: value || '＿＿＿＿＿＿＿＿', align: 'left' }], size, 9),
    ),
    size,
  }
}

/** Old, ill, on medicine or with somebody to look after them. */
function careTable({ lists }: TripPaper, { batch, lines }: BatchPeople): Block {
  const own = wordsOf('tripCandidate', lists)
  const cared = lines.filter(
    ({ candidate, person }) =>
      candidate['illness'] || candidate['medicine'] || (ageAt(person, batch) ?? 0) >= careAge || candidate['companion'],
  )
  const rows = cared.map(({ candidate, person }) =>
    listRow(
      careGrid,
      [
        alignedName(String(person['name'] ?? '')),
        String(ageAt(person, batch) ?? ''),
        own.full(candidate, 'illness'),
        own.full(candidate, 'medicine'),
        [own.full(candidate, 'contact'), own.full(candidate, 'contactPhone')].filter(Boolean).join(' '),
      ],
      size,
      9,
    ),
  )
  const none = rows.length === 0 ? [listRow(careGrid, ['无', '', '', '', ''], size, 9)] : rows
  return {
    kind: 'table',
    columns: careGrid,
    header: [listRow(careGrid, ['姓名', '年龄', '既往病史', '常用药', '紧急联系人、电话'], size, 9)],
    rows: none,
    size,
  }
}

function blankRecord(): Block {
  const grid = columnsOf([26, 26, 62, 61])
  const blank = Array.from({ length: 6 }, () => listRow(grid, ['', '', '', ''], size, 14))
  return {
    kind: 'table',
    columns: grid,
    header: [listRow(grid, ['时间', '当事人', '经过', '处置和报告'], size, 9)],
    rows: blank,
    size,
  }
}

const doctorColumns: readonly ListColumn[] = [
  { label: '姓名', width: 0, fixed: 21 },
  { label: '性别', width: 0, fixed: 12 },
  { label: '年龄', width: 0, fixed: 12 },
  { label: '既往病史', width: 44, align: 'left' },
  { label: '常用药', width: 36, align: 'left' },
  { label: '承诺书', width: 0, fixed: 18 },
  { label: '医生意见', width: 0, fixed: 20 },
  { label: '紧急联系人、电话', width: 40, align: 'left' },
  { label: '途中记录', width: 34, align: 'left' },
]

/** 随队医生健康情况表: everybody with what they declared. */
export function doctorJob(paper: TripPaper, { batch, lines }: BatchPeople): SheetJob {
  const own = wordsOf('tripCandidate', paper.lists)
  const line = ({ candidate, person }: TripLine) => ({
    id: candidate.id,
    cells: [
      alignedName(String(person['name'] ?? '')),
      String(person['sex'] ?? ''),
      String(ageAt(person, batch) ?? ''),
      own.full(candidate, 'illness'),
      own.full(candidate, 'medicine'),
      candidate['healthSigned'] === true ? '已交' : '未交',
      candidate['doctorNote'] === true ? '已交' : '',
      [own.full(candidate, 'contact'), own.full(candidate, 'contactPhone')].filter(Boolean).join(' '),
      '',
    ],
  })
  const list: TripList = {
    sheet: 'doctor',
    title: '健康情况表（随队医生用）',
    wide: true,
    columns: doctorColumns,
    lines: lines.map(line),
    note: healthNote,
    rowHeight: 11,
  }
  return listJob(paper, batch, list)
}

function ageAt(person: Row, batch: Row): number | undefined {
  return ageOn(typeof person['birth'] === 'string' ? person['birth'] : undefined, String(batch['from'] ?? ''))
}
