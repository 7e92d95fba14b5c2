// @vitest-environment happy-dom
// Views of a list under other names, and the one this PC opens a list with.
import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { GridApi } from 'ag-grid-community'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import type { TestOffice } from '../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../test/support/on-screen'
import type { OfficeName, Row } from '../data/office'
import { defaultView } from './default-view'
import { createListStore, type ListStore } from './list-state'
import { ViewPicker } from './ViewPicker'
import { writeView } from './views'

const built = [
  { name: '在册', filters: [{ field: 'status', is: 'in' as const, values: ['active'] }] },
  { name: '全部', filters: [] },
]
const old = [{ field: 'birth', is: 'between' as const, to: '1946' }]
let at: TestOffice

beforeEach(async () => {
  at = await officeOnScreen()
})
afterEach(() => leaveScreen(at))

const saved = async (name: string, filters = old): Promise<string> => {
  const values = { ...writeView({ filters, sort: [], columns: [] }), name, table: 'person' }
  return ((await at.did('view.save', { values })).answer as { id: string }).id
}

/** The picker over a list as a start makes it; the grid itself is not what is looked at. */
function open(which: OfficeName = 'office'): ListStore {
  const chosen = defaultView(which, 'person')
  const store = createListStore({
    view: chosen?.key ?? '在册',
    filters: chosen?.filters ?? built[0]!.filters,
    sort: chosen?.sort ?? [],
  })
  const api = { applyColumnState: () => true, getColumnState: () => [] } as unknown as GridApi<Row>
  render(
    <InOffice at={at} which={which}>
      <ViewPicker table={catalogue.table('person')} store={store} api={api} views={built} chosenByPage={false} />
    </InOffice>,
  )
  return store
}
const menu = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: /^视图：/u })))
const choose = async (name: string) => {
  if (!screen.queryByRole('menuitem', { name })) await menu()
  const item = await screen.findByRole('menuitem', { name })
  await act(async () => void fireEvent.click(item))
}
const shows = (name: string) => screen.findByRole('button', { name: `视图：${name}` })

describe('a saved view', () => {
  it('is renamed and keeps what it asks for', async () => {
    const id = await saved('八十岁')
    open()
    await choose('八十岁')
    await choose('重命名视图“八十岁”…')
    fireEvent.change(await screen.findByLabelText('视图名称'), { target: { value: '80 岁以上' } })
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '保存名称' })))
    await shows('80 岁以上')
    const row = await at.office.row('savedView', id)
    expect(row).toMatchObject({ name: '80 岁以上', query: JSON.stringify({ filters: old, sort: [] }) })
  })
})

describe('the default view of this PC', () => {
  const makeDefault = async (name: string) => {
    const store = open()
    await choose(name)
    await choose(`本机默认打开“${name}”`)
    cleanup()
    return store
  }

  it('is what the list opens with, at once, in this office and not in the sample', async () => {
    const id = await saved('八十岁')
    await makeDefault('八十岁')
    expect(open().getState()).toMatchObject({ view: id, filters: old })
    cleanup()
    expect(open('sample').getState()).toMatchObject({ view: '在册' })
    cleanup()
    open()
    await shows('八十岁')
    await choose('不再默认打开“八十岁”')
    cleanup()
    expect(open().getState().view).toBe('在册')
  })

  it('may be a built-in one', async () => {
    await makeDefault('全部')
    expect(open().getState()).toMatchObject({ view: '全部', filters: [] })
  })

  it('asks for what the view asks for by now, when a colleague changed it', async () => {
    const id = await saved('八十岁')
    await makeDefault('八十岁')
    const filters = [{ field: 'birth', is: 'between' as const, to: '1936' }]
    await at.did('view.save', { id, values: writeView({ filters, sort: [], columns: [] }) })
    const store = open()
    await waitFor(() => expect(store.getState().filters).toEqual(filters))
    expect(defaultView('office', 'person')?.filters).toEqual(filters)
  })

  it('falls back to the first view when it was removed', async () => {
    const id = await saved('八十岁')
    await makeDefault('八十岁')
    await at.did('record.remove', { table: 'savedView', rows: [id] })
    const store = open()
    await waitFor(() => expect(store.getState().view).toBe('在册'))
    expect(defaultView('office', 'person')).toBeUndefined()
  })
})
