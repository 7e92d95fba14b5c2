// Ctrl+Z and Ctrl+Y outside of inputs, and what the bar says they did.
import { expect, type OpenApp } from '../../support/app'

/** What 撤销 would take back now; empty where there is nothing. */
export async function undoLabel({ page }: OpenApp): Promise<string> {
  const name = await page.getByRole('banner').getByRole('button', { name: /^撤销/ }).getAttribute('aria-label')
  return (name ?? '').replace(/^撤销：?/, '')
}

/** What 重做 would do again now. */
export async function redoLabel({ page }: OpenApp): Promise<string> {
  const name = await page.getByRole('banner').getByRole('button', { name: /^重做/ }).getAttribute('aria-label')
  return (name ?? '').replace(/^重做：?/, '')
}

/** One Ctrl+Z (or Ctrl+Y), waited for until the status line names it; answers the label of what was stepped over. */
export async function step(office: OpenApp, way: 'undo' | 'redo'): Promise<string> {
  const { page } = office
  const labelNow = () => (way === 'undo' ? undoLabel(office) : redoLabel(office))
  await expect.poll(labelNow).not.toBe('')
  const label = await labelNow()
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press(way === 'undo' ? 'Control+z' : 'Control+y')
  await expect(said(office)).toContainText(`${way === 'undo' ? '已撤销' : '已重做'}：${label}`, { timeout: 30_000 })
  return label
}

/** The line at the bottom that says what happened last. */
export function said({ page }: OpenApp) {
  return page.getByRole('contentinfo', { name: '状态栏' }).getByRole('status').first()
}
