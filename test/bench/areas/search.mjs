// Search at 100,000 people, and the grid's repaint per keystroke in the real app at 20,000.
import { filledProfile, openApp, openBench, percentile } from './windows.mjs'

const words = ['zhang', 'wangjg', '欧阳', 'ls', '1380', '温州人民', 'chenxm', '330300', 'yc', '鞋业']

export async function search(session) {
  const found = await queries(session)
  return [found, await repaints(session)]
}

async function queries(session) {
  const { app, page } = await openBench(session, 'bench', await filledProfile(session, 100_000))
  try {
    await page.evaluate(() => window.bench.open())
    await page.evaluate((list) => window.bench.keystrokes(list), words)
    const costs = await page.evaluate((list) => window.bench.keystrokes(list), words)
    return {
      name: 'keystroke at 100,000: query and first 50, p95',
      value: percentile(costs, 0.95),
      unit: 'ms',
      bound: 16,
      detail: `${costs.length} keystrokes`,
    }
  } finally {
    await app.close()
  }
}

async function repaints(session) {
  const { app, page } = await openApp(session, await filledProfile(session, 20_000))
  try {
    await page.waitForSelector('.ag-row')
    const box = page.getByRole('textbox', { name: '搜索名单' })
    const costs = []
    for (const word of words)
      for (const letter of word) {
        await box.focus()
        costs.push(await page.evaluate(repaintAfterTyping, letter))
        if (letter === word.at(-1)) await box.fill('')
        await page.waitForTimeout(60)
      }
    return {
      name: 'grid repaint per keystroke at 20,000, p95',
      value: percentile(costs, 0.95),
      unit: 'ms',
      bound: 50,
      detail: `${costs.length} keystrokes`,
    }
  } finally {
    await app.close()
  }
}

/** Runs in the page: types one letter into the focused box, answers ms until the frame in which the grid's rows changed. */
function repaintAfterTyping(letter) {
  return new Promise((resolve) => {
    const grid = document.querySelector('.ag-grid-scrolling-container')
    const begun = performance.now()
    const finish = () => {
      observer.disconnect()
      clearTimeout(none)
      requestAnimationFrame(() => resolve(performance.now() - begun))
    }
    const observer = new MutationObserver(finish)
    observer.observe(grid, { childList: true, subtree: true, characterData: true, attributes: true })
    // A letter that changes nothing on screen repaints nothing: counted as the next frame.
    const none = setTimeout(finish, 1000)
    document.execCommand('insertText', false, letter)
  })
}
