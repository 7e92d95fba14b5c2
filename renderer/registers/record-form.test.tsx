// @vitest-environment happy-dom
// A record open in a form while it changes elsewhere (KeePassXC #9127): the form shows it, and nothing is overwritten unseen.
import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestOffice } from '../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../test/support/on-screen'
import { OtherPc } from '../../test/support/other-pc'
import { decodeSlice } from '../../shared/oplog/slice'
import type { OfficeName } from '../data/office'
import { dropSampleDrafts } from './drafts'
import { RecordForm } from './RecordForm'

let at: TestOffice
let id: string

beforeEach(async () => {
  at = await officeOnScreen()
  id = await at.person({ name: '张三', employer: '一厂', position: '班长' })
})
afterEach(() => leaveScreen(at))

const open = (which: OfficeName = 'office', only = ['name', 'employer', 'position']) =>
  render(
    <InOffice at={at} which={which}>
      <RecordForm table="person" id={id} only={only} />
    </InOffice>,
  )
const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(input(label), { target: { value } })
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const elsewhere = (values: Record<string, string>) =>
  act(async () => void (await at.did('record.edit', { table: 'person', row: id, values })))
const opened = async (employer: string) => {
  open()
  await waitFor(() => expect(input('工作单位').value).toBe(employer))
}

describe('a record open in a form that changes elsewhere', () => {
  it('shows what changed in fields nobody touched here', async () => {
    await opened('一厂')
    type('职务', '厂长')
    await elsewhere({ employer: '二厂' })
    await waitFor(() => expect(input('工作单位').value).toBe('二厂'))
    await press('保存修改')
    await waitFor(async () =>
      expect(await at.office.row('person', id)).toMatchObject({ employer: '二厂', position: '厂长' }),
    )
  })

  it('asks about every field changed on both sides and saves nothing before all are answered', async () => {
    await opened('一厂')
    type('工作单位', '我填的厂')
    type('职务', '我填的职务')
    await elsewhere({ employer: '别人的厂' })
    await screen.findByText(/工作单位”改为“别人的厂/u)
    await elsewhere({ position: '别人的职务' })
    await screen.findByText(/职务”改为“别人的职务/u)
    expect(screen.getByText(/工作单位”改为“别人的厂/u)).toBeTruthy()
    await press('保存修改')
    await screen.findByText(/还没有保存/u)
    expect(await at.office.row('person', id)).toMatchObject({ employer: '别人的厂', position: '别人的职务' })
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '保留我填的' })[0] as Element))
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '用对方的' })[0] as Element))
    await press('保存修改')
    await waitFor(async () =>
      expect(await at.office.row('person', id)).toMatchObject({ employer: '我填的厂', position: '别人的职务' }),
    )
  })

  it('asks too when the draft of an earlier day comes back over a value changed since', async () => {
    await opened('一厂')
    type('工作单位', '草稿里的厂')
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    cleanup()
    await elsewhere({ employer: '后来改的厂' })
    await opened('草稿里的厂')
    await screen.findByText(/工作单位”改为“后来改的厂/u)
    await press('保存修改')
    expect(await at.office.row('person', id)).toMatchObject({ employer: '后来改的厂' })
    await press('用对方的')
    expect(input('工作单位').value).toBe('后来改的厂')
  })
})

describe('a record open in a form that another PC changes', () => {
  const decoded = (body: Uint8Array) => {
    const slice = decodeSlice(body)
    return slice.ok ? slice.value : []
  }
  /** A PC that has seen everything written here so far. */
  const otherPc = async () => {
    const pc = new OtherPc(1)
    for (const entry of await at.office.replication.ownAfter('', 1_000)) pc.desk.hear(decoded(entry.body))
    return pc
  }
  const delivered = (pc: OtherPc, set: Record<string, string>) =>
    act(async () => {
      pc.commit([{ kind: 'set', table: 'person', row: id, set }])
      await at.office.replication.deliver(pc.publish())
    })

  it('shows what came, keeps what was typed, and asks where both meet (KeePassXC #9127)', async () => {
    const pc = await otherPc()
    await opened('一厂')
    type('职务', '厂长')
    await delivered(pc, { employer: '楼上改的厂' })
    await waitFor(() => expect(input('工作单位').value).toBe('楼上改的厂'))
    expect(input('职务').value).toBe('厂长')
    await delivered(pc, { position: '楼上改的职务' })
    await screen.findByText(/职务”改为“楼上改的职务/u)
    expect(input('职务').value).toBe('厂长')
    await press('保存修改')
    await screen.findByText(/还没有保存/u)
    expect(await at.office.row('person', id)).toMatchObject({ employer: '楼上改的厂', position: '楼上改的职务' })
    await press('保留我填的')
    await press('保存修改')
    await waitFor(async () =>
      expect(await at.office.row('person', id)).toMatchObject({ employer: '楼上改的厂', position: '厂长' }),
    )
  })
})

describe('what is typed into the sample office', () => {
  const waitForDisk = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

  it('is offered there again, never in the office itself, and goes with the sample alone', async () => {
    open('sample')
    await waitFor(() => expect(input('职务').value).toBe('班长'))
    type('职务', '在示例里填的')
    await waitForDisk()
    cleanup()
    open('office')
    await waitFor(() => expect(input('职务').value).toBe('班长'))
    type('职务', '在本单位填的')
    await waitForDisk()
    cleanup()
    open('sample')
    await waitFor(() => expect(input('职务').value).toBe('在示例里填的'))
    cleanup()
    await dropSampleDrafts()
    open('sample')
    await waitFor(() => expect(input('职务').value).toBe('班长'))
    cleanup()
    open('office')
    await waitFor(() => expect(input('职务').value).toBe('在本单位填的'))
  })
})

it('lets an ID number that is still empty be typed at once, and locks it from the moment it is there', async () => {
  open('office', ['name', 'idNumber'])
  await waitFor(() => expect(input('身份证号').disabled).toBe(false))
  expect(screen.queryByText(/已遮住/u)).toBeNull()
  await elsewhere({ idNumber: '330302195901010010' })
  await waitFor(() => expect(input('身份证号').disabled).toBe(true))
  expect(input('身份证号').value).toBe('330302********0010')
  expect(screen.getByText(/已遮住/u)).toBeTruthy()
})
