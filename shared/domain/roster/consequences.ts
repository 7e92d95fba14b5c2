// What a 动态变更 brings with it, proposed as a ticked list that a person confirms (domain.md §7, office-practice.md 12, 20).
// Cards, newspapers and open 优待事项 add their own lines (privileges/event-privileges.ts).
import { pairId } from '../../kernel/ids'
import { chineseDate, isPlainDate } from '../../kernel/plain-date'
import type { RowId, Value } from '../../oplog/operation'
import type { Draft } from '../command'
import type { Fields } from '../field'
import type { Lookup } from '../lookup'
import { oversOf, overWords, shortsOf, shortWords, turnsOf, turnWords, type EventMoney } from '../payments/event-money'
import { shortConsequence } from '../payments/shortfall'
import { privilegeTurns, type EventPrivileges } from '../privileges/event-privileges'
import { statusKinds } from './picklists'
import { honourOfLevel, levelLabel, personTreatment, titleText, type TreatmentLists } from './treatment'

export interface EventCase {
  /** The values of the event as typed: kind, date, toCounty… */
  readonly event: Readonly<Record<string, unknown>>
  readonly person: Fields
  readonly honours: readonly Fields[]
  readonly family: readonly Fields[]
  readonly lists: TreatmentLists
  readonly lookup: Lookup
  /** Policies and what was paid; without it nothing is said about money. */
  readonly money?: EventMoney
  /** Cards, newspapers and cases; without them nothing is said about them. */
  readonly privileges?: EventPrivileges
}

export interface Consequence {
  /** Stable; kept in the event's 已办理的后续. */
  readonly id: string
  /** What will be done, in Chinese, with the values: 工作状态改为“退休”. */
  readonly sentence: string
  /** The default tick. */
  readonly ticked: boolean
  /** Follows from the event itself, whatever is ticked: said, not asked. */
  readonly fixed?: true
  /** The changes it makes; none for a reminder. `mint` gives ids for new rows. */
  readonly drafts: (mint: () => RowId) => readonly Draft[]
}

/** The consequences of an event, in the order in which they are shown; empty for kinds that only change the standing. */
export function consequencesOf(given: EventCase): readonly Consequence[] {
  const own = proposals[String(given.event['kind'])] ?? []
  return [...moneyTurns(given), ...own.flatMap((propose) => propose(given)), ...privilegesEnd(given)]
}

/** Sorts after every event already recorded of the same day. */
const NEW_EVENT = '\uffff'

/** Which money stops or starts from which month, and what was paid beyond a stop: proposed as rows of 多发待追回台账. */
const moneyTurns: Propose = ({ event, person, honours, lists, money }) => {
  if (!money) return []
  const turns = turnsOf({ person, honours, lists, event: { ...event, id: NEW_EVENT } }, money)
  const said = turns.map((turn): Consequence => ({
    id: `${turn.turn}:${turn.scheme.id}`,
    sentence: turnWords(turn),
    ticked: true,
    fixed: true,
    drafts: () => [],
  }))
  // Ticked, it is kept with the event, and the next batch of the project makes up for it (shortfall.ts).
  const short = shortsOf(turns, money.entries).map((each): Consequence => ({
    id: shortConsequence(each.entry.id),
    sentence: shortWords(each),
    ticked: true,
    drafts: () => [],
  }))
  const kind = statusKinds.find(({ value }) => value === event['kind'])?.label ?? ''
  const overs = oversOf(turns, money.entries).map((over): Consequence => {
    const { scheme, entry, from, to, months, amount } = over
    const cause = `${kind}（${String(event['date'])}）后多发`
    const set = {
      person: person.id,
      name: String(person['name'] ?? ''),
      scheme: scheme.id,
      from,
      to,
      months,
      amount,
      cause,
      state: 'open',
    }
    // One row for one payment on every PC, also where two of them record the death.
    const row = pairId('overpayment', entry.id, 'status')
    return {
      id: `over:${entry.id}`,
      sentence: overWords(over),
      ticked: true,
      drafts: () => [{ kind: 'set', table: 'overpayment', row, set }],
    }
  })
  return [...said, ...short, ...overs]
}

type Propose = (given: EventCase) => readonly Consequence[]

const countyChanges: Propose = ({ event, person, lookup }) => {
  const to = event['toCounty']
  if (typeof to !== 'string' || to === person['county']) return []
  const from =
    typeof person['county'] === 'string' ? `由“${lookup.nameOf('unit', person['county']) ?? '（已删除）'}”` : ''
  return [edit('county', `县（市、区）${from}改为“${lookup.nameOf('unit', to) ?? ''}”`, person, { county: to })]
}

const employerChanges: Propose = ({ event, person }) => {
  const to = text(event['toPlace'])
  if (to === undefined || to === person['employer']) return []
  const from = text(person['employer'])
  return [edit('employer', `工作单位${from === undefined ? '' : `由“${from}”`}改为“${to}”`, person, { employer: to })]
}

const retires: Propose = ({ event, person }) => {
  const date = text(event['date'])
  return [
    ...(person['workStatus'] === '退休'
      ? []
      : [edit('work-status', '工作状态改为“退休”', person, { workStatus: '退休' })]),
    ...(date === undefined || !isPlainDate(date) || person['retiredOn'] === date
      ? []
      : [edit('retired-on', `离退休时间记为 ${chineseDate(date)}`, person, { retiredOn: date })]),
  ]
}

const levelChanges: Propose = ({ event, honours, lists }) => {
  const level = text(event['level'])
  const honour = honourOfLevel(event, honours, lists)
  if (level === undefined || honour === undefined || honour['treatment'] === level) return []
  const title = titleText(honour, lists.titles)
  return [
    child('level', `“${title}”的享受待遇级别认定为“${levelLabel(level)}”`, 'honour', honour.id, { treatment: level }),
  ]
}

/** A revocation that names no honour is of all of them. */
const honourRevoked: Propose = ({ event, honours, lists }) => {
  const valid = honours.filter((honour) => honour['state'] !== 'revoked')
  const revoked = valid.filter((honour) => event['honour'] === undefined || honour.id === event['honour'])
  if (revoked.length === 0) return []
  const titles = revoked.map((honour) => `“${titleText(honour, lists.titles)}”`).join('、')
  const remaining = valid.filter((honour) => !revoked.includes(honour))
  const before = personTreatment(valid, lists).level
  const after = personTreatment(remaining, lists).level
  const level = before === after ? '' : `，待遇级别由“${levelLabel(before) || '无'}”变为“${levelLabel(after) || '无'}”`
  const values = defined({ state: 'revoked', revokedOn: text(event['date']), revokedBy: text(event['document']) })
  const drafts = revoked.map((honour): Draft => ({ kind: 'set', table: 'honour', row: honour.id, set: values }))
  return [{ id: 'honour-revoked', sentence: `${titles}记为“已撤销”${level}`, ticked: true, drafts: () => drafts }]
}

/** While another honour stays valid, its holder keeps card and newspaper. */
const privilegesEnd: Propose = ({ event, honours, privileges }) => {
  if (!privileges) return []
  const named = event['kind'] === 'revoked' ? event['honour'] : undefined
  if (named !== undefined && honours.some((honour) => honour['state'] !== 'revoked' && honour.id !== named)) return []
  return privilegeTurns(event, privileges).map((turn): Consequence => ({ ...turn, ticked: true }))
}

/** An authorisation ends with the death of the one who gave it; what is still owed goes to the heirs by their own papers. */
const collectorsEnd: Propose = ({ family }) => {
  const collectors = family.filter((member) => member['mayCollect'] === true)
  if (collectors.length === 0) return []
  const names = collectors.map((member) => String(member['name'] ?? '')).join('、')
  const drafts = collectors.map((member): Draft => ({
    kind: 'set',
    table: 'family',
    row: member.id,
    set: { mayCollect: false },
  }))
  return [
    {
      id: 'collectors-end',
      sentence: `代领委托失效：${names} 的“可否代领”改为“否”`,
      ticked: true,
      drafts: () => drafts,
    },
  ]
}

const heirKept: Propose = ({ event, person, family }) => {
  const name = text(event['heir'])
  if (name === undefined || family.some((member) => member['name'] === name)) return []
  const set = defined({ person: person.id, name, phone: text(event['heirPhone']) })
  return [
    {
      id: 'heir-kept',
      sentence: `把家属联系人“${name}”记入家属与联系人`,
      ticked: true,
      drafts: (mint) => [{ kind: 'set', table: 'family', row: mint(), set }],
    },
  ]
}

const deathSheet: Propose = () => [
  { id: 'death-sheet', sentence: '打印《劳模去世处理单》', ticked: true, drafts: () => [] },
]

/** What the file said about the hardship stays in the history; emptying it is offered, not presumed. */
const hardshipCleared: Propose = ({ person }) => {
  const filled = ['hardshipType', 'hardshipCause'].filter((field) => text(person[field]) !== undefined)
  if (filled.length === 0) return []
  const values = Object.fromEntries(filled.map((field) => [field, null]))
  return [
    { ...edit('hardship-cleared', '清空困难类型和致困原因（修改历史中仍可查到）', person, values), ticked: false },
  ]
}

const proposals: Readonly<Record<string, readonly Propose[]>> = {
  'moved-in': [countyChanges, employerChanges],
  'county-transfer': [countyChanges, employerChanges],
  'employer-change': [employerChanges],
  retired: [retires],
  'level-change': [levelChanges],
  revoked: [honourRevoked],
  died: [collectorsEnd, heirKept, deathSheet],
  'hardship-over': [hardshipCleared],
}

function edit(id: string, sentence: string, person: Fields, values: Readonly<Record<string, Value>>): Consequence {
  return child(id, sentence, 'person', person.id, values)
}

function child(
  id: string,
  sentence: string,
  table: string,
  row: RowId,
  values: Readonly<Record<string, Value>>,
): Consequence {
  return { id, sentence, ticked: true, drafts: () => [{ kind: 'set', table, row, set: values }] }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function defined(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined))
}
