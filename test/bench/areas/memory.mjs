// Private memory of all processes at 20,000 people after 30 s idle, beside the bare window on the same people.
import { memoryOf } from './memory-of.mjs'
import { filledProfile, markTime, openApp, openBench } from './windows.mjs'

const people = 20_000

export async function memory(session) {
  if (process.platform !== 'linux') return []
  const profile = await filledProfile(session, people)
  const them = await idleMemory(() => openBench(session, 'bare', profile), 'bare:first-rows')
  const us = await idleMemory(() => openApp(session, profile), 'register:first-rows')
  return [
    {
      name: `memory of all processes at ${people} / bare window`,
      value: us / them,
      unit: '×',
      bound: 1.6,
      detail: `${us.toFixed(0)} MB / ${them.toFixed(0)} MB`,
    },
  ]
}

async function idleMemory(open, mark) {
  const { app, page } = await open()
  await markTime(page, mark)
  await page.waitForTimeout(30_000)
  const used = memoryOf(app.process().pid)
  await app.close()
  return used
}
