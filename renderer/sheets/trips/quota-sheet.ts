// 名额分配表: counties down, batches across, sums both ways; it goes out with the 通知 (office-practice.md 10, 23).
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { dateWords } from '../words'
import type { TripPaper } from './read-trips'

export const quotaDuties = ['制表', '复核', '负责人'] as const

type QuotaPaper = Pick<TripPaper, 'office' | 'date' | 'plan' | 'batches' | 'quotas' | 'lists'>

export function quotaJob(
  { office, date, plan, batches, quotas, lists }: QuotaPaper,
  signers: readonly string[],
): SheetJob {
  const title = `${String(plan['name'] ?? '')}名额分配表`
  const own = (unit: Row): readonly number[] => batches.map((batch) => placesOf(quotas, batch.id, unit.id))
  const told = (lists['unit'] ?? []).filter((unit) => quotas.some((quota) => quota['county'] === unit.id))
  const units = [...told].sort((a, b) => (String(a['order'] ?? '') < String(b['order'] ?? '') ? -1 : 1))
  const sums = (rows: readonly Row[]): string =>
    [...batches.map((batch, i) => `${String(batch['name'])} ${sum(rows.map((unit) => own(unit)[i] ?? 0))}`)].join('　')
  const words = (word: string, rows: readonly Row[]): string =>
    `${word}　${sum(rows.map((unit) => sum(own(unit))))} 个　（${sums(rows)}）`
  return paginateList({
    title,
    paper: landscape,
    headLines: [
      [
        `批准依据：${String(plan['basis'] ?? '＿＿＿＿')}`,
        `推荐截止：${plan['deadline'] ? dateWords(plan['deadline']) : '＿＿＿＿'}`,
      ],
    ],
    subline: [`单位（盖章）：${office}`, '', `制表日期：${date}`],
    columns: [
      { label: '县（市、区）', width: 30 },
      ...batches.map((batch) => ({ label: batchLabel(batch), width: 20 })),
      { label: '合计', width: 0, fixed: 16 },
    ],
    sections: [
      { rows: units.map((unit) => [String(unit['name'] ?? ''), ...own(unit).map(String), String(sum(own(unit)))]) },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows, before) => words('本页小计', units.slice(before, before + rows)),
    total: words('合计', units),
    signers: [...signers, '（盖章）'],
    footNote: '',
    footRight: title,
  })
}

/** 第一批 9月1日起. */
function batchLabel(batch: Row): string {
  const from = String(batch['from'] ?? '')
  return `${String(batch['name'] ?? '')}（${Number(from.slice(5, 7))}月${Number(from.slice(8, 10))}日起）`
}

function placesOf(quotas: readonly Row[], batch: string, unit: string): number {
  return Number(quotas.find((row) => row['batch'] === batch && row['county'] === unit)?.['places'] ?? 0)
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
