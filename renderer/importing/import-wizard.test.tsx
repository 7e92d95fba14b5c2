// @vitest-environment happy-dom
// The wizard as a clerk presses through it, over the shipped desk and writer; only the worker's thread is left out.
import 'fake-indexeddb/auto'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import type { TestOffice } from '../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../test/support/on-screen'
import { ImportDesk } from './desk'
import { ImportWizard } from './ImportWizard'
import { rosterWay } from './wizard/roster-way'

vi.mock('./import-client', () => ({
  startImportDesk: () => ({ desk: new ImportDesk(catalogue), stop: () => undefined }),
}))

let at: TestOffice

beforeEach(async () => {
  at = await officeOnScreen()
})
afterEach(() => leaveScreen(at))

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}

/** Gives the wizard a file and goes on to 导入预检. */
async function toPreview(text: string): Promise<void> {
  const { container } = render(
    <InOffice at={at}>
      <ImportWizard begin={() => rosterWay(at.office, catalogue)} onClose={() => undefined} />
    </InOffice>,
  )
  const chooser = container.querySelector('input[type=file]') as HTMLInputElement
  await act(async () => void fireEvent.change(chooser, { target: { files: [new File([text], '名册.csv')] } }))
  await press('下一步：列对应')
  await press('下一步：导入预检')
  await screen.findByRole('tab', { name: /^新增/u })
}

describe('确认导入 after somebody changed a person who was shown', () => {
  it('writes nothing, shows the person as now, and imports when confirmed again', async () => {
    const id = await at.person({ name: '张三', idNumber: '330300198006134229', employer: '老厂' })
    await toPreview('姓名,身份证号,工作单位\n张三,330300198006134229,新厂\n李四,,')
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '手改的厂' } })
    await press(/^确认导入（写入 2 人）/u)
    await screen.findByText(/还没有写入：您查看预检之后，文件中 1 行的人在名册中被改过/u)
    expect(await screen.findByRole('tab', { name: '刚改过 1' })).toBeTruthy()
    expect(await at.office.row('person', id)).toMatchObject({ employer: '手改的厂' })
    await press(/^确认导入（写入 2 人）/u)
    await screen.findByText('已导入：新增 1 人，变更 1 人')
    await waitFor(async () => expect(await at.office.row('person', id)).toMatchObject({ employer: '新厂' }))
  })
})
