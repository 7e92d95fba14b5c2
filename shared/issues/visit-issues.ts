// What two PCs of the office did to visits while apart and no one sees by looking at one row: more goods issued than there were, and
// one number for two campaigns. Found from the rows, never mended in silence.
import type { Fields } from '../domain/field'
import { stockOf } from '../domain/visits/stock'
import { issueId, type Issue } from './issue'

/** Goods of which more went out than came in. */
export function stockIssues(goods: readonly Fields[], moves: readonly Fields[]): readonly Issue[] {
  const byGoods = new Map<string, Fields[]>()
  for (const move of moves) {
    const of = String(move['goods'])
    const group = byGoods.get(of)
    if (group) group.push(move)
    else byGoods.set(of, [move])
  }
  return goods.flatMap((item): readonly Issue[] => {
    const { left } = stockOf(byGoods.get(item.id) ?? [])
    if (left >= 0) return []
    const unit = String(item['unit'] ?? '')
    const sentence = `出库比库存多 ${-left}${unit}（多台电脑同时登记了出库）。请盘点后冲销多登的一笔，或补登入库。`
    return [issueOf('stock', 'goods', [item.id], String(item['name'] ?? ''), sentence)]
  })
}

/** Campaigns that carry the same number on paper. */
export function numberIssues(campaigns: readonly Fields[]): readonly Issue[] {
  const byNumber = new Map<string, Fields[]>()
  for (const campaign of campaigns) {
    const number = String(campaign['number'] ?? '')
    if (number !== '') byNumber.set(number, [...(byNumber.get(number) ?? []), campaign])
  }
  return [...byNumber].flatMap(([number, same]): readonly Issue[] => {
    if (same.length < 2) return []
    const names = same.map((campaign) => String(campaign['name'] ?? '')).join(' · ')
    const sentence = `批次号 ${number} 用在了 ${same.length} 个慰问活动上。请打开其中一个，点“更多 → 重新编号”。`
    return [issueOf('number', 'campaign', same.map(({ id }) => id).sort(), names, sentence)]
  })
}

function issueOf(
  rule: 'stock' | 'number',
  table: string,
  subjects: readonly string[],
  title: string,
  sentence: string,
): Issue {
  return { id: issueId(rule, subjects), rule, table, subjects, person: '', title, sentence }
}
