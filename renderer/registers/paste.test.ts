import { describe, expect, it } from 'vitest'
import type { TableSpec } from '../../shared/domain/field'
import type { Row } from '../data/office'
import { listsOf } from './lists'
import { planPaste, type PasteInput } from './paste'

const table: TableSpec = {
  name: 'person',
  label: '劳模',
  title: 'name',
  fields: [
    { name: 'name', label: '姓名', kind: 'name', required: true, column: true },
    {
      name: 'sex',
      label: '性别',
      kind: 'choice',
      choices: [
        { value: '男', label: '男' },
        { value: '女', label: '女' },
      ],
      column: true,
    },
    { name: 'age', label: '年龄', kind: 'int', derived: 'today', column: true },
    { name: 'phone', label: '电话', kind: 'phones', sensitivity: 'masked', column: true },
    { name: 'county', label: '县', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true },
    { name: 'income', label: '月收入', kind: 'money', column: true },
  ],
}
const lists = listsOf({ unit: [{ id: 'u1', name: '鹿城区' }] })
const row = (id: string, more: object = {}): Row => ({ id, name: `人${id}`, ...more })

const paste = (block: string[][], more: Partial<PasteInput> = {}) =>
  planPaste({ table, lists, block, fields: table.fields, targets: [row('1'), row('2')], ...more })

describe('pasting a block', () => {
  it('goes line by line into the rows below the focused cell, reading each cell by its kind', () => {
    const plan = paste([
      ['张三', '男'],
      ['李四', '女'],
    ])
    expect(plan.edits).toEqual([
      { row: '1', values: { name: '张三', sex: '男' } },
      { row: '2', values: { name: '李四', sex: '女' } },
    ])
    expect(plan.errors).toEqual([])
  })

  it('puts one line into every ticked row', () => {
    const many = Array.from({ length: 5000 }, (_, at) => row(String(at)))
    const plan = paste([['女']], { fields: table.fields.slice(1), targets: many })
    expect(plan.edits).toHaveLength(5000)
    expect(plan.creates).toEqual([])
  })

  it('makes new rows of lines below the last row, in the same plan', () => {
    const plan = paste([['甲'], ['乙'], ['丙'], ['丁']], { adding: {} })
    expect(plan.edits).toHaveLength(2)
    expect(plan.creates).toEqual([{ values: { name: '丙' } }, { values: { name: '丁' } }])
  })

  it('refuses lines below the last row where rows may not be added', () => {
    expect(paste([['甲'], ['乙'], ['丙']]).errors.map((error) => [error.line, error.code])).toEqual([
      [3, 'paste.below'],
    ])
  })

  it('adds a new row whole or not at all, and says which line and why', () => {
    const plan = paste([['新人', '中性']], { targets: [], adding: {} })
    expect(plan.creates).toEqual([])
    expect(plan.errors[0]).toMatchObject({ line: 1, title: '新人', label: '性别', text: '中性' })
    expect(paste([['', '男']], { targets: [], adding: {} }).errors[0]?.code).toBe('value.required')
  })

  it('writes references by name and money in 分', () => {
    const plan = paste([['鹿城区', '3,200.5']], { fields: table.fields.slice(4), targets: [row('1')] })
    expect(plan.edits[0]?.values).toEqual({ county: 'u1', income: 320050 })
  })

  it('leaves cells alone that already hold the pasted value', () => {
    const plan = paste([['人1', '男']], { targets: [row('1', { sex: '男' })] })
    expect(plan.edits).toEqual([])
    expect(plan.same).toBe(2)
  })

  it('never takes masked text for a number, and its own masked copy changes nothing', () => {
    const targets = [row('1', { phone: '13800001234' })]
    expect(paste([['139****0000']], { fields: table.fields.slice(3), targets }).errors[0]?.code).toBe('paste.masked')
    expect(paste([['138****1234']], { fields: table.fields.slice(3), targets }).errors).toEqual([])
  })

  it('says once that a computed column was left out, and still shifts the columns after it', () => {
    const plan = paste([['男', '61', '0577-88888888']], { fields: table.fields.slice(1), targets: [row('1')] })
    expect(plan.errors.map((error) => error.code)).toEqual(['paste.derived'])
    expect(plan.edits[0]?.values).toEqual({ sex: '男', phone: '0577-88888888' })
  })

  it('reads a first line of our own column names as names, whatever column is focused', () => {
    const plan = paste(
      [
        ['性别', '姓名'],
        ['女', '王五'],
      ],
      { fields: table.fields.slice(3), targets: [row('1')] },
    )
    expect(plan.edits[0]?.values).toEqual({ sex: '女', name: '王五' })
  })

  it('clears a cell with an empty one, except where a value is required', () => {
    const plan = paste([['', '']], { targets: [row('1', { sex: '男' })] })
    expect(plan.edits).toEqual([{ row: '1', values: { sex: null } }])
    expect(plan.errors[0]?.code).toBe('value.required')
  })
})
