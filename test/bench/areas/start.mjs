// From the start of the process to the first painted screenful of the roster, beside a bare window with the same grid over
// a raw getAll of the same people. Profiles are filled first and started cold of our code, warm of the disk.
import { filledProfile, markTime, median, openApp, openBench } from './windows.mjs'

const bounds = { 5_000: 1.5, 100_000: 1 }

export async function start(session) {
  const measures = []
  for (const people of session.size === undefined ? [5_000, 100_000] : [session.size]) {
    const profile = await filledProfile(session, people)
    const ours = []
    const bare = []
    const counts = []
    for (let turn = 0; turn < 5; turn++) {
      bare.push(await firstRowsOf(() => openBench(session, 'bare', profile), 'bare:first-rows'))
      ours.push(await firstRowsOf(() => openApp(session, profile), 'register:first-rows', counts))
    }
    const [us, them] = [median(ours), median(bare)]
    measures.push({
      name: `first screenful at ${people} / bare window, median of 5`,
      value: us / them,
      unit: '×',
      bound: bounds[people],
      detail: `${us.toFixed(0)} ms / ${them.toFixed(0)} ms`,
    })
    measures.push({
      name: `count known after the first screenful at ${people}, median of 5`,
      value: median(counts),
      unit: 'ms',
      bound: 3000,
    })
  }
  return measures
}

async function firstRowsOf(open, mark, counts) {
  const begun = Date.now()
  const { app, page } = await open()
  const painted = await markTime(page, mark)
  if (counts) counts.push((await markTime(page, 'register:counted')) - painted)
  await app.close()
  return painted - begun
}
