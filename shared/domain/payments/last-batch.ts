// What each person got in the scheme's last final batch, and what besides the sum is otherwise now: the county and who pays.
import type { RowId } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import type { Due } from './due'
import { finalLines, type FinalLine } from './final-lines'

export interface LastPaid {
  /** 分, all lines of the person together. */
  readonly amount: number
  readonly county: string | undefined
  /** Row id of the standard of the last line. */
  readonly rule: string | undefined
}

/** By person; of the same direction and before this period. Empty where there was none. */
export async function lastBatch(context: CommandContext, batch: Fields): Promise<ReadonlyMap<RowId, LastPaid>> {
  const others = await context.where('batch', 'scheme', String(batch['scheme']))
  const final = others.filter(
    (other) =>
      other.id !== batch.id &&
      other['direction'] === batch['direction'] &&
      Number(other['version'] ?? 0) > 0 &&
      other['state'] !== 'void' &&
      String(other['to']) < String(batch['from']),
  )
  const last = final.sort((a, b) => (String(a['to']) < String(b['to']) ? 1 : -1))[0]
  return last ? sumsByPerson(await finalLines(context, last)) : new Map()
}

function sumsByPerson(lines: readonly FinalLine[]): ReadonlyMap<RowId, LastPaid> {
  const sums = new Map<RowId, LastPaid>()
  for (const { person, amount, county, rule } of lines) {
    const known = sums.get(person)
    sums.set(person, { amount: (known?.amount ?? 0) + amount, county, rule })
  }
  return sums
}

/** Answers, for one person, 划转：鹿城区 → 龙湾区 · 支付单位：甲 → 乙; '' where nothing of it changed. Reads the units once. */
export async function movesSince(
  context: CommandContext,
  last: ReadonlyMap<RowId, LastPaid>,
  rules: readonly Fields[],
): Promise<(person: Fields, due: Due) => string> {
  if (last.size === 0) return () => ''
  const names = new Map((await context.all('unit')).map((unit) => [unit.id, String(unit['name'] ?? '')]))
  const payers = new Map(rules.map((rule) => [rule.id, rule['payer']]))
  return (person, due) => {
    const before = last.get(person.id)
    if (!before || due.verdict === 'out') return ''
    const county = moved(before.county, person['county'], (id) => names.get(id) ?? '（已删除）')
    const payer = moved(
      payers.get(before.rule ?? ''),
      payers.get((due.stretches.at(-1) ?? due.back.at(-1))?.rule ?? ''),
      (name) => name,
    )
    return [county && `划转：${county}`, payer && `支付单位：${payer}`].filter((part) => part !== '').join('；')
  }
}

function moved(before: unknown, now: unknown, words: (value: string) => string): string {
  if (typeof before !== 'string' || typeof now !== 'string' || before === now) return ''
  return `${words(before)} → ${words(now)}`
}
