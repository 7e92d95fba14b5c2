// @vitest-environment happy-dom
// The proof of product.md §0.1: a field added by one line to a catalogue, or defined by the office itself, is in grid, filter, form, paste, copy, import and export, and is stored.
import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalogue as shipped, catalogueOf, extendedCatalogue, type Catalogue } from '../../shared/domain/catalogue'
import { freshOffice, testParts, type TestOffice } from '../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../test/support/on-screen'
import { buildTable } from '../exporting/build-table'
import { targetsOf } from '../importing/layout/targets'
import { printableFields, rosterListJob } from '../sheets/roster/roster-list'
import { columnsOf } from './columns'
import { copyBlock } from './copy'
import { filterable } from './filters'
import { listsOf } from './lists'
import { planPaste } from './paste'
import { RecordForm } from './RecordForm'

const lists = listsOf({})
let at: TestOffice
let catalogue: Catalogue
/** Name of the added field. */
let medalName: string

beforeEach(async () => {
  await oneLine()
})
afterEach(() => leaveScreen(at))

async function oneLine(): Promise<void> {
  catalogue = catalogueOf(
    shipped.tables.map((table) =>
      table.name === 'person'
        ? {
            ...table,
            fields: [
              ...table.fields,
              { name: 'medal', label: '奖章编号', kind: 'text', column: true, aliases: ['奖章号'] },
            ],
          }
        : table,
    ),
  )
  at = await officeOnScreen(() => freshOffice({ parts: testParts({ catalogue }) }))
  medalName = 'medal'
}

/** In the running program, with nothing opened again. */
async function definition(): Promise<void> {
  await at.close()
  at = await freshOffice()
  const { answer } = await at.did('own-field.define', {
    table: 'person',
    label: '奖章编号',
    kind: 'text',
    section: '工作',
    column: true,
  })
  medalName = (answer as { field: string }).field
  catalogue = extendedCatalogue(shipped, await at.office.all('officeField'))
}

const person = () => catalogue.table('person')
const medal = () => person().fields.find((field) => field.name === medalName)
const form = (id?: string) =>
  render(
    <InOffice at={at} catalogue={catalogue}>
      <RecordForm table="person" {...(id === undefined ? {} : { id })} />
    </InOffice>,
  )

describe.each([
  {
    way: 'one line in the catalogue',
    add: async () => undefined,
    header: '奖章号',
  },
  { way: 'a definition of the office', add: definition, header: '奖章编号' },
])('$way', ({ add, header }) => {
  beforeEach(add)

  it('is a grid column that can be edited, a filter, a copied column and an import target', () => {
    expect(columnsOf(person(), lists, true).find((column) => column.colId === medalName)).toMatchObject({
      headerName: '奖章编号',
      hide: false,
      editable: true,
    })
    expect(filterable(person())).toContain(medal())
    expect(copyBlock([{ id: '1', [medalName]: 'A-7' }], [medal()!], lists, false)).toEqual([['奖章编号'], ['A-7']])
    expect(
      targetsOf(catalogue)
        .of(header)
        .map((target) => target.field.name),
    ).toEqual([medalName])
  })

  it('leaves the office in an export', () => {
    const request = {
      table: 'person',
      title: '',
      subtitle: '',
      fields: ['name', medalName],
      version: 'masked' as const,
      rows: [{ id: '1', name: '甲', [medalName]: 'A-7' }],
      lists: {},
    }
    const table = buildTable(request, catalogue)
    expect(table.columns.map((column) => column.header)).toEqual(['序号', '姓名', '奖章编号'])
    expect(table.rows).toEqual([[1, '甲', 'A-7']])
  })

  it('is a column that the printed roster may have', () => {
    expect(printableFields(catalogue)).toContain(medal())
    const options = {
      title: '花名册',
      office: '',
      date: '',
      orderWords: '',
      edition: 'internal' as const,
      full: false,
      byCounty: false,
      countyOnNewPage: false,
    }
    const job = rosterListJob(
      [{ id: '1', name: '甲', [medalName]: 'A-7' }],
      {},
      {
        ...options,
        catalogue,
        fields: [medalName],
      },
    )
    expect(JSON.stringify(job)).toMatch(/奖章编号.*A-7/u)
  })

  it('takes a pasted cell', () => {
    const plan = planPaste({
      table: person(),
      lists,
      block: [['A-8']],
      fields: [medal()!],
      targets: [{ id: '1', name: '甲' }],
    })
    expect(plan.edits).toEqual([{ row: '1', values: { [medalName]: 'A-8' } }])
  })

  it('is on the form, is stored with the record, and has its history', async () => {
    const id = await at.person({ name: '张三' })
    form(id)
    const input = await screen.findByLabelText('奖章编号')
    fireEvent.change(input, { target: { value: 'A-9' } })
    fireEvent.click(await screen.findByRole('button', { name: '保存修改' }))
    await waitFor(async () => expect((await at.office.row('person', id))?.[medalName]).toBe('A-9'), { timeout: 10_000 })
    expect(
      (await at.office.history('person', id)).flatMap((entry) => entry.fields).map((field) => field.label),
    ).toContain('奖章编号')
  })
})

describe('the form', () => {
  it('keeps what was typed through a crash and offers to give it up', async () => {
    const id = await at.person({ name: '张三' })
    form(id)
    fireEvent.change(await screen.findByLabelText('奖章编号'), { target: { value: '半截' } })
    cleanup()
    form(id)
    expect(((await screen.findByLabelText('奖章编号')) as HTMLInputElement).value).toBe('半截')
    fireEvent.click(screen.getByRole('button', { name: '放弃这些内容' }))
    await waitFor(() => expect((screen.getByLabelText('奖章编号') as HTMLInputElement).value).toBe(''))
    expect(localStorage.length).toBe(0)
  })

  it('shows what somebody else changed meanwhile and overwrites nothing unseen', async () => {
    const id = await at.person({ name: '张三' })
    form(id)
    fireEvent.change(await screen.findByLabelText('奖章编号'), { target: { value: '我填的' } })
    await act(() =>
      at.did('record.edit', { table: 'person', row: id, values: { medal: '别人填的', position: '班长' } }),
    )
    expect((await screen.findByRole('alert')).textContent).toContain('别处已把“奖章编号”改为“别人填的”')
    expect((screen.getByLabelText('职务') as HTMLInputElement).value).toBe('班长')
    fireEvent.click(screen.getByRole('button', { name: '用对方的' }))
    await waitFor(() => expect((screen.getByLabelText('奖章编号') as HTMLInputElement).value).toBe('别人填的'))
  })

  it('refuses a record without a name, at the field, and stores nothing', async () => {
    form()
    fireEvent.change(await screen.findByLabelText('奖章编号'), { target: { value: 'A' } })
    fireEvent.click(screen.getByRole('button', { name: '登记劳模' }))
    expect(await screen.findByText('姓名必须填写。')).toBeTruthy()
    expect((await at.office.page({ table: 'person', filters: [], sort: [] }, 0, 10)).rows).toEqual([])
  })

  it('never puts a masked number into the page before its purpose is logged', async () => {
    const id = await at.person({ name: '张三', phone: '13800001234' })
    const { container } = form(id)
    expect(((await screen.findByLabelText('联系电话')) as HTMLInputElement).value).toBe('138****1234')
    expect(container.innerHTML).not.toContain('13800001234')
    fireEvent.click(screen.getByLabelText('显示号码和敏感项'))
    fireEvent.click(await screen.findByText('电话联系', undefined, { timeout: 20_000 }))
    await waitFor(() => expect((screen.getByLabelText('联系电话') as HTMLInputElement).value).toBe('13800001234'))
    expect((await at.office.all('exportLog'))[0]).toMatchObject({ purpose: '电话联系', person: id })
  })
})
