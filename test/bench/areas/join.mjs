// A new PC joins: everything of so many people, from 加入共享 until the last row is in, in the real window on a folder of this
// machine's disk; and how long until the roster shows its first people. Beside a raw put of the same rows.
import { freshProfile, openApp, openBench } from './windows.mjs'
import { joinShare, makeShare, takeChair } from './sharing.mjs'

/** The last is the bound's; the others show that it grows in step. */
const sizes = [10_000, 30_000, 100_000]

export async function join(session) {
  const measures = []
  let perPerson
  for (const people of session.size ? [session.size] : sizes) {
    const { total, first, put } = await joined(session, people)
    const each = total / people
    perPerson ??= each
    measures.push(
      {
        name: `a new PC joins ${people} people with all their rows / raw put of the same rows`,
        value: total / put,
        unit: '×',
        bound: people >= 100_000 ? 3 : undefined,
        detail: `${total} ms / ${put.toFixed(0)} ms; ${each.toFixed(2)} ms a person, ×${(each / perPerson).toFixed(2)} of the first size`,
      },
      { name: `first people of ${people} on screen`, value: first / 1000, unit: 's', bound: 5 },
    )
  }
  return measures
}

async function joined(session, people) {
  const share = session.share ? { base: session.share } : makeShare(session.repo, { people })
  const profile = freshProfile()
  const window = await openApp(session, profile, 'office')
  const joining = joinShare(window, share.base, '二楼电脑')
  await takeChair(window.page, '评测')
  const shown = Date.now()
  const { begun, all: total } = await joining
  await window.app.close()
  const { app, page } = await openBench(session, 'bench', profile)
  const { put } = await page.evaluate((count) => window.bench.rawArrival(count), people)
  await app.close()
  return { total, first: shown - begun, put }
}
