// 人员增减变动表: one list against the list before it; and 对账: our list against the receiver's. Pure, in integer 分.
import { matchName } from '../roster/names'
import { levelLabel } from '../roster/treatment'
import { formatMoney } from '../../kernel/money'

/** A person on a list, as they were told to the receiver. */
export interface ReportEntry {
  readonly person: string
  readonly name: string
  readonly idNumber?: string
  readonly level?: string
  readonly county?: string
  /** 分 a month; absent where the receiver settles by its own rules (医保). */
  readonly monthly?: number
}

export type ChangeKind = '新增' | '停止' | '级别变更' | '标准变更' | '市内划转' | '证件更正'

export interface ReportChange {
  readonly kind: ChangeKind
  readonly entry: ReportEntry
  /** YYYY-MM from which it counts. */
  readonly month: string
  /** 依据: what the rules or the events say. */
  readonly basis: string
}

/** Why somebody came or went: the first month of it and the words. */
export interface Cause {
  readonly month: string
  readonly basis: string
  /** The person goes on under another county of the city. */
  readonly moved?: true
}

/** Changes of two lists, those who came first, then those who went, then the rest; each in the order of its list. */
export function changesOf(
  last: readonly ReportEntry[],
  now: readonly ReportEntry[],
  causeOf: (entry: ReportEntry) => Cause,
): readonly ReportChange[] {
  const before = new Map(last.map((entry) => [entry.person, entry]))
  const after = new Set(now.map((entry) => entry.person))
  const told = (kind: ChangeKind, entry: ReportEntry): ReportChange => {
    const { month, basis, moved } = causeOf(entry)
    return { kind: moved ? '市内划转' : kind, entry, month, basis }
  }
  const came = now.filter((entry) => !before.has(entry.person)).map((entry) => told('新增', entry))
  const went = last.filter((entry) => !after.has(entry.person)).map((entry) => told('停止', entry))
  const altered = now.flatMap((entry) => {
    const old = before.get(entry.person)
    return old ? alterations(old, entry, causeOf(entry).month) : []
  })
  return [...came, ...went, ...altered]
}

function alterations(old: ReportEntry, entry: ReportEntry, month: string): readonly ReportChange[] {
  const found: ReportChange[] = []
  if (old.level !== entry.level)
    found.push({
      kind: '级别变更',
      entry,
      month,
      basis: `${levelLabel(old.level) || '无'} → ${levelLabel(entry.level) || '无'}`,
    })
  else if (old.monthly !== entry.monthly)
    found.push({ kind: '标准变更', entry, month, basis: `${moneyOr(old.monthly)} → ${moneyOr(entry.monthly)}` })
  if (old.idNumber !== entry.idNumber || matchName(old.name) !== matchName(entry.name))
    found.push({ kind: '证件更正', entry, month, basis: '姓名或身份证号已更正' })
  return found
}

function moneyOr(fen: number | undefined): string {
  return fen === undefined ? '未定' : formatMoney(fen)
}

/** A row of the receiver's list. */
export interface TheirEntry {
  readonly name?: string
  readonly idNumber?: string
  readonly level?: string
  readonly monthly?: number
  /** Where it stands in their file. */
  readonly place: string
}

export interface ReconciliationFinding {
  readonly kind: '我有他无' | '他有我无' | '级别不同' | '金额不同' | '姓名不同'
  readonly name: string
  readonly idNumber: string
  readonly ours: string
  readonly theirs: string
  readonly person?: string
}

/**
 * Compares by ID; a row of theirs without one by a name that only one of ours has. Columns that their list does not carry are not
 * compared. Every entry of either side is met, or a finding.
 */
export function reconcile(
  ours: readonly ReportEntry[],
  theirs: readonly TheirEntry[],
): readonly ReconciliationFinding[] {
  const byId = new Map(
    ours.flatMap((entry) => (entry.idNumber === undefined ? [] : [[entry.idNumber, entry] as const])),
  )
  const names = new Map<string, ReportEntry[]>()
  for (const entry of ours) names.set(matchName(entry.name), [...(names.get(matchName(entry.name)) ?? []), entry])
  const met = new Set<string>()
  const found: ReconciliationFinding[] = []
  for (const row of theirs) {
    const mine = ourOf(row, byId, names)
    if (!mine || met.has(mine.person)) found.push(stranger(row, mine !== undefined))
    else {
      met.add(mine.person)
      found.push(...differences(mine, row))
    }
  }
  const missing = ours
    .filter((entry) => !met.has(entry.person))
    .map((entry): ReconciliationFinding => ({
      kind: '我有他无',
      ...namesOf(entry),
      ours: contents(entry),
      theirs: '',
      person: entry.person,
    }))
  return [...missing, ...found]
}

function ourOf(
  row: TheirEntry,
  byId: ReadonlyMap<string, ReportEntry>,
  names: ReadonlyMap<string, readonly ReportEntry[]>,
): ReportEntry | undefined {
  if (row.idNumber !== undefined && byId.has(row.idNumber)) return byId.get(row.idNumber)
  const namesakes = row.name === undefined ? [] : (names.get(matchName(row.name)) ?? [])
  const [only, ...others] = namesakes.filter((entry) => row.idNumber === undefined || entry.idNumber === undefined)
  return others.length === 0 ? only : undefined
}

function stranger(row: TheirEntry, again: boolean): ReconciliationFinding {
  const theirs = again ? `${row.place}，与前面一行重复` : row.place
  return { kind: '他有我无', name: row.name ?? '', idNumber: row.idNumber ?? '', ours: '', theirs }
}

function differences(mine: ReportEntry, row: TheirEntry): readonly ReconciliationFinding[] {
  const base = { ...namesOf(mine), person: mine.person }
  const found: ReconciliationFinding[] = []
  if (row.name !== undefined && matchName(row.name) !== matchName(mine.name))
    found.push({ kind: '姓名不同', ...base, ours: mine.name, theirs: row.name })
  if (row.level !== undefined && row.level !== mine.level)
    found.push({ kind: '级别不同', ...base, ours: levelLabel(mine.level), theirs: levelLabel(row.level) })
  if (row.monthly !== undefined && mine.monthly !== undefined && row.monthly !== mine.monthly)
    found.push({ kind: '金额不同', ...base, ours: formatMoney(mine.monthly), theirs: formatMoney(row.monthly) })
  return found
}

function namesOf(entry: ReportEntry): { readonly name: string; readonly idNumber: string } {
  return { name: entry.name, idNumber: entry.idNumber ?? '' }
}

function contents(entry: ReportEntry): string {
  return [levelLabel(entry.level), entry.monthly === undefined ? '' : formatMoney(entry.monthly)]
    .filter((part) => part !== '')
    .join('，')
}

/** What is kept of a list in a row, and back. */
export function unpack<T>(text: unknown): readonly T[] {
  return typeof text === 'string' ? (JSON.parse(text) as readonly T[]) : []
}
