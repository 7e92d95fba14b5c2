// The way to a batch with people, as every journey of 疗休养 goes it: routes from the agency's file, a plan with a batch, a county's list by Excel.
import { expect } from '../../support/app'
import type { OpenApp } from '../../support/app'
import { fixture } from './importing'
import { freshPath, readWorkbook, savedFile, textsOf } from './workbooks'

export const tripPlan = '2026年劳模疗休养'

export async function giveFile({ page }: OpenApp, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择 Excel 文件' }).click()
  await (await choosing).setFiles(path)
}

/** Chooses from a drop-down of a side panel. */
export async function pick({ page }: OpenApp, panel: string, label: string, word: string): Promise<void> {
  await page.getByRole('complementary', { name: panel }).getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(word, { exact: true }).click()
}

export async function importRoutes(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('button', { name: '线路库' }).click()
  await page.getByRole('main').getByRole('button', { name: '导入线路' }).first().click()
  await giveFile(office, fixture('routes.xlsx'))
  await expect(page.getByText('可导入 5 条线路，28 天。')).toBeVisible()
  await page.getByRole('button', { name: '确认导入（5 条线路）' }).click()
  await expect(page.getByRole('gridcell', { name: '丽水生态康养' })).toBeVisible()
  await page.getByRole('button', { name: '回到疗休养' }).click()
}

/** The year's plan with one batch of six days on a route of five. */
export async function addPlan(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('main').getByRole('button', { name: '新增疗休养方案' }).first().click()
  const form = page.getByRole('complementary', { name: '新增疗休养方案' })
  await expect(form.getByLabel('方案名称')).toHaveValue(tripPlan)
  await form.getByLabel('批准依据').fill('〔2026〕6号纪要')
  await form.getByRole('button', { name: '登记疗休养方案' }).click()
  await expect(page.getByRole('heading', { level: 1, name: tripPlan })).toBeVisible()
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

/** The county fills what went out, as its clerk does in Excel. */
async function filledByCounty(
  path: string,
  { batch, county, roles }: { readonly batch: string; readonly county: string; readonly roles: readonly string[] },
): Promise<{ readonly path: string; readonly names: readonly string[] }> {
  const book = await readWorkbook(path)
  const sheet = book.worksheets[0]!
  const header = textsOf(sheet)[2]!
  const at = (label: string): number => header.indexOf(label) + 1
  const names: string[] = []
  for (const [i, role] of roles.entries()) {
    const row = sheet.getRow(4 + i)
    row.getCell(at('推荐类别')).value = role
    row.getCell(at('意向批次一')).value = batch
    row.getCell(at('上车点')).value = '车站大道'
    names.push(row.getCell(at('姓名')).text)
  }
  const filled = freshPath(`${county}推荐.xlsx`)
  await book.xlsx.writeFile(filled)
  return { path: filled, names }
}

/** From the 推荐名单 of the plan: a county's list out and back, two recommended and one 替补 unless told; the names in its order. */
export async function recommendedByCounty(
  office: OpenApp,
  county = '鹿城区',
  roles: readonly string[] = ['推荐', '推荐', '替补'],
): Promise<readonly string[]> {
  const { page } = office
  await page.getByRole('button', { name: '县里推荐表' }).first().click()
  await pick(office, '县里推荐表', '县（市、区）', county)
  await page.getByRole('button', { name: '导出推荐表' }).click()
  const out = await savedFile(office, `推荐名单（${county}）`)
  const { path, names } = await filledByCounty(out, { batch: '2026年第一批', county, roles })
  await giveFile(office, path)
  const reserve = roles.filter((role) => role === '替补').length
  await expect(page.getByText(`${county}推荐 ${roles.length - reserve} 人，替补 ${reserve} 人。`)).toBeVisible()
  await page.getByRole('button', { name: `确认导入（${roles.length} 人）` }).click()
  return names
}

/** 安排 of ticked people into the only batch; with a reason where the county has no places. */
export async function placeTicked({ page }: OpenApp, count: number, reason = ''): Promise<void> {
  await page.getByRole('button', { name: `安排 ${count} 人` }).click()
  const panel = page.getByRole('complementary', { name: `安排 ${count} 人` })
  await panel.getByLabel('批次').click()
  await page
    .locator('.ant-select-dropdown:visible')
    .getByText(/^2026年第一批/)
    .click()
  if (reason !== '') await panel.getByLabel(/^原因/).fill(reason)
  await page.getByRole('button', { name: '确认安排' }).click()
}
