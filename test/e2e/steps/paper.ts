// Paper as it comes out: preview, 保存 PDF, and the PDF read back page by page.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type OpenApp } from '../../support/app'

/** 生成预览 then 保存 PDF in the open print panel; answers the path of the PDF. The preview window is closed. */
export async function savePdf(office: OpenApp, make = '生成预览'): Promise<string> {
  const { page, saved } = office
  await page.getByRole('button', { name: make, exact: true }).click()
  await expect(page.getByText(/^共 \d+ 页/)).toBeVisible({ timeout: 30_000 })
  await closePreview(office)
  await page.getByRole('button', { name: '保存 PDF' }).click()
  const told = page.getByText(/^已保存：/)
  await expect(told).toBeVisible()
  return join(saved, (await told.innerText()).replace('已保存：', ''))
}

/** Waits for the window that 生成预览 opens and closes it: one left open would be taken for the next sheet's. */
export async function closePreview({ app }: OpenApp): Promise<void> {
  const previews = () => app.windows().filter((window) => window.url().endsWith('.pdf'))
  await expect.poll(() => previews().length).toBe(1)
  await Promise.all(previews().map((window) => window.close()))
}

/** Text of each page, columns kept apart. */
export function pagesOf(path: string): readonly string[] {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\f')
    .slice(0, -1)
}
