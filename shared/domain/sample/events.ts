// Status events of a sample life in agreement with how it stands: what the events fold to is what the row says.
import type { Value } from '../../oplog/operation'
import type { Life } from './life'
import { otherCounty, type County } from './places'

export type EventValues = Readonly<Record<string, Value>>

/** In the order of their dates. `first` is the date of the first honour. */
export function eventsOf(life: Life, county: County, first: string): readonly EventValues[] {
  const { dice } = life
  const year = first.slice(0, 4)
  const events: EventValues[] = [
    { kind: 'added', date: first, document: `示表〔${year}〕${dice.int(1, 40)}号`, reason: '授予荣誉称号' },
  ]
  if (dice.chance(0.05) && Number(year) < 2015)
    events.push(transfer(life, county, `${dice.int(Number(year) + 1, 2018)}-06`))
  if (life.retired && life.retired > first) events.push({ kind: 'retired', date: life.retired, reason: '到龄退休' })
  return [...events, ...(life.ended ? [ending(life, life.ended)] : present(life))].sort((a, b) =>
    String(a['date']) < String(b['date']) ? -1 : 1,
  )
}

/** 市内划转 into the present county. */
function transfer(life: Life, county: County, date: string): EventValues {
  const from = otherCounty(life.dice, county)
  const before = life.ended && date > life.ended ? life.ended : date
  return {
    kind: 'county-transfer',
    date: before,
    fromPlace: from.name,
    toPlace: county.name,
    toCounty: county.id,
    reason: '工作调动',
  }
}

function ending(life: Life, date: string): EventValues {
  const { dice } = life
  switch (life.ending) {
    case 'died':
      return {
        kind: 'died',
        date,
        reason: dice.pick(['因病去世', '高龄去世']),
        source: dice.pick(['家属来电', '单位工会报告', '社区报告']),
      }
    case 'moved-out':
      return {
        kind: 'moved-out',
        date,
        toPlace: dice.pick(['杭州市', '宁波市', '上海市', '台州市']),
        reason: '随子女迁居',
      }
    case 'emigrated':
      return { kind: 'emigrated', date, toPlace: dice.pick(['意大利', '法国', '西班牙']), reason: '随子女定居' }
    default:
      return { kind: 'revoked', date, document: '示撤〔〕1号', reason: '撤销荣誉称号' }
  }
}

/** What is true of some of the living today. */
function present(life: Life): readonly EventValues[] {
  const { dice } = life
  const year = dice.int(2021, 2025)
  if (dice.chance(0.045)) return hardship(life, year)
  if (dice.chance(0.006)) return [{ kind: 'lost', date: `${year}-05`, reason: '电话停机，社区查无此人' }]
  if (dice.chance(0.004)) return [{ kind: 'suspended', date: `${year}-09-01`, reason: '示例：待核实情况' }]
  if (dice.chance(0.03)) return [{ kind: 'correction', date: `${year}-03-12`, reason: '联系电话变更' }]
  return []
}

function hardship(life: Life, year: number): readonly EventValues[] {
  const listed: EventValues = {
    kind: 'hardship',
    date: `${year}-12`,
    document: `示困〔${year}〕${life.dice.int(1, 9)}号`,
    reason: life.dice.pick(['本人大病', '家庭成员大病', '意外灾害']),
  }
  if (year > 2023 || !life.dice.chance(0.3)) return [listed]
  return [listed, { kind: 'hardship-over', date: `${year + 2}-11`, reason: '收入好转，经复核解除' }]
}

/** Whether the events leave the person on the hardship list. */
export function isInHardship(events: readonly EventValues[]): boolean {
  const said = events.filter((event) => event['kind'] === 'hardship' || event['kind'] === 'hardship-over')
  return said.at(-1)?.['kind'] === 'hardship'
}
