// One number on two papers: two PCs whose marks agree, or a copy of a PC, may mint the same. Found from the rows, never mended in silence.
import type { Fields, TableSpec } from '../domain/field'
import { issueId, type Issue } from './issue'

/** Rows of one table that carry one number; `nameOf` says whose paper each is. */
export function sameNumberIssue(
  table: TableSpec,
  label: string,
  number: string,
  rows: readonly Fields[],
  nameOf: (row: Fields) => string,
): Issue {
  const subjects = rows.map(({ id }) => id).sort()
  const papers = subjects.map((row) => ({ row, name: nameOf(rows.find(({ id }) => id === row) as Fields) }))
  const names = papers.map(({ name }) => name).join('、')
  return {
    id: issueId('number', subjects, table.name),
    rule: 'number',
    table: table.name,
    subjects,
    person: '',
    title: names,
    code: `number.${table.name}`,
    sentence: `${label} ${number} 用在了 ${rows.length} 份${table.label}上（${names}），多半是两台电脑各自编的。请给其中一份重新编号，收回原来的纸质件，换发新的；已经发出、不便收回的点“无误”。`,
    papers,
  }
}
