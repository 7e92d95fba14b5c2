// Two real windows, two profiles, one folder: set up, join, edit on both sides, and a folder that goes away, comes back or is not ours.
import { mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../support/app'
import { clerk, expect, foundOffice, goTo, test } from './steps/office'
import { addPerson, cell, expectCount, openFile } from './steps/roster'
import {
  changeEmployer,
  changeRelation,
  conflictOf,
  createShare,
  expectConflict,
  expectSynced,
  joinShare,
  keep,
  syncLine,
  takeSeat,
} from './steps/sharing'

/** An empty folder as an administrator makes it on the share. */
function sharedFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'share-')), '劳模数据')
  mkdirSync(folder)
  return folder
}

test('a second PC joins with the passphrase and both see what either does', async () => {
  const share = sharedFolder()
  const front = await openApp()
  await foundOffice(front)
  await addPerson(front, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await createShare(front, share, '前台电脑')

  const upstairs = await openApp()
  await joinShare(upstairs, share, '二楼电脑')
  await takeSeat(upstairs, clerk)
  await goTo(upstairs, '劳模名册')
  await expectCount(upstairs, 1)
  await addPerson(upstairs, { 姓名: '李秀英', 出生日期: '1961-07-01' })
  await expectSynced(upstairs)

  await goTo(front, '劳模名册')
  await expectCount(front, 2)
  await openFile(front, '李秀英')
  await goTo(front, '数据同步')
  const peers = front.page.getByRole('table', { name: '各台电脑' })
  await expect(peers.getByRole('row', { name: /前台电脑/ })).toContainText('本机')
  await expect(peers.getByRole('row', { name: /二楼电脑/ })).toContainText(/已看到您 \d\d:\d\d 以前的改动/, {
    timeout: 30_000,
  })
  await upstairs.close()
  await front.close()
})

test('what two PCs wrote differently waits on both in words, and one press settles it on both', async () => {
  const share = sharedFolder()
  const front = await openApp()
  await foundOffice(front)
  await addPerson(front, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await changeRelation(front, '其他')
  await createShare(front, share, '前台电脑')
  const upstairs = await openApp()
  await joinShare(upstairs, share, '二楼电脑')
  await takeSeat(upstairs, clerk)
  await goTo(upstairs, '劳模名册')
  await expectCount(upstairs, 1)

  // Without the share neither can see what the other does.
  renameSync(share, `${share}-离线`)
  await changeEmployer(front, '温州港务集团')
  await changeRelation(front, '配偶')
  await changeEmployer(upstairs, '温州水务集团')
  await changeRelation(upstairs, '姐妹')
  renameSync(`${share}-离线`, share)

  for (const office of [front, upstairs]) {
    await expectConflict(office, '王建国：工作单位', ['温州港务集团', '温州水务集团'])
    await expect(conflictOf(office, '王建国：工作单位')).toContainText(/二楼电脑|前台电脑/)
  }
  await openFile(upstairs, '王建国')
  const { page } = upstairs
  await page.getByRole('tab', { name: '基本信息' }).click()
  await expect(page.getByRole('button', { name: '工作单位有不同的填法，点开选定' })).toBeVisible()

  await goTo(upstairs, '待核对')
  const waiting = page.getByRole('listitem').filter({ has: page.getByRole('group', { name: '王建国：与本人关系' }) })
  await waiting.getByRole('button', { name: '打开档案' }).click()
  await expect(page.getByRole('tab', { name: /家属与联系人.*待选定/ })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: '与本人关系有不同的填法，点开选定' }).click()
  const relation = page.getByRole('group', { name: '王建国：与本人关系' }).getByRole('listitem')
  await relation.filter({ hasText: '姐妹' }).getByRole('button', { name: /^保留/ }).click()
  await expect(page.getByRole('button', { name: '与本人关系有不同的填法，点开选定' })).toBeHidden()

  await goTo(front, '待核对')
  await keep(front, '王建国：工作单位', '温州水务集团')
  for (const office of [front, upstairs]) {
    await goTo(office, '劳模名册')
    await expect(await cell(office, '王建国', '工作单位')).toHaveText('温州水务集团', { timeout: 40_000 })
    await goTo(office, '待核对')
    await expect(conflictOf(office, '王建国')).toBeHidden({ timeout: 40_000 })
  }
  await upstairs.close()
  await front.close()
})

test('a share that was renamed, emptied or swapped is said plainly and changes nothing', async () => {
  const share = sharedFolder()
  const front = await openApp()
  const { page } = front
  await foundOffice(front)
  await addPerson(front, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await createShare(front, share, '前台电脑')

  renameSync(share, `${share}-旧`)
  await expect(syncLine(front)).toContainText('共享盘不可用（自', { timeout: 30_000 })
  await goTo(front, '劳模名册')
  await expectCount(front, 1)
  await addPerson(front, { 姓名: '李秀英', 出生日期: '1961-07-01' })
  await expect(syncLine(front)).toContainText('待上传 1', { timeout: 30_000 })

  mkdirSync(share)
  await expect(syncLine(front)).toContainText('共享文件夹不对', { timeout: 30_000 })
  await goTo(front, '数据同步')
  await expect(page.getByRole('alert')).toContainText('本机数据没有改动')
  expect(readdirSync(share)).toEqual([])
  await goTo(front, '劳模名册')
  await expectCount(front, 2)

  renameSync(`${share}-旧`, `${share}-新`)
  await front.app.evaluate((_electron, path) => void (process.env['MWH_SHARE_DIR'] = path), `${share}-新`)
  await goTo(front, '数据同步')
  await page.getByRole('button', { name: '换共享文件夹…' }).click()
  await expectSynced(front)
  await front.close()
})
