// Open conflicts of a row as issues, in words a clerk understands: which field, both values, who, on which PC, when.
import type { Fields, FieldSpec, TableSpec } from '../domain/field'
import { formatField } from '../domain/format'
import { hidden, maskField } from '../domain/masking'
import type { Lookup } from '../domain/lookup'
import { conflictsOf, type Conflict } from '../oplog/conflicts'
import type { Head, RegisterKey, RowRecord, Stamp, Value } from '../oplog/operation'
import { asElement, fieldOf } from '../oplog/register-key'
import { headsOf } from '../oplog/row'
import { issueId, type Author, type ConflictSide, type Issue } from './issue'
import { policyOf } from './merge-policy'

/** What is known around the row. */
export interface ConflictWorld {
  readonly lookup: Lookup
  /** Who wrote an operation; undefined where the log does not say. */
  readonly author: (stamp: Stamp) => Author | undefined
  /** The value that a head's operation replaced, for long texts. */
  readonly before: (head: Stamp, register: RegisterKey) => Value | undefined
  /** Name of the row's person, for rows of people. */
  readonly title?: string
}

/** One issue per conflict. */
export function conflictIssues(table: TableSpec, row: RowRecord, world: ConflictWorld): readonly Issue[] {
  const named = titleOf(table, row, world.lookup)
  return conflictsOf(row, policyOf(table)).map((conflict) => ({
    id: issueId(
      'conflict',
      [row.id],
      `${table.name}.${conflict.kind === 'concurrent-values' ? conflict.register : '_removed'}`,
    ),
    rule: 'conflict',
    table: table.name,
    subjects: [row.id],
    person: personOf(table, row),
    title: world.title ?? (named || table.label),
    ...(world.title === undefined || named === '' ? {} : { of: named }),
    code: `conflict.${conflict.kind}`,
    ...(conflict.kind === 'concurrent-values'
      ? valuesPart(table, row, conflict, world)
      : removedPart(table, row, conflict, world)),
  }))
}

type Part = Pick<Issue, 'sentence' | 'conflict' | 'field'>

function valuesPart(
  table: TableSpec,
  row: RowRecord,
  { register, heads }: Extract<Conflict, { kind: 'concurrent-values' }>,
  { lookup, author, before }: ConflictWorld,
): Part {
  const field = table.fields.find(({ name }) => name === fieldOf(register))
  const sides = heads.map((head) => sideOf(field, register, head, lookup, author(head.stamp)))
  const told = sides.map(({ text, author: who }) => `“${short(text)}”${who ? `（${wordsOf(who)}）` : ''}`)
  const label = field?.label ?? fieldOf(register)
  const isText = field?.merge === 'text'
  const base = isText ? before(heads[0]?.stamp ?? '', register) : undefined
  return {
    field: fieldOf(register),
    sentence: `${table.label}${ofWords(table, row, lookup)}的“${label}”有 ${sides.length} 种不同的填法：${told.join('、')}，请选定一种。`,
    conflict: {
      kind: 'values',
      register,
      seen: headsOf(row, register),
      sides,
      isText,
      ...(base === undefined ? {} : { base }),
    },
  }
}

function removedPart(
  table: TableSpec,
  row: RowRecord,
  { removals, edited }: Extract<Conflict, { kind: 'removed-but-edited' }>,
  { author, lookup }: ConflictWorld,
): Part {
  const removedBy = removals.flatMap((stamp) => author(stamp) ?? [])
  const labels = [...new Set(edited.map(fieldOf))].map(
    (name) => table.fields.find((field) => field.name === name)?.label ?? name,
  )
  const editedBy = distinct(
    edited.flatMap((register) => headsOf(row, register).flatMap((stamp) => author(stamp) ?? [])),
  )
  const who = (authors: readonly Author[], none: string): string => authors.map(wordsOf).join('、') || none
  return {
    sentence:
      `${who(removedBy, '有人')}删除了这条${table.label}${ofWords(table, row, lookup)}，而${who(editedBy, '别人')}改了它的` +
      `“${labels.join('”“')}”，所以仍然显示。请选择保留，或仍然删除。`,
    conflict: { kind: 'removed', removedBy, edited: labels, editedBy },
  }
}

function sideOf(
  field: FieldSpec | undefined,
  register: RegisterKey,
  { stamp, value }: Head,
  lookup: Lookup,
  author: Author | undefined,
): ConflictSide {
  const element = asElement(register)
  const text = element
    ? value === null
      ? `去掉${element.element}`
      : `选上${element.element}`
    : shown(field, value, lookup)
  return { stamp, value, text: text === '' ? '空白' : text, ...(author ? { author } : {}) }
}

/** What only a newer version can mask is not shown at all. */
function shown(field: FieldSpec | undefined, value: Value, lookup: Lookup): string {
  if (value === null || value === '') return ''
  if (field?.kind === 'blob') return field.label
  return field ? maskField(field, formatField(field, value, lookup)) : hidden
}

function short(text: string): string {
  const characters = [...text]
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE).join('')}…`
}

const LONGEST_QUOTE = 40

/** What names the row among its kind, in words: an honour is titled by a list, an account by its number, which stays masked. */
function titleOf(table: TableSpec, row: Fields, lookup: Lookup): string {
  return shown(
    table.fields.find(({ name }) => name === table.title),
    (row[table.title] ?? null) as Value,
    lookup,
  )
}

/** “温州市劳动模范” behind 荣誉; nothing where the row is the person. */
function ofWords(table: TableSpec, row: Fields, lookup: Lookup): string {
  const named = table.parent ? titleOf(table, row, lookup) : ''
  return named === '' ? '' : `“${short(named)}”`
}

function personOf({ name, parent }: TableSpec, row: Fields): string {
  if (name === 'person') return row.id
  return parent?.table === 'person' ? String(row[parent.field] ?? '') : ''
}

function wordsOf({ byName, here, at }: Author): string {
  return `${byName}，${here ? '本机' : '另一台电脑'}，${timeOf(at)}`
}

/** 11月25日 18:40 in Asia/Shanghai; a clock gone mad is not quoted. */
function timeOf(at: number): string {
  if (Math.abs(at) > LAST_DAY_MS) return '时间不详'
  const [, month = '', day = '', hour = '', minute = ''] =
    /^\d+-(\d\d)-(\d\d)T(\d\d):(\d\d)/u.exec(new Date(at + SHANGHAI_OFFSET_MS).toISOString()) ?? []
  return `${Number(month)}月${Number(day)}日 ${hour}:${minute}`
}

/** 9999-12-31. */
const LAST_DAY_MS = 253_402_300_799_999
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

function distinct(authors: readonly Author[]): readonly Author[] {
  return [...new Map(authors.map((each) => [`${each.byName} ${each.device} ${each.at}`, each])).values()]
}
