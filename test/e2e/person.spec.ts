// 一人一档: what is hidden and shown, what is attached, the certificate, and people merged by mistake.
import { fileURLToPath } from 'node:url'
import { choose, expect, goTo, reopen, test } from './steps/office'
import { addPerson, expectCount, line, openFile, search } from './steps/roster'
import { fileOf } from './steps/workbooks'

const picture = fileURLToPath(new URL('../../build/icons/icon.png', import.meta.url))

test('a hidden number is shown for a purpose that is logged; photo and attachment are there after a restart', async ({
  filled,
}) => {
  const { page } = filled
  await openFile(filled, '缪进仁')
  await expect(page.getByRole('definition').first()).toHaveText('330300********6072')
  await page.getByRole('button', { name: '显示完整号码' }).click()
  await page.getByLabel('其他用途').fill('核对身份证原件')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('definition').first()).toHaveText('330300195505036072')
  await page.getByLabel('选择照片文件').setInputFiles(picture)
  await expect(page.getByRole('img', { name: '缪进仁的照片' })).toBeVisible()
  await page.getByRole('tab', { name: '附件' }).click()
  await page.getByLabel('选择附件').setInputFiles(fileOf('批准文件.txt', '省政府关于表彰的决定'))
  await expect(page.getByRole('tab', { name: '附件 1' })).toBeVisible()
  await goTo(filled, '设置')
  await page.getByRole('button', { name: '导出与查看登记' }).click()
  await expect(page.getByRole('row', { name: /缪进仁的档案.*核对身份证原件/ })).toBeVisible()
  await filled.close()
  const again = await reopen(filled)
  await openFile(again, '缪进仁')
  const photo = again.page.getByRole('img', { name: '缪进仁的照片' })
  await expect(photo).toBeVisible()
  expect(await photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  await expect(again.page.getByRole('definition').first()).toHaveText('330300********6072')
  await again.page.getByRole('tab', { name: '附件' }).click()
  await expect(again.page.getByRole('textbox', { name: '附件名称' })).toHaveValue('批准文件.txt')
  await again.close()
})

test('people merged by mistake are separated again; a pair judged different is not asked about again', async ({
  filled,
}) => {
  const { page } = filled
  await addPerson(filled, { 姓名: '杨龙', 出生日期: '1970-04', 工作单位: '雁荡阀门总厂' })
  await goTo(filled, '劳模名册')
  await choose(filled, /^更多/, '疑似重复')
  await page.getByRole('button', { name: '合并这 2 份档案' }).click()
  await goTo(filled, '劳模名册')
  await expectCount(filled, 608)
  await openFile(filled, '杨龙')
  await choose(filled, /^更多/, '拆分（撤销合并）…')
  await page.getByRole('dialog').getByRole('button', { name: '拆分出来' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await goTo(filled, '劳模名册')
  await expectCount(filled, 609)
  await search(filled, '杨龙')
  await expect(line(filled, '杨龙')).toHaveCount(2)
  await choose(filled, /^更多/, '疑似重复')
  await page.getByRole('button', { name: '不是同一人', exact: true }).click()
  await expect(page.getByRole('heading', { name: '没有疑似重复的档案' })).toBeVisible()
  await filled.close()
  const again = await reopen(filled)
  await choose(again, /^更多/, '疑似重复')
  await expect(again.page.getByRole('heading', { name: '没有疑似重复的档案' })).toBeVisible()
  await again.page.getByText('已确认不是同一人', { exact: true }).click()
  await expect(again.page.getByRole('list', { name: '已确认不是同一人' }).getByRole('listitem')).toHaveCount(1)
  await again.close()
})

test('a certificate gets its number, is printed and registered, and is printed again from the same stored sheet', async ({
  filled,
}) => {
  const { page } = filled
  await openFile(filled, '缪进仁')
  await page.getByRole('button', { name: '开具证明' }).click()
  const dialog = page.getByRole('dialog', { name: /^开具证明/ })
  await dialog.getByLabel('用途').fill('子女入学')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '编号并打印' }).click()
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 1 页/)).toBeVisible({ timeout: 30_000 })
  const previews = () => filled.app.windows().filter((window) => window.url().endsWith('.pdf'))
  await expect.poll(() => previews().length).toBe(1)
  const first = previews()[0]?.url()
  await Promise.all(previews().map((window) => window.close()))
  await goTo(filled, '劳模名册')
  await choose(filled, /^更多/, '证明登记簿')
  await page.getByRole('gridcell', { name: '子女入学' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '补打' }).click()
  await expect.poll(() => previews().length).toBe(1)
  expect(previews()[0]?.url().split('/').at(-2)).toBe(first?.split('/').at(-2))
  await expect(page.getByText(/已补打 1 次/)).toBeVisible()
})
