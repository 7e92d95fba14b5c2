// 备份 as clerks set it up: a folder on a stick, a passphrase, the recovery key typed back.
import { expect, type OpenApp } from '../../support/app'
import { answerDialogWith } from './sharing'

export const backupPassphrase = '备份口令一二三四五'

/** From the open section 备份: sets backups up on a stick; the first one is made at once. */
export async function setUpBackups(office: OpenApp, folder: string): Promise<void> {
  const { page } = office
  await answerDialogWith(office, folder)
  await page.getByRole('button', { name: '选择备份文件夹…' }).click()
  await page.getByRole('button', { name: '备份到这里' }).click()
  await page.getByLabel('口令', { exact: true }).fill(backupPassphrase)
  await page.getByLabel('再输一遍').fill(backupPassphrase)
  await page.getByRole('button', { name: '下一步' }).click()
  const recovery = await page.getByLabel('恢复码', { exact: true }).innerText()
  await page.getByLabel(/^请照着纸上的恢复码/).fill(recovery)
  await page.getByRole('button', { name: '核对无误，开始备份' }).click()
  await expect(page.getByRole('table', { name: '备份' }).getByRole('row')).toHaveCount(1, { timeout: 30_000 })
}
