// 走访路线表: a team's day in its order, with what a driver and a leader need: address, telephone apart in groups, money and goods.
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { dateWords } from '../words'
import { levelAndAge, moneyWords, totalWords, type VisitHead, type VisitLine } from './visit-lines'

/** The job for one team; `contacts` are the relatives to call first, by person. */
export function routeJob(
  lines: readonly VisitLine[],
  team: Row,
  head: VisitHead,
  contacts: ReadonlyMap<string, string>,
): SheetJob {
  const title = `走访路线表（${String(team['name'] ?? '')}）`
  const on = String(team['date'] ?? '')
  const text = (row: Row, field: string): string => String(row[field] ?? '')
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位：${head.office}`, String(head.campaign?.['name'] ?? ''), `走访日期：${dateWords(on)}`],
    headLines: [
      [
        `带队领导：${text(team, 'leader')}`,
        `陪同：${text(team, 'companions') || '＿＿＿＿'}`,
        `车辆：${text(team, 'vehicle') || '＿＿＿＿'}`,
      ],
    ],
    columns: [
      { label: '时间', width: 0, fixed: 16 },
      { label: '姓名', width: 0, fixed: 22 },
      { label: '级别、年龄', width: 0, fixed: 30 },
      { label: '街道（乡镇）', width: 0, fixed: 26 },
      { label: '地址', width: 50, align: 'left' },
      { label: '电话', width: 0, fixed: 32 },
      { label: '家属联系人', width: 34, align: 'left' },
      { label: '慰问金', width: 0, fixed: 22, align: 'right' },
      { label: '慰问品', width: 22 },
    ],
    sections: [
      {
        rows: lines.map((line) => [
          '',
          alignedName(text(line.person, 'name')),
          levelAndAge(line, on),
          text(line.visit, 'street'),
          text(line.person, 'address'),
          spoken(text(line.person, 'phone')),
          spoken(contacts.get(line.person.id) ?? ''),
          moneyWords(line),
          text(line.visit, 'goods'),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 12,
    rowHeight: 12,
    pageTotal: (rows, before) => totalWords('本页小计', lines.slice(before, before + rows)),
    total: totalWords('合计', lines),
    signers: [],
    footNote: internalNote,
    footRight: title,
  })
}

/** Read aloud and dialled from paper: 138 0000 0000 (office-practice.md 40). */
function spoken(text: string): string {
  return text.replace(/\b(1\d{2})(\d{4})(\d{4})\b/g, '$1 $2 $3')
}
