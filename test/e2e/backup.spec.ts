// The office's data on a stick: backed up, the PC wiped, and everything back; a newer state stays; a broken backup is refused in words.
import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp, type OpenApp } from '../support/app'
import { expect, foundOffice, goTo, test } from './steps/office'
import { addPerson, expectCount } from './steps/roster'
import { backupPassphrase, setUpBackups } from './steps/backups'
import { answerDialogWith } from './steps/sharing'

const stick = (): string => mkdtempSync(join(tmpdir(), 'stick-'))

async function openBackups(office: OpenApp): Promise<void> {
  await goTo(office, '设置')
  await office.page.getByRole('button', { name: '备份', exact: true }).click()
}

/** Sets backups up on a stick; the first one is made at once. */
async function backUpTo(office: OpenApp, folder: string): Promise<void> {
  await openBackups(office)
  await setUpBackups(office, folder)
}

/** On a new PC, or from another folder: opens the stick with the passphrase. */
async function openStick(office: OpenApp, folder: string): Promise<void> {
  const { page } = office
  await answerDialogWith(office, folder)
  await page.getByRole('button', { name: '选择备份文件夹…' }).click()
  await page.getByRole('button', { name: '打开这里的备份' }).click()
  await page.getByLabel('备份口令或恢复码').fill(backupPassphrase)
  await page.getByRole('button', { name: '打开备份' }).click()
}

test('a PC that was wiped gets everything back from the stick, and goes on under a new name', async () => {
  const folder = stick()
  const before = await openApp()
  await foundOffice(before)
  await addPerson(before, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await goTo(before, '劳模名册')
  await addPerson(before, { 姓名: '李秀英', 出生日期: '1961-07-01' })
  await backUpTo(before, folder)
  await before.page.getByRole('button', { name: /^演练恢复/ }).click()
  await expect(before.page.getByText(/^可以恢复：2 人/)).toBeVisible()
  const [generation = ''] = readdirSync(join(folder, '劳模之家备份', 'backups'))
  expect(readFileSync(join(folder, '劳模之家备份', 'backups', generation)).includes('王建国')).toBe(false)
  await before.close()

  const after = await openApp()
  const { page } = after
  const device = () => page.evaluate(() => window.house?.call('app:info', undefined).then((info) => info.device))
  const born = await device()
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await openStick(after, folder)
  await page.getByRole('button', { name: /^恢复 / }).click()
  await expect(page.getByRole('dialog')).toContainText('找回 2 人')
  await page.getByRole('button', { name: '确认恢复' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await goTo(after, '劳模名册')
  await expectCount(after, 2)
  expect(await device()).not.toBe(born)
  await addPerson(after, { 姓名: '张新人', 出生日期: '1970-01-01' })
  await goTo(after, '劳模名册')
  await expectCount(after, 3)
  await openBackups(after)
  await expect(page.getByText(/劳模之家备份/).first()).toBeVisible()
  await after.close()
})

test('what was done after the backup stays, and a damaged backup is refused with the older one named', async () => {
  const folder = stick()
  const office = await openApp()
  const { page } = office
  await foundOffice(office)
  await addPerson(office, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await backUpTo(office, folder)
  await goTo(office, '劳模名册')
  await addPerson(office, { 姓名: '李秀英', 出生日期: '1961-07-01' })
  await openBackups(office)
  await page.getByRole('button', { name: /^恢复 / }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('恢复不会改变什么')
  await expect(dialog).toContainText('照样保留的：本机')
  await page.getByRole('button', { name: '不恢复' }).click()

  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('table', { name: '备份' }).getByRole('row')).toHaveCount(2, { timeout: 30_000 })
  const backups = join(folder, '劳模之家备份', 'backups')
  const newest = join(backups, readdirSync(backups).sort().at(-1) ?? '')
  const bytes = readFileSync(newest)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(newest, bytes)
  await page
    .getByRole('button', { name: /^演练恢复/ })
    .first()
    .click()
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /不完整或已损坏.*请改用前一份/ })
      .first(),
  ).toBeVisible()

  renameSync(folder, `${folder}-拔掉`)
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'U 盘没有插上' })).toBeVisible()
  await office.close()
})
