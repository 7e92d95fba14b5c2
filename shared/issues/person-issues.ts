// Issues of one person: what the checks found, and fields that point at something gone.
import type { Fields, FieldMessage, TableSpec } from '../domain/field'
import { sha256 } from '../kernel/digest'
import { encodeBase32 } from '../kernel/base32'
import { findingsOf } from './findings'
import { issueId, type Issue } from './issue'
import { dangling, type Exists } from './references'

/** Findings as issues. Their id names the values they are about, so that a decision ends when one of them changes. */
export function checkIssues(table: TableSpec, person: Fields): readonly Issue[] {
  return findingsOf(table, person).map((finding) => ({
    id: issueId('check', [person.id], `${finding.code}.${valuesMark(person, finding)}`),
    rule: 'check',
    table: table.name,
    subjects: [person.id],
    person: person.id,
    title: String(person[table.title] ?? ''),
    sentence: finding.message,
    code: finding.code,
    ...(finding.field === undefined ? {} : { field: finding.field }),
  }))
}

/** Broken references of a person or of one of their rows, as issues of that person. */
export function referenceIssues(table: TableSpec, row: Fields, title: string, exists: Exists): readonly Issue[] {
  const person = table.parent ? String(row[table.parent.field] ?? '') : row.id
  return dangling(table, row, exists).map((field) => ({
    id: issueId('reference', [row.id], `${table.name}.${field.name}`),
    rule: 'reference',
    table: table.name,
    subjects: [row.id],
    person,
    title,
    sentence: `${table.label}的“${field.label}”所指的内容已被删除，请重新选择。`,
    code: 'reference',
    field: field.name,
  }))
}

/** Fields a finding may weigh besides its own. */
const weighed = ['idNumber', 'birth', 'sex', 'workStart', 'retiredOn']

function valuesMark(person: Fields, { field, code }: FieldMessage): string {
  const alone = code.startsWith('name.') || code.startsWith('phone.')
  const fields = [...(field === undefined ? [] : [field]), ...(alone ? [] : weighed)]
  const values = fields.map((name) => JSON.stringify(person[name] ?? null)).join('|')
  return encodeBase32(sha256(values)).slice(0, 10)
}
