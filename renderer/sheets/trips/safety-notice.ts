// 《安全告知书》: what may happen on the way and what to do, read and signed by everybody and their family. The organiser keeps its duty of
// safety (民法典 506): nothing here takes it away (office-practice.md 11).
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import { columnsOf, formRow, listRow } from '../form-rows'
import { flow } from '../flow'
import { portrait, type Block, type SheetJob } from '../page-model'
import { signedSize } from '../signed-rows'
import { wordsOf } from '../words'
import type { BatchPeople } from './name-list'
import type { TripPaper } from './read-trips'
import { headingOf } from './trip-list'

const size = 11.5
const grid = columnsOf([28, 147])
const signGrid = columnsOf([14, 30, 46, 46, 39])

/** Topic and what is told, in the order of a journey. */
// prettier-ignore
const told: readonly (readonly [topic: string, text: string])[] = [
  ['出行前', '请如实申报健康状况，带足常用药和身份证件；身体不适请及时告诉家人和单位，可以改期，不影响以后参加。'],
  ['乘车', '全程系好安全带，行车中不离座、不把头手伸出窗外；上下车看清来车，扶好扶手；按约定时间集合，不单独离开。'],
  ['饮食', '在安排的餐馆用餐，不吃生食和无证摊点的食品，不喝生水；有忌口、过敏的请事先告诉领队。'],
  ['住宿', '进房先看清安全出口；地面湿滑小心跌倒；不在床上吸烟；夜间关好门窗，外出告诉同屋。'],
  ['步行登山', '量力而行，走路不看景、看景不走路；雷雨、大雾、结冰时不登高；心脑血管疾病、关节不好的请在山下休息。'],
  ['海边水边', '不下海、不下河游泳，不在礁石和无护栏的岸边停留；乘船穿好救生衣。'],
  ['温泉', '空腹、饭后、酒后和血压高、心脏病、糖尿病、皮肤破损的不泡温泉；每次不超过 15 分钟，有人结伴。'],
  ['自由活动', '结伴而行，不去偏僻的地方，不参加骑马、快艇等高风险项目；按时归队，有事先向领队请假。'],
  ['财物', '贵重物品随身保管；不参加另行收费的项目和购物，发现强制购物请告诉领队。'],
  ['身体不适', '立即告诉领队或随队医生，不硬撑；危急时拨 120。'],
]

export function safetyNoticeJob(paper: TripPaper, { batch, lines }: BatchPeople): SheetJob {
  const title = '疗休养安全告知书'
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    { kind: 'spread', parts: [`${String(batch['name'] ?? '')}`, headingOf(batch)], height: 8 },
    {
      kind: 'table',
      columns: grid,
      header: [],
      rows: [...told, ['紧急电话', phonesOf(paper, batch)] as const].map(([label, value]) =>
        formRow(grid, [{ label, value, align: 'left' }], size, 12),
      ),
      size,
    },
  ]
  const rows = lines.map(({ person }, i) =>
    listRow(signGrid, [String(i + 1), alignedName(String(person['name'] ?? '')), '', '', ''], signedSize, 12.5),
  )
  const header = listRow(signGrid, ['序号', '姓名', '本人签收', '家属（联系人）签收', '日期'], 11, 10)
  const signed: readonly Block[] = [
    { kind: 'text', style: 'heading', text: '本人（家属）已收到并知悉以上内容', height: 11, align: 'left' },
    { kind: 'table', columns: signGrid, header: [header], rows, size: signedSize },
  ]
  const pages = flow([blocks, signed], portrait, paper.office, String(batch['name'] ?? ''))
  return { version: 1, title: `${String(batch['name'] ?? '')}安全告知书`, paper: portrait, pages }
}

/** 领队 王某 139…　报案 95500: only what helps on the road. */
export function phonesOf({ staff, policies, lists }: TripPaper, batch: Row): string {
  const own = wordsOf('tripStaff', lists)
  const leaders = staff
    .filter((row) => row['batch'] === batch.id && ['领队', '随队医生'].includes(String(row['role'])))
    .map((row) => [own.full(row, 'role'), own.full(row, 'name'), own.full(row, 'phone')].filter(Boolean).join(' '))
  const lines = policies
    .filter((row) => row['batch'] === batch.id && row['hotline'])
    .map((row) => `保险报案 ${String(row['insurer'] ?? '')} ${String(row['hotline'])}`)
  return [...leaders, ...lines, '急救 120　报警 110　火警 119'].join('；')
}
