// 全年工作: what the office does in which months, its own list (domain.md §6, office-practice.md C); seeded, and theirs to change.
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, TableSpec } from '../field'
import { traceChoices } from './begun'
import { places } from './places'

// prettier-ignore
const officeWork: TableSpec = {
  name: 'officeWork',
  label: '全年工作',
  title: 'name',
  internal: true,
  check: checkMonths,
  fields: [
    { name: 'name', label: '工作', kind: 'text', required: true, max: 60, column: true, width: 260 },
    { name: 'from', label: '从几月', kind: 'int', required: true, column: true, width: 80, check: soundMonth('from') },
    { name: 'to', label: '到几月', kind: 'int', required: true, column: true, width: 80, help: '当年之内；跨年的分两条写', check: soundMonth('to') },
    { name: 'place', label: '在哪里办', kind: 'choice', choices: places, column: true, width: 120 },
    { name: 'trace', label: '看有没有建', kind: 'choice', choices: traceChoices, column: true, width: 150, help: '按名册里已有的记录显示“已建”“未建”；空着则不显示' },
    { name: 'ahead', label: '办的是下一年的', kind: 'flag', column: true, width: 110, help: '如十二月的两节方案、下年预算' },
    { name: 'note', label: '提示', kind: 'text', max: 120, column: true, width: 240 },
  ],
}

function soundMonth(field: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'number' && (value < 1 || value > 12)
      ? { code: 'office-work.month', level: 'error', message: '月份请填 1 到 12。', field }
      : undefined
}

function checkMonths({ from, to }: Fields): readonly FieldMessage[] {
  return typeof from === 'number' && typeof to === 'number' && to < from
    ? [{ code: 'office-work.order', level: 'error', message: '“到几月”早于“从几月”；跨年的请分两条写。', field: 'to' }]
    : []
}

export const workbenchTables: readonly TableSpec[] = [officeWork]
