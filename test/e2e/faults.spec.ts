// The power fails: the process is killed in the middle of an import, of a form, and right after a saved edit.
import { countyRoster, dryRun, fixture, importRoster } from './steps/importing'
import { expect, foundOffice, goTo, kill, reopen, test } from './steps/office'
import { cell, expectCount } from './steps/roster'
import { said } from './steps/undoing'
import { openApp } from '../support/app'

test('an import killed half-way is dropped whole and said plainly, and importing again makes no duplicates', async () => {
  const office = await openApp()
  await foundOffice(office)
  await dryRun(office, fixture('roster-5000.xlsx'))
  await office.page.getByRole('button', { name: /^确认导入/ }).click()
  await expect(office.page.getByLabel('导入进度')).toContainText(/[1-9]\d* \/ \d+/, { timeout: 30_000 })
  await kill(office)
  const again = await reopen(office)
  await expect(again.page.getByText(/没有做完就中断了，已整批退回，没有留下一半。请重新做一次。/)).toBeVisible()
  await expectCount(again, 0)
  const counts = await importRoster(again, countyRoster)
  expect(counts).toMatchObject({ 新增: 608, 变更: 0, 冲突: 0 })
  await expectCount(again, 608)
  expect(await dryRun(again, countyRoster)).toMatchObject({ 新增: 0, 无变化: 608 })
  await again.close()
})

test('an edit whose saving was said is there after the process was killed at that moment', async ({ filled }) => {
  const { page } = filled
  const employer = await cell(filled, '项华彩', '工作单位')
  await employer.dblclick()
  await page.getByRole('textbox', { name: '工作单位' }).fill('温州水务控股')
  await page.keyboard.press('Enter')
  await expect(said(filled)).toContainText('工作单位')
  await kill(filled)
  const again = await reopen(filled)
  await expect(await cell(again, '项华彩', '工作单位')).toHaveText('温州水务控股')
  await again.close()
})

test('what was typed into a form that was never saved comes back after a kill, and can be given up', async ({
  empty,
}) => {
  const { page } = empty
  await page.getByRole('main').getByRole('button', { name: '新增劳模' }).first().click()
  const form = page.getByRole('complementary', { name: '新增劳模' })
  await form.getByLabel('姓名', { exact: true }).fill('申屠一鸣')
  await form.getByLabel('工作单位', { exact: true }).fill('瓯江印刷厂')
  await expect(form.getByText('有未保存的修改（已存草稿）')).toBeVisible()
  await kill(empty)
  const again = await reopen(empty)
  await again.page.getByRole('main').getByRole('button', { name: '新增劳模' }).first().click()
  const back = again.page.getByRole('complementary', { name: '新增劳模' })
  await expect(back.getByText('已恢复上次没有保存的内容。')).toBeVisible()
  await expect(back.getByLabel('工作单位', { exact: true })).toHaveValue('瓯江印刷厂')
  await back.getByRole('button', { name: '放弃这些内容' }).click()
  await expect(back.getByLabel('姓名', { exact: true })).toHaveValue('')
  await goTo(again, '劳模名册')
  await expectCount(again, 0)
  await again.close()
})
