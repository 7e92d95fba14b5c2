// 100,000 edits of people who are here come from another PC: not new rows, so each person is read before he is written. Beside raw
// strict puts of each edited row, as many to a transaction as a bulk edit has.
import { freshProfile, openApp, openBench } from './windows.mjs'
import { joinShare, makeShare, oneRound } from './sharing.mjs'

/** Each is edited six times. */
const editsOfPerson = 6

export async function edits(session) {
  const count = session.size ?? 100_000
  const people = Math.round(count / editsOfPerson)
  const share = makeShare(session.repo, { people, edits: count })
  const profile = freshProfile()
  const window = await openApp(session, profile, 'office')
  await joinShare(window, share.base, '二楼电脑')
  share.arrive()
  const begun = Date.now()
  await oneRound(window.page)
  const ms = Date.now() - begun
  await window.app.close()
  const { app, page } = await openBench(session, 'bench', profile)
  const put = await page.evaluate(([all, times]) => window.bench.rawEdits(all, times), [people, count])
  await app.close()
  return [
    {
      name: `collect + apply of ${count} edits of ${people} people who are here / raw put of each edited row`,
      value: ms / put,
      unit: '×',
      detail: `${ms} ms / ${put.toFixed(0)} ms`,
    },
  ]
}
