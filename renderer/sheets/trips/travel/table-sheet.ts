// 用餐分桌表: a row a table with its people, and what the kitchen has to know.
import { filledTables, type Filled } from '../../../../shared/domain/trips/travel/layout'
import { portrait, type SheetJob } from '../../page-model'
import { paginateList } from '../../paginate'
import { emptySheet, headingOf } from './travel-words'
import type { TravelPaper } from './read-travel'

export function tableJob({ office, date, batches }: TravelPaper): SheetJob {
  const sections = batches.flatMap(({ batch, guests }) => {
    const tables = filledTables(guests).filter((table) => table.guests.length > 0)
    return tables.length === 0 ? [] : [{ batch, tables }]
  })
  if (sections.length === 0) throw emptySheet('还没有分桌，没有可打印的内容。请先在“分桌”里排好。')
  const all = sections.flatMap(({ tables }) => tables)
  const heads = (tables: readonly Filled<number>[]): number =>
    tables.reduce((sum, { guests }) => sum + guests.length, 0)
  return paginateList({
    title: '用餐分桌表',
    paper: portrait,
    subline: [office, '', `制表日期：${date}`],
    columns: [
      { label: '桌号', width: 0, fixed: 18 },
      { label: '人数', width: 0, fixed: 14 },
      { label: '人员', width: 70, align: 'left' },
      { label: '饮食', width: 26, align: 'left' },
    ],
    sections: sections.map(({ batch, tables }) => ({ heading: headingOf(batch), rows: tables.map(rowOf) })),
    sectionOnNewPage: true,
    size: 12,
    rowHeight: 14,
    pageTotal: (rows, first) => `本页 ${rows} 桌，${heads(all.slice(first, first + rows))} 人`,
    total: `合计 ${all.length} 桌，${heads(all)} 人`,
    signers: [],
    footNote: '',
    footRight: '用餐分桌表',
  })
}

function rowOf({ of, guests }: Filled<number>): readonly string[] {
  const diets = [...new Set(guests.map(({ diet }) => diet))].filter((diet) => diet !== '').sort()
  const names = (diet: string): string =>
    guests
      .filter((guest) => guest.diet === diet)
      .map(({ name }) => name)
      .join('、')
  return [
    `${of} 号桌`,
    String(guests.length),
    guests.map(({ name }) => name).join('、'),
    diets.map((diet) => `${diet}：${names(diet)}`).join('；'),
  ]
}
