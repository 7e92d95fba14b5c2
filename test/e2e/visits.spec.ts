// 走访慰问 as a clerk works through it: what a person asked for at a visit waits until it is answered.
import type { OpenApp } from '../support/app'
import { expect, goTo, reopen, test } from './steps/office'
import { openFile } from './steps/roster'

async function pick({ page }: OpenApp, form: string, label: string, word: string): Promise<void> {
  await page.getByRole('complementary', { name: form }).getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(word, { exact: true }).click()
}

test('what a person asked for waits with an owner and a day until it is answered, also after a restart', async ({
  filled,
}) => {
  const { page } = filled
  await openFile(filled, '缪进仁')
  await page.getByRole('tab', { name: '走访' }).click()
  await page.getByRole('button', { name: '新增诉求待办' }).click()
  const form = page.getByRole('complementary', { name: '新增诉求待办' })
  await form.getByLabel('诉求', { exact: true }).fill('住院护工难找')
  await form.getByLabel('承办人').fill('王芳')
  await form.getByLabel('办理期限').fill('2026-01-31')
  await pick(filled, '新增诉求待办', '状态', '待办')
  await form.getByRole('button', { name: '登记诉求待办' }).click()
  await goTo(filled, '走访慰问')
  await page.getByRole('button', { name: '1 项诉求待办', exact: false }).click()
  await expect(page.getByRole('gridcell', { name: '住院护工难找' })).toBeVisible()
  await filled.close()
  const again = await reopen(filled)
  await goTo(again, '走访慰问')
  await expect(again.page.getByRole('button', { name: '1 项诉求待办', exact: false })).toBeVisible()
  await again.close()
})
