// 分房表 (the trade's word for a rooming list): room-mates one under the other, ½ where a bed stays empty, the low floors marked.
import { alignedName } from '../../../../shared/domain/roster/names'
import { filledRooms, halfRooms, type Filled } from '../../../../shared/domain/trips/travel/layout'
import type { Room } from '../../../../shared/domain/trips/travel/rooms'
import { portrait, type SheetJob } from '../../page-model'
import { paginateList } from '../../paginate'
import { emptySheet, headingOf } from './travel-words'
import type { BatchOnRoad, TravelPaper } from './read-travel'

export function roomJob({ office, date, batches }: TravelPaper): SheetJob {
  const sections = batches.flatMap((each) => {
    const filled = filledRooms(each.guests, each.rooms).filter(({ guests }) => guests.length > 0)
    return filled.length === 0 ? [] : [{ each, filled }]
  })
  if (sections.length === 0) throw emptySheet('还没有分房，没有可打印的内容。请先在“分房”里排好。')
  const people = sections.flatMap(({ filled }) => filled.flatMap(({ guests }) => guests))
  const rooms = sections.reduce((sum, { filled }) => sum + filled.length, 0)
  return paginateList({
    title: '分房表',
    paper: portrait,
    subline: [office, '', `制表日期：${date}`],
    columns: [
      { label: '房号', width: 0, fixed: 24 },
      { label: '房型', width: 0, fixed: 20 },
      { label: '姓名', width: 30 },
      { label: '性别', width: 0, fixed: 14 },
      { label: '身份', width: 0, fixed: 24 },
      { label: '备注', width: 30 },
    ],
    sections: sections.map(({ each, filled }) => ({
      heading: [headingOf(each.batch), hotelsOf(each)].filter(Boolean).join('　'),
      rows: filled.flatMap(rowsOf),
      total: `${String(each.batch['name'])}共 ${filled.length} 间，半间 ${halfRooms(filled)} 间`,
    })),
    sectionOnNewPage: true,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows) => `本页 ${rows} 人`,
    total: `合计 ${people.length} 人，${rooms} 间`,
    signers: [],
    footNote: '',
    footRight: '分房表',
  })
}

function rowsOf({ of, guests }: Filled<Room>): readonly (readonly string[])[] {
  const half = guests.length < of.beds ? '½（有空床）' : ''
  return guests.map(({ name, sex, duty }, i) => [
    i === 0 ? of.name : '〃',
    `${of.beds} 床`,
    alignedName(name),
    sex,
    duty,
    [i === 0 && of.low ? '低楼层' : '', half].filter(Boolean).join(' '),
  ])
}

/** 住宿：丽水宾馆、龙泉大酒店, as the itinerary has them. */
function hotelsOf({ items }: BatchOnRoad): string {
  const names = items.filter((item) => item['kind'] === '住宿').map((item) => String(item['title'] ?? ''))
  return names.length === 0 ? '' : `住宿：${[...new Set(names)].join('、')}`
}
