// 建议名单 as a clerk uses it: counties have recommended, the suggestion is looked at and taken over, two withdraw, a 替补 follows, one undo.
import { expect, goTo, test } from './steps/office'
import { line } from './steps/roster'
import { addPlan, importRoutes, recommendedByCounty } from './steps/trips'
import { step } from './steps/undoing'
import type { OpenApp } from '../support/app'

async function recommended(office: OpenApp): Promise<readonly string[]> {
  const { page } = office
  await goTo(office, '疗休养')
  await importRoutes(office)
  await addPlan(office)
  await page.getByRole('button', { name: '按符合条件人数分配' }).click()
  await expect(page.getByRole('cell', { name: '6 / 6' })).toBeVisible()
  for (const unit of await page.getByRole('spinbutton').all()) await unit.fill('0')
  await page.getByLabel('鹿城区 2026年第一批').fill('2')
  await page.getByLabel('瑞安市 2026年第一批').fill('4')
  await page.getByRole('button', { name: '保存名额' }).click()
  await expect(page.getByRole('button', { name: '保存名额' })).toBeDisabled()
  await page.getByRole('button', { name: '下发推荐' }).click()
  await page.getByRole('button', { name: '推荐名单', exact: true }).click()
  return recommendedByCounty(office)
}

async function withdraws(office: OpenApp, name: string): Promise<void> {
  const { page } = office
  await line(office, name).getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '登记退出' }).click()
  await page.getByLabel('退出原因').fill('家中有事')
  await page.getByRole('button', { name: '确认退出' }).click()
  await expect(line(office, name).getByRole('gridcell', { name: '已退出' })).toBeVisible()
}

test('a suggestion stands beside the list, places nobody until it is taken over, and withdrawn places are filled with one key', async ({
  filled,
}) => {
  const { page } = filled
  const [first, second, reserve] = (await recommended(filled)) as [string, string, string]
  await page.getByRole('button', { name: '生成建议名单' }).click()
  await page.getByRole('main').getByRole('button', { name: '生成建议名单' }).first().click()
  await expect(page.getByText('建议安排 2 人；已排好', { exact: false })).toBeVisible({ timeout: 60_000 })
  const table = page.getByRole('table', { name: '建议名单' })
  await expect(table.getByRole('row', { name: new RegExp(`${first}.*新安排.*2026年第一批`) })).toBeVisible()
  await page.getByText('未安排 1', { exact: true }).click()
  await expect(table.getByRole('row', { name: new RegExp(reserve) })).toContainText('2 个名额已安排 2 人')
  await page.getByRole('button', { name: '推荐名单', exact: true }).click()
  await expect(line(filled, first).getByRole('gridcell', { name: '待安排' })).toBeVisible()

  await page.getByRole('button', { name: '生成建议名单', exact: true }).click()
  await page.getByRole('button', { name: '采用这份名单' }).click()
  await expect(page.getByText('现在的安排就是这份名单。')).toBeVisible()
  await page.getByRole('button', { name: '推荐名单', exact: true }).click()
  for (const name of [first, second])
    await expect(line(filled, name).getByRole('gridcell', { name: '已安排' })).toBeVisible()

  await withdraws(filled, first)
  await page.getByRole('button', { name: '递补', exact: true }).click()
  await expect(line(filled, reserve).getByRole('gridcell', { name: '已安排' })).toBeVisible()
  await withdraws(filled, second)
  await page.getByRole('button', { name: '递补', exact: true }).click()
  await expect(page.getByText('全市没有可以递补的人选', { exact: false })).toBeVisible()
  for (const label of [/^退出疗休养/, /^递补到/, /^退出疗休养/, /^采用建议名单.*新安排 2 人/])
    expect(await step(filled, 'undo')).toMatch(label)
  for (const name of [first, second, reserve])
    await expect(line(filled, name).getByRole('gridcell', { name: '待安排' })).toBeVisible()
})
