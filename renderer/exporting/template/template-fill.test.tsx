// @vitest-environment happy-dom
// One 套表 cancelled while it is filled: nothing saved, nothing logged as having left the office, and it can be started again.
import 'fake-indexeddb/auto'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { officialTemplate } from '../../../test/support/official-template'
import type { TestOffice } from '../../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../../test/support/on-screen'
import { ExportDesk } from '../desk'
import { peopleSource } from './fill-source'
import { useTemplateFill } from './useTemplateFill'

type Fill = ExportDesk['fill']
const stand = vi.hoisted(() => ({
  stopped: 0,
  saved: [] as string[],
  fill: undefined as ((...given: unknown[]) => unknown) | undefined,
}))
vi.mock('../export-client', async (original) => ({
  ...(await original<object>()),
  startExportDesk: () => {
    const desk = new ExportDesk(catalogue)
    const fill = (...given: Parameters<Fill>) => stand.fill?.(...given) ?? desk.fill(...given)
    const describe = (...given: Parameters<ExportDesk['describe']>) => desk.describe(...given)
    return { desk: { fill, describe }, stop: () => stand.stopped++ }
  },
}))
vi.mock('../save', () => ({
  saveFile: async (name: string) => (stand.saved.push(name), { ok: true, value: { name } }),
}))

let at: TestOffice
beforeEach(async () => {
  Object.assign(stand, { stopped: 0, saved: [], fill: undefined })
  at = await officeOnScreen()
  await at.person({ name: '张三', sex: '男' })
  await at.person({ name: '李四', sex: '女' })
})
afterEach(() => leaveScreen(at))

const wishes = { version: 'masked', purpose: '核查', receiver: '省总' } as const
const everyone = { ids: new Set<string>(), query: { table: 'person', filters: [], sort: [] } }

async function opened(onClose = () => undefined) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => <InOffice at={at}>{children}</InOffice>
  const { result } = renderHook(() => useTemplateFill(peopleSource(at.office, catalogue, '名册', everyone), onClose), {
    wrapper,
  })
  act(() => result.current.openFile(new File([template.slice()], '表.xlsx')))
  await waitFor(() => expect(result.current.sheet).toBe('采集表'))
  return result
}

let template: Uint8Array
beforeEach(async () => void (template = await officialTemplate()))

it('counts the rows while it fills, and leaves nothing when cancelled', async () => {
  const result = await opened()
  stand.fill = (_name, _bytes, _request, progress) => {
    ;(progress as (done: number, total: number) => void)(1, 2)
    return new Promise(() => undefined)
  }
  act(() => result.current.run(wishes))
  await waitFor(() => expect(result.current.progress).toEqual({ done: 1, total: 2 }))
  act(() => result.current.cancel())
  expect(result.current).toMatchObject({ busy: false, sheet: '采集表' })
  expect(result.current.progress).toBeUndefined()
  expect(stand).toMatchObject({ stopped: 1, saved: [] })
  stand.fill = undefined
  act(() => result.current.run(wishes))
  await waitFor(() => expect(stand.saved).toHaveLength(1))
  await waitFor(async () => expect(await at.office.all('exportLog')).toHaveLength(1))
})

it('cancelled a moment before the file is ready saves and logs nothing', async () => {
  const result = await opened()
  let ready: (answer: unknown) => void = () => undefined
  stand.fill = () => new Promise((resolve) => (ready = resolve))
  act(() => result.current.run(wishes))
  await waitFor(() => expect(result.current.progress).toEqual({ done: 0, total: 2 }))
  act(() => result.current.cancel())
  await act(async () => ready({ ok: true, value: new Uint8Array([1]) }))
  expect(stand.saved).toEqual([])
  expect(await at.office.all('exportLog')).toEqual([])
})
