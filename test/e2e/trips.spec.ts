// 疗休养 as a clerk works through it: routes from the agency's file, a plan with quotas, three counties' recommendations by Excel, review, who goes.
import { expect, goTo, test } from './steps/office'
import { line, openFile } from './steps/roster'
import { addPlan, importRoutes, placeTicked, recommendedByCounty } from './steps/trips'

test("a year is planned: routes, quotas that add up, three counties' lists out and back by Excel, review with a reason for everybody", async ({
  filled,
}) => {
  const { page } = filled
  await goTo(filled, '疗休养')
  await importRoutes(filled)
  await addPlan(filled)

  await page.getByRole('button', { name: '按符合条件人数分配' }).click()
  await expect(page.getByRole('cell', { name: '6 / 6' })).toBeVisible()
  const cell = page.getByLabel('鹿城区 2026年第一批')
  const given = Number(await cell.inputValue())
  await cell.fill(String(given + 1))
  await expect(page.getByText('多出 1 个', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '保存名额' }).click()
  await expect(page.getByText('名额没有保存，请改到合计相等。', { exact: false })).toBeVisible()
  for (const unit of await page.getByRole('spinbutton').all()) await unit.fill('0')
  await page.getByLabel('鹿城区 2026年第一批').fill('2')
  await page.getByLabel('瑞安市 2026年第一批').fill('4')
  await page.getByRole('button', { name: '保存名额' }).click()
  await expect(page.getByRole('button', { name: '保存名额' })).toBeDisabled()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 1 页/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '下发推荐' }).click()
  await expect(page.getByText('2026 年 · 推荐报名', { exact: false })).toBeVisible()

  await page.getByRole('button', { name: '推荐名单', exact: true }).click()
  const names = await recommendedByCounty(filled)
  await expect(line(filled, names[0]!)).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /^是否参加过待核实/ }).first()).toBeVisible()
  for (const county of ['瑞安市', '乐清市']) {
    const [other] = await recommendedByCounty(filled, county, ['推荐'])
    await expect(line(filled, other!)).toBeVisible()
  }

  await line(filled, names[0]!).getByRole('checkbox', { name: '选择这一行' }).check()
  await line(filled, names[1]!).getByRole('checkbox', { name: '选择这一行' }).check()
  await placeTicked(filled, 2)
  await expect(line(filled, names[0]!).getByRole('gridcell', { name: '已安排' })).toBeVisible()

  await line(filled, names[2]!).getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Space')
  await expect(page.getByText('鹿城区意向批次的 2 个名额已安排 2 人', { exact: false })).toBeVisible()
  await openFile(filled, names[2]!)
  await page.getByRole('tab', { name: '疗休养' }).click()
  await expect(page.getByText('个名额已安排 2 人', { exact: false })).toBeVisible()
})
