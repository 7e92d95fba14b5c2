// 捐赠 and 媒体报道 of the sample office: 2020's money and goods spread over counties to the sums that are told, the outlets and titles of the
// association's own article, and a little of this year.
import type { RowId, Value } from '../../oplog/operation'
import type { Fields } from '../field'
import { seedUnits } from '../office/seed'

export type Values = Readonly<Record<string, Value>>

/** 分: 2135.6 万元 and 3133.07 万元. */
export const given2020 = { money: 2135_6000_00, goods: 3133_0700_00 } as const

const counties = seedUnits.filter((unit) => unit.values['kind'] === 'county')
const receiver = '示例慈善总会'

/** 2020 by county and half of the epidemic, the last row with what is left to the sum; three of this year by people of the roster. */
export function donationsOf(people: readonly Fields[], year: number, today: string): readonly Values[] {
  const rows = counties.flatMap((county) => [
    { county, date: '2020-02', share: 0 },
    { county, date: '2020-04', share: 1 },
  ])
  const of = (kind: 'money' | 'goods', total: number): readonly Values[] => {
    const even = Math.floor(total / rows.length / 1000_00) * 1000_00
    return rows.map(({ county, date, share }, i): Values => {
      const amount = i === rows.length - 1 ? total - even * (rows.length - 1) : even
      const about = { county: county.id, date, kind, amount, theme: '疫情防控', receiver, way: '直接捐给接收单位' }
      const goods = kind === 'goods' ? { goods: '口罩、防护服一批', basis: '发票价' } : {}
      const own = people.find((row) => row['county'] === county.id && row['employer'])
      const who = donorOf(String(county.values['name']), share === 0 ? undefined : own)
      return { ...about, ...goods, ...who, receiptNo: `示例-${kind === 'money' ? '款' : '物'}-${i + 1}` }
    })
  }
  return [...of('money', given2020.money), ...of('goods', given2020.goods), ...donationsOfYear(people, year, today)]
}

/** The unit of one 劳模 of the county, or several 劳模 of it together. */
function donorOf(county: string, own: Fields | undefined): Values {
  if (own) return { donor: String(own['employer']), donorKind: 'unit', person: own.id }
  return { donor: `${county}劳模集体（示例）`, donorKind: 'group', people: 20 }
}

function donationsOfYear(people: readonly Fields[], year: number, today: string): readonly Values[] {
  const own = { receiver, way: '直接捐给接收单位', donorKind: 'person' }
  const rows: readonly Values[] = [
    { date: `${year}-02-10`, kind: 'money', amount: 20_000_00, theme: '共同富裕', receiptNo: '示例-001' },
    { date: `${year}-05-18`, kind: 'goods', amount: 8_600_00, goods: '图书 200 册', basis: '发票价' },
    { date: `${year}-09-05`, kind: 'money', amount: 5_000_00, theme: '共同富裕', receiptNo: '示例-002' },
  ]
  return rows.flatMap((values, i) => {
    const person = people[i * 11]
    if (String(values['date']) > today || !person) return []
    return [{ ...own, ...values, person: person.id, donor: String(person['name']) }]
  })
}

type Report = readonly [
  title: string,
  outlet: string,
  level: string,
  form: string,
  date: string,
  reads?: number | undefined,
  activity?: string,
]

const visit = '赴江心屿温州革命历史纪念馆参观（示例）'
const live = '复工复产法律知识公益讲座（示例）'

const reports: readonly Report[] = [
  ['风雨同心战疫情，温州劳模在行动', '学习强国', 'central', '文字', '2020-03'],
  ['抗击疫情，温州劳模冲在一线', '学习强国', 'central', '文字', '2020-03'],
  ['复工复产法律知识公益讲座', '学习强国', 'central', '短视频', '2020-04', undefined, live],
  ['劳动者的一天', '学习强国', 'central', '短视频', '2020-05', 183_000],
  ['2020年全国劳模先进工作者“劳动创造幸福”展播', '浙工之家', 'province', '微信公众号', '2021-01'],
  ['2020年全国劳模先进工作者“劳动创造幸福”展播', '移动公交', 'city', '短视频', '2021-01'],
  ['全国劳模：探索无极限', '学习强国', 'central', '短视频', '2021-05'],
  ['全国劳模：探索无极限', '央视新闻', 'central', '短视频', '2021-05'],
  ['劳动者赓续前行 致敬百年华诞', '学习强国', 'central', '短视频', '2021-07'],
  ['温州劳模在红色基因中汲取初心力量', '浙江工人日报', 'province', '报纸', '2021-07', undefined, visit],
  ['温州劳模在红色基因中汲取初心力量', '工人日报', 'central', '报纸', '2021-07', undefined, visit],
  ['身边的榜样——劳模工匠故事', '温州工人', 'city', '微信公众号', '2021-09'],
]

/** `own` names activities by their names, so that a report stands with its activity. */
export function reportsOf(own: ReadonlyMap<unknown, RowId>, year: number, today: string): readonly Values[] {
  const before = reports.map(([title, outlet, level, form, date, reads, name]): Values => {
    const activity = own.get(name)
    return { title, outlet, level, form, date, ...(reads ? { reads } : {}), ...(activity ? { activity } : {}) }
  })
  const now: readonly Values[] = [
    {
      title: '劳模工匠志愿服务在行动（示例）',
      outlet: '温州工人',
      level: 'city',
      form: '微信公众号',
      date: `${year}-03-06`,
      reads: 2_300,
    },
    {
      title: '听劳模讲奋斗故事（示例）',
      outlet: '浙工之家',
      level: 'province',
      form: '微信公众号',
      date: `${year}-04-29`,
      reads: 5_100,
    },
  ]
  return [...before, ...now.filter(({ date }) => String(date) <= today)]
}
