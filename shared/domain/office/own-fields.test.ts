import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { catalogue, extendedCatalogue } from '../catalogue'
import { matchForm } from '../../kernel/text'
import { choicesIn, isOwnField, withOwnFields } from './own-fields'

const definition = {
  table: 'person',
  label: '慰问片区',
  kind: 'text',
} as const
const own = (office: MemoryOffice, table = 'person') =>
  office.context.catalogue.table(table).fields.filter((field) => isOwnField(field.name))

describe('a field of the office’s own', () => {
  it('is a field like any other once defined, and takes values of its kind only', async () => {
    const office = await memoryOffice()
    const { field } = await office.did<{ field: string }>('own-field.define', {
      ...definition,
      kind: 'choice',
      choices: '东片，西片、东片\n山区',
    })
    expect(own(office)).toMatchObject([
      {
        label: '慰问片区',
        kind: 'choice',
        section: '本会项目',
        choices: [{ value: '东片' }, { value: '西片' }, { value: '山区' }],
      },
    ])
    const person = await office.person({ name: '张三', [field]: '山区' })
    expect(office.row('person', person)?.[field]).toBe('山区')
    const failure = await office.refused('record.edit', {
      table: 'person',
      row: person,
      values: { [field]: '海岛' },
    })
    expect(failure.message).toContain('慰问片区')
  })

  it('may not take a name or header that already means something, here or in the rows read beside it', async () => {
    const office = await memoryOffice()
    const refused = async (table: string, label: string) =>
      (await office.refused('own-field.define', { table, label, kind: 'text' })).message
    expect(await refused('person', '备 注')).toContain('劳模的“备注”')
    expect(await refused('person', '手机号码')).toContain('劳模的“联系电话”')
    expect(await refused('person', '劳模级别')).toContain('荣誉的“称号级别”')
    expect(await refused('family', '工作单位及职务')).toContain('“工作单位”')
    await office.did('own-field.define', definition)
    expect(await refused('honour', '慰问片区')).toContain('劳模的“慰问片区”')
    const { id } = await office.did('own-field.define', {
      ...definition,
      label: '网格员',
    })
    expect((await office.refused('own-field.change', { row: id, label: '慰问片区' })).code).toBe('own-field.taken')
    await office.did('own-field.change', {
      row: id,
      label: '网格员',
      section: '联系方式',
    })
  })

  it('is put out of use, never deleted: off the lists, but still named', async () => {
    const office = await memoryOffice()
    const { id } = await office.did('own-field.define', {
      ...definition,
      column: true,
    })
    expect(
      (
        await office.refused('record.remove', {
          table: 'officeField',
          rows: [id],
        })
      ).message,
    ).toContain('本会项目')
    await office.did('own-field.change', { row: id, hidden: true })
    expect(own(office)).toMatchObject([{ label: '慰问片区', hidden: true, offGrid: true }])
    expect(own(office)[0]?.column).toBeUndefined()
    await office.did('own-field.change', { row: id, hidden: false })
    expect(own(office)).toMatchObject([{ label: '慰问片区', column: true }])
  })

  it('needs at least one choice, and is an administrator’s to define', async () => {
    const office = await memoryOffice()
    const empty = { ...definition, kind: 'choice', choices: '、 ，' }
    expect((await office.refused('own-field.define', empty)).code).toBe('own-field.choices')
    const straight = { table: 'officeField', values: definition }
    expect((await office.refused('record.create', straight)).code).toBe('record.reserved')
    const { id } = await office.did('operator.add', { name: '李四' })
    office.by = id
    expect((await office.refused('own-field.define', definition)).code).toBe('role.admin')
  })
})

describe('definitions of several PCs', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      table: fc.constantFrom('person', 'honour', 'nothing'),
      label: fc.constantFrom('甲', '乙', '甲（2）', '姓名', '手机', '', 7),
      kind: fc.constantFrom('text', 'date', 'choice', 'magic'),
      order: fc.constantFrom('a', 'b', undefined),
    }),
    { selector: (row) => row.id },
  )

  it('make the same fields in whatever order they came, never two of one name, and change nothing else', () => {
    fc.assert(
      fc.property(rows, (defined) => {
        const tables = withOwnFields(catalogue.tables, defined)
        const words = (list: typeof tables) => list.map((table) => table.fields.map(({ name, label }) => [name, label]))
        expect(words(withOwnFields(catalogue.tables, [...defined].reverse()))).toEqual(words(tables))
        for (const [at, table] of tables.entries()) {
          const labels = table.fields.map((field) => matchForm(field.label))
          expect(new Set(labels).size).toBe(labels.length)
          expect(table.fields.slice(0, catalogue.tables[at]?.fields.length)).toEqual(catalogue.tables[at]?.fields)
        }
        const good = defined.filter(
          (row) => row.table !== 'nothing' && row.kind !== 'magic' && typeof row.label === 'string' && row.label !== '',
        )
        expect(tables.flatMap((table) => table.fields).filter((field) => isOwnField(field.name))).toHaveLength(
          good.length,
        )
      }),
    )
  })

  it('leave a catalogue without any as it is, and tables that gain none the same objects', () => {
    expect(extendedCatalogue(catalogue, [])).toBe(catalogue)
    const extended = extendedCatalogue(catalogue, [{ id: '1', ...definition }])
    expect(extended.table('unit')).toBe(catalogue.table('unit'))
    expect(extended.definitions).toHaveLength(1)
  })

  it('read choices however they are separated', () => {
    expect(choicesIn(' 一档,二档；三档\n一档 ')).toEqual(['一档', '二档', '三档'])
    expect(choicesIn(undefined)).toEqual([])
  })
})
