// @vitest-environment happy-dom
// A line that may be of somebody on the roster: whoever is chosen is linked by their row, and what their file says is filled in where empty.
import 'fake-indexeddb/auto'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestOffice } from '../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../test/support/on-screen'
import { RecordForm } from './RecordForm'

let at: TestOffice
let person: string

beforeEach(async () => {
  at = await officeOnScreen()
  person = await at.person({ name: '张三', employer: '一厂' })
})
afterEach(() => leaveScreen(at))

const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(input(label), { target: { value } })
const press = async (name: string) => {
  // After a refusal the icon of waiting is still on its way out of the button.
  const button = await screen.findByRole('button', { name: new RegExp(`${name}$`, 'u') })
  await act(async () => void fireEvent.click(button))
}
const open = (id?: string) =>
  render(
    <InOffice at={at}>
      <RecordForm table="councilMember" {...(id === undefined ? {} : { id })} initial={{ term: 3, duty: 'council' }} />
    </InOffice>,
  )
const members = () => at.office.all('councilMember')

async function choose(): Promise<void> {
  await waitFor(() => expect(input('劳模')).toBeTruthy())
  type('劳模', '张三')
  const found = await screen.findAllByText(/^张三（/u)
  await act(async () => void fireEvent.click(found.at(-1)!))
  await screen.findByText('张三（一厂）')
}

describe('a council member entered by hand', () => {
  it('is linked to whoever was chosen from the roster, with name and employer filled in', async () => {
    open()
    await choose()
    expect([input('姓名').value, input('工作单位').value]).toEqual(['张三', '一厂'])
    type('任职起', '2024-12')
    await press('登记理事会成员')
    await waitFor(async () => expect(await members()).toMatchObject([{ name: '张三', employer: '一厂', person }]))
  })

  it('is linked to the one that was meant of two people who are called the same in everything', async () => {
    const twin = await at.person({ name: '张三', employer: '一厂' })
    open()
    await waitFor(() => expect(input('劳模')).toBeTruthy())
    type('劳模', '张三')
    const found = await screen.findAllByText(/^张三（一厂 · 第 2 份档案）/u)
    await act(async () => void fireEvent.click(found.at(-1)!))
    await screen.findByText('张三（一厂）')
    type('任职起', '2024-12')
    await press('登记理事会成员')
    await waitFor(async () => expect(await members()).toMatchObject([{ name: '张三', person: twin }]))
  })

  it('keeps an employer that was already written', async () => {
    open()
    await waitFor(() => expect(input('工作单位')).toBeTruthy())
    type('工作单位', '新的单位')
    await choose()
    type('任职起', '2024-12')
    await press('登记理事会成员')
    await waitFor(async () => expect(await members()).toMatchObject([{ name: '张三', employer: '新的单位', person }]))
  })

  it('needs nobody of the roster: a name alone is enough', async () => {
    open()
    await waitFor(() => expect(input('姓名')).toBeTruthy())
    type('姓名', '李四')
    type('任职起', '2024-12')
    await press('登记理事会成员')
    await waitFor(async () => expect(await members()).toMatchObject([{ name: '李四' }]))
    expect((await members())[0]?.['person']).toBeUndefined()
  })

  it('shows who is linked, and lets the link go without losing the name', async () => {
    const values = { term: 3, duty: 'council', name: '张三', person, from: '2024-12' }
    const { answer } = await at.did('record.create', { table: 'councilMember', values })
    open((answer as { id: string }).id)
    await screen.findByText('张三（一厂）')
    await press('取消关联张三')
    await press('保存修改')
    await waitFor(async () => expect((await members())[0]?.['person']).toBeUndefined())
    expect(await members()).toMatchObject([{ name: '张三' }])
  })
})

describe('a refusal that another field puts right', () => {
  it('is gone from its field once the record is saved', async () => {
    const county = (await at.office.all('unit')).find((row) => row['name'] === '泰顺县')?.id
    const { answer } = await at.did('record.create', {
      table: 'countyAssociation',
      values: { county, name: '泰顺县劳动模范协会', state: 'none' },
    })
    render(
      <InOffice at={at}>
        <RecordForm table="countyAssociation" id={(answer as { id: string }).id} />
      </InOffice>,
    )
    await waitFor(() => expect(input('状态')).toBeTruthy())
    fireEvent.mouseDown(input('状态'))
    await act(async () => void fireEvent.click(await screen.findByText('已成立')))
    await press('保存修改')
    await waitFor(() => expect(screen.getAllByText(/请填写成立日期/u).length).toBeGreaterThan(1))
    type('成立日期', '2026-05')
    await press('保存修改')
    await waitFor(() => expect(screen.queryAllByText(/请填写成立日期/u)).toEqual([]))
  })
})
