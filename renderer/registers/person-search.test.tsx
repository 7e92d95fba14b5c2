// @vitest-environment happy-dom
// Whoever types a name and presses Enter at once gets the person, however late the list comes; an unknown name is said to be unknown.
import 'fake-indexeddb/auto'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TestOffice } from '../../test/support/office'
import { InOffice, leaveScreen, officeOnScreen } from '../../test/support/on-screen'
import { FindPerson } from './FindPerson'

let at: TestOffice
let people: readonly string[]
const found = vi.fn()

beforeEach(async () => {
  at = await officeOnScreen()
  people = [await at.person({ name: '张三', employer: '一厂' }), await at.person({ name: '李四', employer: '二厂' })]
  found.mockReset()
})
afterEach(() => leaveScreen(at))

const input = () => screen.getByLabelText<HTMLInputElement>('劳模')
const type = (value: string) => fireEvent.change(input(), { target: { value } })
const enter = () => fireEvent.keyDown(input(), { key: 'Enter' })
const open = async () => {
  render(
    <InOffice at={at}>
      <FindPerson onFound={found} />
    </InOffice>,
  )
  await waitFor(() => expect(input()).toBeTruthy())
}

describe('looking for a person in a form', () => {
  it('takes the first who answers to what was typed, also when Enter came before the list', async () => {
    await open()
    type('zs')
    enter()
    await waitFor(() => expect(found.mock.calls).toEqual([[people[0]]]))
    expect(input().value).toBe('张三（一厂）')
  })

  it('takes the first of the list that stands there', async () => {
    await open()
    type('李四')
    await screen.findAllByText('李四（二厂）')
    enter()
    await waitFor(() => expect(found.mock.calls).toEqual([[people[1]]]))
  })

  it('drops an answer to what is no longer typed', async () => {
    const slow = at.office.search.bind(at.office)
    let answer = (): void => undefined
    vi.spyOn(at.office, 'search').mockImplementation(async (text, most) => {
      if (text === 'zs') await new Promise<void>((resolve) => (answer = resolve))
      return slow(text, most)
    })
    await open()
    type('zs')
    type('ls')
    await screen.findAllByText('李四（二厂）')
    await act(async () => answer())
    enter()
    await waitFor(() => expect(found.mock.calls).toEqual([[people[1]]]))
    expect(screen.queryByText('张三（一厂）')).toBeNull()
  })

  it('says that nobody is called so, and Enter takes nobody', async () => {
    await open()
    type('王五')
    await screen.findAllByText('名册里没有找到“王五”')
    enter()
    expect(found).not.toHaveBeenCalled()
  })
})
