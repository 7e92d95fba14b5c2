// Who is at the desk, and the sample office beside the real one.
import { clerk, expect, foundOffice, newOperator, test } from './steps/office'
import { cell, expectCount, openFile } from './steps/roster'
import { openApp } from '../support/app'

test('the sample office has its own people, never mixes with the real ones, and goes in one step', async () => {
  // Three years of work are entered by the commands clerks use.
  test.setTimeout(240_000)
  const office = await openApp()
  const { page } = office
  await page.getByRole('button', { name: '看示例' }).click()
  await expect(page.getByRole('region', { name: '示例单位' })).toBeVisible({ timeout: 150_000 })
  await expectCount(office, 1200)
  await page.getByRole('button', { name: '退出示例' }).click()
  await foundOffice(office)
  await expectCount(office, 0)
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder(/姓名、拼音首字母/).fill('退出示例')
  await page.keyboard.press('Enter')
  await expectCount(office, 1200)
  await page.getByRole('button', { name: '删除示例' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '删除示例' }).click()
  await expect(page.getByRole('region', { name: '示例单位' })).toBeHidden()
  await expect(page.getByText('温州市劳模协会').first()).toBeVisible()
  await expectCount(office, 0)
  await office.close()
})

test('the name of whoever is at the desk stands beside every change in the history', async ({ filled }) => {
  const { page } = filled
  await newOperator(filled, '陈志强')
  await openFile(filled, '项华彩')
  await page.getByRole('tab', { name: '基本信息' }).click()
  await page.getByLabel('工作单位', { exact: true }).fill('温州水务控股')
  await page.keyboard.press('Control+s')
  await page.getByRole('tab', { name: '修改历史' }).click()
  const history = page.getByRole('list', { name: '修改历史' }).getByRole('listitem')
  await expect(history.first()).toContainText('陈志强')
  await expect(history.first()).toContainText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/)
  await expect(history.first().getByRole('row', { name: /工作单位/ })).toContainText(/温州水务集团.*温州水务控股/)
  await expect(history.last()).toContainText(clerk)
  await history.first().getByRole('button', { name: '恢复此值' }).click()
  await page.getByRole('button', { name: '回到名册' }).click()
  await expect(await cell(filled, '项华彩', '工作单位')).toHaveText('温州水务集团')
})
