// Where sample people work and live: the twelve counties in proportion to a city's roster, and made-up employers in them.
import { seedUnits } from '../office/seed'
import type { RowId } from '../../oplog/operation'
import type { Dice } from './dice'

const shares = [24, 8, 11, 3, 14, 14, 4, 7, 7, 5, 2, 3]

export interface County {
  readonly id: RowId
  readonly name: string
}

const counties: readonly (readonly [County, number])[] = seedUnits
  .filter((unit) => unit.values['kind'] === 'county')
  .map((unit, i) => [{ id: unit.id, name: String(unit.values['name']) }, shares[i] ?? 1])

export function countyOf(dice: Dice): County {
  return dice.weigh(counties)
}

/** A county other than the given one. */
export function otherCounty(dice: Dice, county: County): County {
  return dice.pick(counties.filter(([each]) => each.id !== county.id))[0]
}

export interface Post {
  readonly employer: string
  readonly nature: string
  readonly industry: string
  readonly position: string
}

const words = ['瓯新', '东屿', '南塘', '春晖', '华宁', '金帆', '鹤鸣', '白鹭', '三桥', '永兴', '海晏', '松台']

const trades: readonly (readonly [
  suffix: string,
  nature: string,
  industry: string,
  positions: readonly string[],
  weight: number,
])[] = [
  ['纺织有限公司', '民营', '制造业', ['挡车工', '车间主任', '技术员'], 9],
  ['阀门制造股份有限公司', '民营', '制造业', ['钳工', '高级技师', '总工程师'], 9],
  ['鞋业有限公司', '民营', '制造业', ['制鞋工', '班组长', '董事长'], 8],
  ['低压电器有限责任公司精密模具事业部第二分厂', '民营', '制造业', ['模具工', '高级技师'], 5],
  ['机械厂', '国企', '制造业', ['车工', '厂长', '工程师'], 9],
  ['供电营业所', '国企', '电力', ['线路工', '班长'], 6],
  ['汽车运输公司', '国企', '交通运输', ['驾驶员', '修理工'], 6],
  ['中学', '事业', '教育', ['教师', '校长'], 9],
  ['中心小学', '事业', '教育', ['教师', '校长'], 6],
  ['社区卫生服务中心', '事业', '卫生', ['医师', '护士长'], 7],
  ['环境卫生管理所', '事业', '环卫', ['清扫工', '班长'], 5],
  ['邮政支局', '国企', '邮政', ['投递员', '支局长'], 4],
  ['建筑工程公司', '集体', '建筑业', ['瓦工', '项目经理'], 5],
  ['街道办事处', '机关', '公共管理', ['主任', '科员'], 4],
  ['供销合作社', '集体', '商业', ['营业员', '主任'], 4],
]

export function postOf(dice: Dice, county: County, farmer: boolean): Post {
  if (farmer) {
    const village = `${county.name}${dice.pick(words)}镇${dice.pick(['上岙', '下垟', '岭头', '渔寮', '前塘'])}村`
    return {
      employer: village,
      nature: '农村',
      industry: '农林牧渔',
      position: dice.pick(['村民', '村党支部书记', '种粮大户', '渔民']),
    }
  }
  const [suffix, nature, industry, positions] = dice.weigh(trades.map((trade) => [trade, trade[4]] as const))
  return { employer: `${county.name}${dice.pick(words)}${suffix}`, nature, industry, position: dice.pick(positions) }
}

export function addressOf(dice: Dice, county: County): { address: string; street: string } {
  const street = `${dice.pick(words)}街道`
  return {
    street,
    address: `温州市${county.name}${street}${dice.pick(words)}路${dice.int(1, 399)}号${dice.int(1, 18)}幢${dice.int(101, 2503)}室`,
  }
}
