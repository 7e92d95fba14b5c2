// From the moment an edit is saved in one real window until the other real window shows it, on a real SMB share, both polling as ever.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freshProfile, median, openApp, openBench, percentile } from './windows.mjs'
import { createShare, emptyFolder, joinShare } from './sharing.mjs'

/** Edits come at any moment of the other's poll. */
const longestPause = 2_500

export async function latency(session) {
  const share = await realShare(session.repo)
  try {
    const times = await editsSeen(session, share, session.size ?? 40)
    return [
      {
        name: 'an edit saved on one PC is on screen on the other, p95',
        value: percentile(times, 0.95) / 1000,
        unit: 's',
        bound: 7,
        detail: `${times.length} edits, median ${(median(times) / 1000).toFixed(1)} s, longest ${(Math.max(...times) / 1000).toFixed(1)} s; ${share.words}`,
      },
    ]
  } finally {
    await share.close()
  }
}

async function editsSeen(session, share, count) {
  const profile = freshProfile()
  const filling = await openBench(session, 'bench', profile)
  await filling.page.evaluate(() => window.bench.fillOffice(3))
  await filling.app.close()
  const front = await openApp(session, profile, 'office')
  await front.page.locator('.ag-row').first().waitFor()
  await createShare(front, share.first, '前台电脑')
  const upstairs = await openApp(session, freshProfile(), 'office')
  await joinShare(upstairs, share.second, '二楼电脑')
  await upstairs.page.getByRole('button', { name: '评测', exact: true }).click()
  await upstairs.page.locator('.ag-row').first().waitFor()
  const employer = await openFirstFile(front.page)
  const times = []
  for (let at = 0; at < count; at++) {
    const text = `温州第${at}厂`
    const seen = onScreen(upstairs.page, text)
    const since = await saved(employer, text)
    times.push((await seen) - since)
    await front.page.waitForTimeout(Math.random() * longestPause)
  }
  await upstairs.app.close()
  await front.app.close()
  return times

  async function saved(field, text) {
    await field.fill(text)
    await front.page.keyboard.press('Control+s')
    await front.page.getByRole('button', { name: '保存修改' }).and(front.page.locator(':disabled')).waitFor()
    return Date.now()
  }
}

/** The first person's 工作单位, ready to be typed into. */
async function openFirstFile(page) {
  await page.locator('.ag-row [col-id="name"]').first().dblclick()
  await page.getByRole('tab', { name: '基本信息' }).click()
  return page.getByLabel('工作单位', { exact: true })
}

/** Epoch ms at which the roster shows the text. */
function onScreen(page, text) {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = () =>
          document.body.textContent.includes(wanted) ? resolve(Date.now()) : requestAnimationFrame(look)
        look()
      }),
    text,
  )
}

/** The share of test/smb, or a folder of this disk where the machine can have none; the line says which. */
async function realShare(repo) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const holder = spawn(process.execPath, [tsx, join(repo, 'test/bench/sync/real-share.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => holder.once('exit', resolve))
  const [line] = await new Promise((resolve) => createInterface(holder.stdout).once('line', (text) => resolve([text])))
  const { skipped, first, second } = JSON.parse(line)
  if (skipped !== undefined) {
    const folder = emptyFolder()
    const words = `NOT on a real SMB share (${skipped}): a folder of this machine's disk`
    return { first: folder, second: folder, words, close: async () => undefined }
  }
  const inside = (root) => join(root, '劳模数据')
  mkdirSync(inside(first))
  const close = async () => {
    holder.stdin.end()
    await gone
  }
  return {
    first: inside(first),
    second: inside(second),
    words: 'Samba on loopback, each PC with a mount of its own',
    close,
  }
}
