import { describe, expect, it } from 'vitest'
import type { Finding } from '../rows/findings'
import type { VerdictView } from '../views'
import { MANY, warningGroups } from './warning-groups'

const luhn = (row: number, more: Partial<Finding> = {}): Finding => ({
  sheet: '鹿城区',
  row,
  column: '银行卡号',
  value: `62220000${row}`,
  code: 'bank.luhn',
  level: 'warning',
  message: '校验位不对，请核对。',
  ...more,
})
const person = (row: number, findings: readonly Finding[], kind: VerdictView['kind'] = 'new'): VerdictView => ({
  key: `鹿城区!${row}`,
  kind,
  sheet: '鹿城区',
  row,
  name: `劳模${row}`,
  idNumber: '',
  detail: '',
  differences: [],
  findings,
})

describe('equal warnings of a dry run', () => {
  it('are one line with every place, row and value', () => {
    const rows = Array.from({ length: MANY }, (_, i) => person(i + 3, [luhn(i + 3)]))
    const [group, ...others] = warningGroups(rows)
    expect(others).toEqual([])
    expect(group).toMatchObject({ column: '银行卡号', message: '校验位不对，请核对。' })
    expect(group?.places.map(({ name, finding }) => [name, finding.row, finding.value])).toEqual(
      rows.map(({ name, row }) => [name, row, `62220000${row}`]),
    )
  })

  it('stay at their rows where they are few, differ in words or column, or keep a row out', () => {
    const few = Array.from({ length: MANY - 1 }, (_, i) => person(i, [luhn(i)]))
    expect(warningGroups(few)).toEqual([])
    expect(warningGroups([...few, person(90, [luhn(90, { column: '第二张卡' })])])).toEqual([])
    expect(warningGroups([...few, person(90, [luhn(90, { message: '别的话。' })])])).toEqual([])
    expect(warningGroups([...few, person(90, [luhn(90, { level: 'error' })])])).toEqual([])
    expect(warningGroups([...few, person(90, [luhn(90)], 'rejected')])).toEqual([])
    expect(warningGroups([...few, person(90, [luhn(90)])])).toHaveLength(1)
  })
})
