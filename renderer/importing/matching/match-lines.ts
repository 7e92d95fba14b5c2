// Which line of a batch each row of somebody else's list means: by account number, by ID, else by a name that only one line has (of the same
// amount, where the list tells one). Every line is met once.
import { matchName } from '../../../shared/domain/roster/names'
import type { Fields } from '../../../shared/domain/field'
import type { ListRow } from '../rows/read-list'

export type LineMatch = { readonly line: Fields } | { readonly problem: string }

/** `amount` is the field of the rows that must agree with the line's own amount; absent = not compared. */
export function matchLines(rows: readonly ListRow[], lines: readonly Fields[], amount?: string): readonly LineMatch[] {
  const met = new Set<string>()
  return rows.map(({ values }) => {
    const found = candidates(values, lines).filter(
      (line) => amount === undefined || values[amount] === undefined || values[amount] === line['amount'],
    )
    const [only, ...others] = found.filter((line) => !met.has(line.id))
    if (!only) return { problem: found.length > 0 ? '与前面一行重复' : '批次里没有这个人，或金额对不上' }
    if (others.length > 0 && !sure(values, only))
      return { problem: `批次里有 ${others.length + 1} 行同名，请补上身份证号或账号` }
    met.add(only.id)
    return { line: only }
  })
}

function candidates(values: ListRow['values'], lines: readonly Fields[]): readonly Fields[] {
  for (const field of ['accountNumber', 'idNumber'])
    if (typeof values[field] === 'string') {
      const same = lines.filter((line) => line[field] === values[field])
      if (same.length > 0) return same
    }
  const name = values['name']
  return typeof name === 'string'
    ? lines.filter((line) => matchName(String(line['name'] ?? '')) === matchName(name))
    : []
}

/** A person with a normal and a late line is one person: the first line of theirs is meant. */
function sure(values: ListRow['values'], line: Fields): boolean {
  return ['accountNumber', 'idNumber'].some((field) => values[field] !== undefined && values[field] === line[field])
}
