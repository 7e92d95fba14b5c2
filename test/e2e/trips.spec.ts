// 疗休养 as a clerk works through it: routes from the agency's file, a plan with quotas, a county's recommendation by Excel, review, who goes.
import { expect, goTo, test } from './steps/office'
import { fixture } from './steps/importing'
import { freshPath, readWorkbook, savedFile, textsOf } from './steps/workbooks'
import { line, openFile } from './steps/roster'
import type { OpenApp } from '../support/app'

const plan = '2026年劳模疗休养'

async function giveFile({ page }: OpenApp, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择 Excel 文件' }).click()
  await (await choosing).setFiles(path)
}

async function pick({ page }: OpenApp, panel: string, label: string, word: string): Promise<void> {
  await page.getByRole('complementary', { name: panel }).getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(word, { exact: true }).click()
}

async function importRoutes(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('button', { name: '线路库' }).click()
  await page.getByRole('main').getByRole('button', { name: '导入线路' }).first().click()
  await giveFile(office, fixture('routes.xlsx'))
  await expect(page.getByText('可导入 5 条线路，28 天。')).toBeVisible()
  await page.getByRole('button', { name: '确认导入（5 条线路）' }).click()
  await expect(page.getByRole('gridcell', { name: '丽水生态康养' })).toBeVisible()
  await page.getByRole('button', { name: '回到疗休养' }).click()
}

async function addPlan(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('main').getByRole('button', { name: '新增疗休养方案' }).first().click()
  const form = page.getByRole('complementary', { name: '新增疗休养方案' })
  await expect(form.getByLabel('方案名称')).toHaveValue(plan)
  await form.getByLabel('批准依据').fill('〔2026〕6号纪要')
  await form.getByRole('button', { name: '登记疗休养方案' }).click()
  await expect(page.getByRole('heading', { level: 1, name: plan })).toBeVisible()
  await page.getByRole('button', { name: '新增疗休养批次' }).click()
  const batch = page.getByRole('complementary', { name: '新增疗休养批次' })
  await batch.getByLabel('批次', { exact: true }).fill('2026年第一批')
  await pick(office, '新增疗休养批次', '类别', '线路')
  await pick(office, '新增疗休养批次', '线路', '丽水生态康养')
  await batch.getByLabel('报到日期').fill('2026-12-07')
  await batch.getByLabel('返程日期').fill('2026-12-12')
  await batch.getByLabel('名额').fill('6')
  await batch.getByRole('button', { name: '登记疗休养批次' }).click()
  await expect(page.getByText('起止共 6 天，线路是 5 天', { exact: false })).toBeVisible()
}

/** The county fills what went out, as its clerk does in Excel: two recommended, one 替补. */
async function filledByCounty(
  path: string,
  batch: string,
): Promise<{ readonly path: string; readonly names: readonly string[] }> {
  const book = await readWorkbook(path)
  const sheet = book.worksheets[0]!
  const header = textsOf(sheet)[2]!
  const at = (label: string): number => header.indexOf(label) + 1
  const names: string[] = []
  for (const [i, role] of ['推荐', '推荐', '替补'].entries()) {
    const row = sheet.getRow(4 + i)
    row.getCell(at('推荐类别')).value = role
    row.getCell(at('意向批次一')).value = batch
    row.getCell(at('上车点')).value = '车站大道'
    names.push(row.getCell(at('姓名')).text)
  }
  const filled = freshPath('鹿城区推荐.xlsx')
  await book.xlsx.writeFile(filled)
  return { path: filled, names }
}

test("a year is planned: routes, quotas that add up, a county's list out and back by Excel, review with a reason for everybody", async ({
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
  await page.getByRole('button', { name: '县里推荐表' }).first().click()
  await pick(filled, '县里推荐表', '县（市、区）', '鹿城区')
  await page.getByRole('button', { name: '导出推荐表' }).click()
  const { path, names } = await filledByCounty(await savedFile(filled, '推荐名单（鹿城区）'), '2026年第一批')
  await giveFile(filled, path)
  await expect(page.getByText('鹿城区推荐 2 人，替补 1 人。')).toBeVisible()
  await page.getByRole('button', { name: '确认导入（3 人）' }).click()
  await expect(line(filled, names[0]!)).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /^是否参加过待核实/ }).first()).toBeVisible()

  await line(filled, names[0]!).getByRole('checkbox', { name: '选择这一行' }).check()
  await line(filled, names[1]!).getByRole('checkbox', { name: '选择这一行' }).check()
  await page.getByRole('button', { name: '安排 2 人' }).click()
  await page.getByRole('complementary', { name: '安排 2 人' }).getByLabel('批次').click()
  await page
    .locator('.ant-select-dropdown:visible')
    .getByText(/^2026年第一批/)
    .click()
  await page.getByRole('button', { name: '确认安排' }).click()
  await expect(line(filled, names[0]!).getByRole('gridcell', { name: '已安排' })).toBeVisible()

  await line(filled, names[2]!).getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Space')
  await expect(page.getByText('鹿城区意向批次的 2 个名额已安排 2 人', { exact: false })).toBeVisible()
  await openFile(filled, names[2]!)
  await page.getByRole('tab', { name: '疗休养' }).click()
  await expect(page.getByText('个名额已安排 2 人', { exact: false })).toBeVisible()
})
