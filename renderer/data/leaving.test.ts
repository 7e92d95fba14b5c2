// Closing the window in the middle of an import, over the shipped writer.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { leave } from './leaving'

let at: TestOffice
afterEach(() => at.close())

const everyone = { table: 'person', filters: [], sort: [] } as const

/** Starts an import, leaves at its first count with this answer, and opens the office again as the next start does. */
async function leaveWith(answer: 'cancel' | 'wait'): Promise<readonly string[]> {
  at = await freshOffice()
  let asked = 0
  await new Promise<void>((left) => {
    let leaving = false
    void at.office.run('test.bulk', { people: 1_500 }, () => {
      if (leaving) return
      leaving = true
      void leave({
        running: 1,
        ask: async () => (asked++, answer),
        cancel: () => at.office.cancelRunning(),
        settled: () => at.office.settled(),
      }).then(left)
    })
  })
  expect(asked).toBe(1)
  expect((await at.reopen()).dropped).toBeUndefined()
  expect((await at.office.rebuild(false)).equal).toBe(true)
  return at.office.ids(everyone)
}

describe('closing the window while an import is written', () => {
  it('with 取消导入并关闭 leaves nothing of it', async () => {
    expect(await leaveWith('cancel')).toEqual([])
  })

  it('with 继续等待 leaves all of it', async () => {
    expect(await leaveWith('wait')).toHaveLength(1_500)
  })

  it('asks nothing where no import runs', async () => {
    at = await freshOffice()
    const ask = () => Promise.reject(new Error('asked'))
    await leave({ running: 0, ask, cancel: ask, settled: () => at.office.settled() })
  })
})
