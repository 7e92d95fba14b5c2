// 同期多来源提示 (office-practice.md 7): payments of one nature for one person and months in common from different sources. Legitimate as
// often as not, so it is shown for people to decide and stops nothing.
import { formatMoney } from '../../kernel/money'
import type { Fields } from '../field'
import { monthsCovered, standing } from './ledger'

export interface Several {
  /** 慰问, 津贴… */
  readonly nature: string
  /** YYYY-MM, first and last month in which money of more than one source meets. */
  readonly from: string
  readonly to: string
  /** In the order they were given. */
  readonly entries: readonly Fields[]
}

/** One finding a nature. `natureOf` answers the nature of a scheme; 其他 and unknown ones are never compared. */
export function severalSources(
  entries: readonly Fields[],
  natureOf: (scheme: unknown) => string | undefined,
): readonly Several[] {
  const byNature = new Map<string, Fields[]>()
  for (const entry of standing(entries)) {
    const nature = natureOf(entry['scheme'])
    if (nature === undefined || nature === '其他') continue
    const known = byNature.get(nature)
    if (known) known.push(entry)
    else byNature.set(nature, [entry])
  }
  return [...byNature].flatMap(([nature, own]) => severalOf(nature, own))
}

function severalOf(nature: string, entries: readonly Fields[]): readonly Several[] {
  const byMonth = new Map<string, Fields[]>()
  for (const entry of entries)
    for (const month of monthsCovered(entry)) byMonth.set(month, [...(byMonth.get(month) ?? []), entry])
  const met = [...byMonth].filter(([, own]) => new Set(own.map(sourceOf)).size > 1).map(([month]) => month)
  const [from, to] = [met.sort()[0], met.at(-1)]
  if (from === undefined || to === undefined) return []
  const meeting = new Set(met.flatMap((month) => byMonth.get(month) ?? []))
  return [{ nature, from, to, entries: entries.filter((entry) => meeting.has(entry)) }]
}

/** Who really pays: the level of funds and, where it is known, the account. */
function sourceOf(entry: Fields): string {
  return `${String(entry['fundLevel'] ?? '')} ${String(entry['source'] ?? '')}`
}

/** `planned` entries are the lines of a sheet not yet paid. 2026-01 慰问：全总 3,000.00 元（2026-春慰-K3-01）；市 1,000.00 元（补录） */
export function severalWords({ nature, from, to, entries }: Several): string {
  const said = entries.map((entry) => {
    const source = [`${String(entry['fundLevel'] ?? '')}级资金`, entry['source']].filter(
      (part) => typeof part === 'string',
    )
    const number = entry['planned'] === true ? '本批' : String(entry['batchNumber'] ?? '补录')
    return `${source.join(' ')} ${formatMoney(Number(entry['amount'] ?? 0))} 元（${number}）`
  })
  return `${from === to ? from : `${from} 至 ${to}`} ${nature}：${said.join('；')}`
}
