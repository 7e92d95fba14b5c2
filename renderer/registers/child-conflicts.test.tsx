// @vitest-environment happy-dom
// Child rows that several PCs wrote differently are marked where the clerk sees them: in their own list and in the history.
import 'fake-indexeddb/auto'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeSlice } from '../../shared/oplog/slice'
import type { TestOffice } from '../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../test/support/on-screen'
import { OtherPc } from '../../test/support/other-pc'
import { ChildList } from './ChildList'
import { HistoryPanel } from './HistoryPanel'

let at: TestOffice
let pc: OtherPc
let person: string
let relative: string

beforeEach(async () => {
  at = await officeOnScreen()
  pc = new OtherPc(1)
  person = await at.person({ name: '张三' })
  const { answer } = await at.did('record.create', {
    table: 'family',
    values: { person, name: '李梅', phone: '13800000000', health: '良好' },
  })
  relative = (answer as { id: string }).id
  const known = await at.office.replication.ownAfter('', 1_000)
  for (const { body } of known) {
    const ops = decodeSlice(body)
    if (ops.ok) pc.desk.hear(ops.value)
  }
})
afterEach(() => leaveScreen(at))

const here = (values: Record<string, string>) => at.did('record.edit', { table: 'family', row: relative, values })
const there = (set: Record<string, string>) =>
  act(async () => {
    pc.commit([{ kind: 'set', table: 'family', row: relative, set }])
    await at.office.replication.deliver(pc.publish())
  })
const removedThere = () =>
  act(async () => {
    pc.commit([{ kind: 'remove', table: 'family', row: relative }])
    await at.office.replication.deliver(pc.publish())
  })
const list = () =>
  render(
    <InOffice at={at}>
      <ChildList table="family" parent={person} />
    </InOffice>,
  )
const mark = (name: string | RegExp) => screen.findByRole('button', { name })
const open = async (name: string | RegExp) => {
  const found = await mark(name)
  await act(async () => void fireEvent.click(found))
  return screen.findByRole('group')
}

describe('a child row on which two PCs differ', () => {
  it('is marked in its cell as soon as the other value arrives, with both values and their writers, and settled there', async () => {
    await here({ relation: '妻子' })
    list()
    await screen.findByText('李梅')
    expect(screen.queryByRole('button', { name: /不同的填法/u })).toBeNull()
    await there({ relation: '女儿' })
    const choice = await open('与本人关系有不同的填法，点开选定')
    expect(choice.textContent).toMatch(/妻子/u)
    expect(choice.textContent).toMatch(/女儿/u)
    expect(choice.textContent).toMatch(/王芳，本机，.*\d\d:\d\d/u)
    const [shown, other] = within(choice).getAllByRole('listitem')
    const kept = /妻子|女儿/u.exec(other?.textContent ?? '')?.[0]
    expect(shown?.textContent).toContain('现在显示')
    await act(async () => void fireEvent.click(within(choice).getByRole('button', { name: '保留那个' })))
    await waitFor(() => expect(screen.queryByRole('button', { name: /不同的填法/u })).toBeNull())
    expect(await at.office.row('family', relative)).toMatchObject({ relation: kept })
  })

  it('is marked in its first cell where the field is no column, and where one PC removed what another changed', async () => {
    await here({ health: '住院' })
    await there({ health: '出院' })
    list()
    await mark('家属与联系人“李梅”的健康状况有不同的填法，点开选定')
    await removedThere()
    const choice = await open('家属与联系人“李梅”一处删除、一处修改，点开选定')
    expect(choice.textContent).toContain('健康状况')
  })

  it('is marked in the history, at the values still waiting and no other', async () => {
    await here({ relation: '姐姐' })
    await here({ relation: '妻子' })
    await there({ relation: '女儿' })
    render(
      <InOffice at={at}>
        <HistoryPanel table="person" id={person} />
      </InOffice>,
    )
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: '与本人关系有不同的填法，点开选定' })).toHaveLength(2),
    )
    const [theirs = '', mine = '', before = ''] = screen
      .getAllByRole('listitem')
      .map((entry) => within(entry).queryAllByRole('row', { name: /与本人关系/u })[0]?.textContent ?? '')
      .filter((text) => text !== '')
      .sort((one) => (one.includes('女儿') ? -1 : 1))
    expect([theirs, mine, before].map((text) => text.includes('有不同的填法'))).toEqual([true, true, false])
    expect(theirs).toMatch(/女儿/u)
    expect(mine).toMatch(/姐姐→妻子/u)
  })
})
