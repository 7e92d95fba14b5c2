import { describe, expect, it } from 'vitest'
import { catalogue, catalogueOf } from './catalogue'
import { matchForm } from '../kernel/text'
import { nameOfRow } from './lookup'

describe.each(catalogue.tables.map((table) => [table.name, table] as const))('table %s', (_name, table) => {
  it('has one field per name and one per label', () => {
    for (const of of ['name', 'label'] as const) {
      const seen = table.fields.map((field) => field[of])
      expect(seen.filter((each, at) => seen.indexOf(each) !== at)).toEqual([])
    }
  })

  it('has no alias that could mean two fields', () => {
    const words = table.fields.flatMap((field) =>
      [...new Set([field.label, ...(field.aliases ?? [])].map(matchForm))].map((word) => [word, field.name] as const),
    )
    const owner = new Map<string, string>()
    for (const [word, field] of words) {
      expect(`${word}: ${owner.get(word) ?? field}`).toBe(`${word}: ${field}`)
      owner.set(word, field)
    }
  })

  it('computes what it calls derived and stores the rest', () => {
    for (const field of table.fields) {
      expect(field.name.startsWith('_d')).toBe(field.derived === 'row')
      expect(field.compute !== undefined).toBe(field.derived === 'today')
      expect(field.name.startsWith('_') && !field.name.startsWith('_d')).toBe(false)
      expect(field.name).not.toContain(':')
    }
    expect(table.fields.some((field) => field.derived === 'row') && table.derive === undefined).toBe(false)
  })

  it('is dated, reserved and titled by fields it has', () => {
    const names = new Set(table.fields.map((field) => field.name))
    for (const name of [table.title, table.datedBy, table.begunBy, ...(table.reserved?.free ?? [])])
      if (name !== undefined) expect(names).toContain(name)
    const through = table.fields.find(({ name }) => name === table.datedThrough)?.to
    if (table.datedThrough) expect(catalogue.table(through ?? '').datedBy).toBeDefined()
  })

  it('points only at tables that are there', () => {
    const targets = table.fields.flatMap((field) => [
      field.to,
      Array.isArray(field.choices) ? undefined : (field.choices as { table: string } | undefined)?.table,
    ])
    const related = [table.parent?.table, ...(table.derive?.children ?? []), ...(table.derive?.lists ?? [])]
    for (const target of [...targets, ...related]) if (target !== undefined) expect(catalogue.has(target)).toBe(true)
    for (const child of table.derive?.children ?? []) expect(catalogue.table(child).parent?.table).toBe(table.name)
    for (const field of table.fields) if (field.kind === 'ref') expect(field.to).toBeDefined()
    if (table.parent)
      expect(table.fields.find((field) => field.name === table.parent?.field)).toMatchObject({
        kind: 'ref',
        required: true,
      })
  })

  it('chooses only from lists whose rows are called something', () => {
    for (const { choices } of table.fields) {
      if (choices === undefined || Array.isArray(choices)) continue
      const { name, fields } = catalogue.table((choices as { table: string }).table)
      const row = Object.fromEntries(fields.filter(({ derived }) => !derived).map((field) => [field.name, field.label]))
      expect(nameOfRow(name, { ...row, id: 'x' }).trim(), name).not.toBe('')
    }
  })

  it('is titled by one of its fields and indexes fields it has, never uniquely', () => {
    const names = new Set(['id', '_dSurvivor', ...table.fields.map((field) => field.name)])
    expect(names.has(table.title)).toBe(true)
    for (const index of table.indexes ?? []) {
      expect(index).not.toContain('&')
      for (const part of index.replace(/[[\]*]/gu, '').split('+')) expect([...names]).toContain(part)
    }
    for (const field of table.fields) {
      if (field.unique) expect(table.indexes).toContain(field.name)
      if (field.paperNumber) expect(table.indexes).toContain(field.paperNumber.series)
    }
  })

  it('offers choices only where a choice is made, each value once', () => {
    for (const field of table.fields) {
      if (field.kind === 'choice' || field.kind === 'choices') expect(field.choices).toBeDefined()
      if (!Array.isArray(field.choices)) continue
      const values = field.choices.map((choice: { value: string }) => choice.value)
      expect(new Set(values).size).toBe(values.length)
    }
  })
})

describe('the catalogue', () => {
  it('refuses two tables of one name and an unknown one', () => {
    const table = { name: 'a', label: '甲', title: 'x', fields: [{ name: 'x', label: '乙', kind: 'text' as const }] }
    expect(() => catalogueOf([table, table])).toThrow('share a name')
    expect(() => catalogueOf([table]).table('b')).toThrow('no table b')
  })

  it('masks every field that identifies or exposes a person', () => {
    const open = catalogue.tables.flatMap((table) =>
      table.fields
        .filter((field) => ['idcard', 'bankcard'].includes(field.kind) && (field.sensitivity ?? 'open') === 'open')
        .map((field) => `${table.name}.${field.name}`),
    )
    expect(open).toEqual([])
  })
})
