import { describe, expect, it } from 'vitest'
import type { TableSpec } from '../domain/field'
import { findingsOf } from './findings'

const table: TableSpec = {
  name: 'thing',
  label: '物',
  title: 'name',
  fields: [
    {
      name: 'name',
      label: '名',
      kind: 'text',
      check: (value) => (value === '?' ? { code: 'name.unreadable', level: 'warning', message: '看不清' } : undefined),
    },
    { name: 'birth', label: '生', kind: 'date' },
  ],
  check: (row) =>
    row['birth'] === '1900'
      ? [
          { code: 'birth.conflict', level: 'warning', message: '不符', field: 'birth' },
          { code: 'name.unreadable', level: 'warning', message: '看不清', field: 'name' },
        ]
      : [],
}

describe('findings of a row', () => {
  it('names each finding once, with its field', () => {
    const found = findingsOf(table, { id: 'x', _s: ['', ''], name: '?', birth: '1900' })
    expect(found.map((each) => `${each.code}@${each.field ?? ''}`)).toEqual([
      'name.unreadable@name',
      'birth.conflict@birth',
    ])
  })

  it('says nothing about blank values', () => {
    expect(findingsOf(table, { id: 'x', _s: ['', ''], name: ' ' })).toEqual([])
  })
})
