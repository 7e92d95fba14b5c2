// Which column fills which field: by alias, settled by the heading above where a word fits several tables, overruled by hand.
import type { HeaderColumn } from './header'
import { normaliseHeader } from './normalise'
import { targetName, type Target, type Targets } from './targets'

export interface MappedColumn {
  readonly column: HeaderColumn
  readonly target: Target | undefined
  /** 1, or the ordinal of a second, third… honour, account or relative in the same row. */
  readonly slot: number
  /** How it was found; `ignored` columns (序号) need no one's attention, `unknown` ones do. */
  readonly by: 'alias' | 'hand' | 'ignored' | 'unknown'
}

/** Header label → `person.idNumber`, `honour.level#2` or '' for 不导入. What a layout remembers. */
export type HandMapping = Readonly<Record<string, string>>

/** Words in a heading that say which of the person's own rows the columns below describe. */
const groupWords: readonly (readonly [string, RegExp])[] = [
  ['family', /家属|家庭成员|联系人|紧急|配偶|子女|亲属/],
  ['account', /银行|账户|账号|帐户|帐号|开户/],
  ['honour', /荣誉|表彰|称号|获奖|奖励|授予/],
]

const ignored = /^(序号|编号|no|no\.|行号|签名|签字|本人签名|盖章|年龄|周岁|未导入原因)$/

/** Maps every column. A field of the person is filled by its first column; the person's own rows may repeat. */
export function mapColumns(
  columns: readonly HeaderColumn[],
  targets: Targets,
  byHand: HandMapping = {},
): readonly MappedColumn[] {
  const taken = new Set<string>()
  // Columns with a heading of their own are settled first, so that 家属/姓名 to the left never takes the person's 姓名.
  const order = [...columns].sort((a, b) => Number(b.path.length > 1) - Number(a.path.length > 1) || a.index - b.index)
  const mapped = new Map<number, MappedColumn>()
  for (const column of order)
    mapped.set(column.index, byHandOf(column, targets, byHand, taken) ?? mapOne(column, targets, taken))
  return columns.map((column) => mapped.get(column.index) as MappedColumn)
}

function byHandOf(
  column: HeaderColumn,
  targets: Targets,
  byHand: HandMapping,
  taken: Set<string>,
): MappedColumn | undefined {
  const wanted = byHand[column.label]
  if (wanted === undefined) return undefined
  const match = /^(\w+)\.(\w+)(?:#(\d+))?$/.exec(wanted)
  const target = match && targets.find(match[1] as string, match[2] as string)
  if (!target) return { column, target: undefined, slot: 1, by: 'hand' }
  const slot = Number(match[3] ?? 1)
  taken.add(targetName(target, slot))
  return { column, target, slot, by: 'hand' }
}

function mapOne(column: HeaderColumn, targets: Targets, taken: Set<string>): MappedColumn {
  const texts = column.path.map(normaliseHeader)
  const leaf = texts[texts.length - 1] ?? ''
  for (const target of candidates(texts, leaf, targets)) {
    const slot = freeSlot(target, taken, targets)
    if (slot === undefined) continue
    taken.add(targetName(target, slot))
    return { column, target, slot, by: 'alias' }
  }
  return { column, target: undefined, slot: 1, by: ignored.test(leaf) ? 'ignored' : 'unknown' }
}

/** Best first: heading and leaf read as one word (紧急联系人电话), leaf within the heading's table, leaf anywhere. */
function candidates(texts: readonly string[], leaf: string, targets: Targets): readonly Target[] {
  const above = texts.slice(0, -1)
  const joined = above.length > 0 ? targets.of(texts.join('')) : []
  const group = groupOf(above)
  const found = targets.of(leaf)
  const inGroup = group === undefined ? [] : found.filter((target) => target.table === group)
  return [
    ...joined,
    ...inGroup,
    ...found.filter((target) => !inGroup.includes(target) && (group === undefined || !targets.repeats(target))),
  ]
}

function groupOf(above: readonly string[]): string | undefined {
  return groupWords.find(([, words]) => above.some((text) => words.test(text)))?.[0]
}

/** A person has one 姓名; a second 荣誉称号 in the same row is a second honour. */
function freeSlot(target: Target, taken: ReadonlySet<string>, targets: Targets): number | undefined {
  if (!taken.has(targetName(target))) return 1
  if (!targets.repeats(target)) return undefined
  for (let slot = 2; slot <= 9; slot++) if (!taken.has(targetName(target, slot))) return slot
  return undefined
}

/** How well a header explains a sheet: mapped columns, or 0 where it does not say whose rows they are. */
export function worthOf(columns: readonly HeaderColumn[], targets: Targets): number {
  const found = mapColumns(columns, targets).filter((each) => each.by === 'alias')
  const names = found.some((each) => each.target && targets.naming(each.target))
  if (!names || (found.length < 2 && columns.length > 2)) return 0
  // A heading that settles what its columns mean (家属 over 姓名, 电话) makes the deeper reading the better one.
  const settled = found.filter(
    (each) => groupOf(each.column.path.slice(0, -1).map(normaliseHeader)) === each.target?.table,
  )
  return found.length + settled.length * 0.1
}
