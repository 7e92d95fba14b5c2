// @vitest-environment happy-dom
// What a person's page tells of studios and the association: entered by the commands clerks use, under the file and under a copy merged into it.
import 'fake-indexeddb/auto'
import { render, screen, within } from '@testing-library/react'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestOffice } from '../../../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../../../test/support/on-screen'
import { RolesOf } from './RolesOf'

let at: TestOffice
let person: string

beforeEach(async () => {
  at = await officeOnScreen()
  person = await at.person({ name: '张三', employer: '一厂' })
})
afterEach(() => leaveScreen(at))

async function create(table: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  return ((await at.did('record.create', { table, values })).answer as { id: string }).id
}

function open(): void {
  const root = createRootRoute({
    component: () => (
      <InOffice at={at}>
        <RolesOf person={person} />
      </InOffice>
    ),
  })
  render(<RouterProvider router={createRouter({ routeTree: root, history: createMemoryHistory() })} />)
}

const lines = async (label: string) => {
  const table = await screen.findByRole('table', { name: label })
  const rows = within(table).getAllByRole('row').slice(1)
  return rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  )
}

const studio = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  create('studio', { name, level: 'city', leader: '张三', namedOn: '2019-05', ...more })

describe('studios on a person’s own page', () => {
  it('are those they lead, led until somebody else did, and work in', async () => {
    await studio('现任工作室', { person })
    const before = await studio('原任工作室', { person })
    await at.did('studio.change-leader', { studio: before, name: '李四', on: '2024-03', reason: '退休' })
    const other = await studio('别人的工作室', { leader: '王五' })
    await create('studioMember', { studio: other, name: '张三', person, role: '骨干', from: '2023' })
    open()
    expect(await lines('创新工作室')).toEqual([
      ['现任工作室', '领衔人', '2019-05', ''],
      ['原任工作室', '原领衔人', '2019-05', '2024-03'],
      ['别人的工作室', '骨干', '2023', ''],
    ])
  })

  it('say that a studio was revoked, and come over from a copy merged into the file', async () => {
    const copy = await at.person({ name: '张三', employer: '一厂' })
    const led = await studio('撤销的工作室', { person: copy })
    await at.did('studio.revoke', { studio: led, on: '2025-12', reason: '整改后仍不合格' })
    await at.did('person.merge', { survivor: person, others: [copy], take: {} })
    open()
    expect(await lines('创新工作室')).toEqual([['撤销的工作室', '领衔人（工作室已撤销）', '2019-05', '2025-12']])
  })
})

describe('the association on a person’s own page', () => {
  it('tells offices of the newest term first, then membership and recommendations', async () => {
    const office = { name: '张三', person, duty: 'council' }
    await create('councilMember', { ...office, term: 2, from: '2018-12', to: '2023-12' })
    await create('councilMember', {
      ...office,
      term: 3,
      duty: 'vice',
      from: '2023-12',
      to: '2028-12',
      leftOn: '2025-06',
    })
    await create('member', { name: '张三', kind: 'person', person, number: '会0012', joinedOn: '2018-06' })
    await create('nomination', { award: '省劳动模范', year: 2026, kind: 'person', name: '张三', person })
    open()
    expect(await lines('协会任职')).toEqual([
      ['第 3 届理事会', '副会长', '2023-12', '2025-06'],
      ['第 2 届理事会', '理事', '2018-12', '2023-12'],
      ['协会会员', '会0012', '2018-06', ''],
      ['推荐评选：省劳动模范', '材料准备', '2026', ''],
    ])
    expect(await screen.findByText(/没有领衔或参加创新工作室/u)).toBeTruthy()
  })
})
