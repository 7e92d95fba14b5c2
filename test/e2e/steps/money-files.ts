// Files of money that banks and offices keep in their own form: a bank's empty workbook filled, payments of the years before brought in.
import { expect, goTo } from './office'
import { readWorkbook, savedFile, textsOf, workbookOf } from './workbooks'
import type { OpenApp } from '../../support/app'

/** The bank's own empty workbook, filled from the 定稿: accounts as text to the last digit, amounts as numbers. */
export async function fillBankWorkbook(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('radio', { name: '银行给的空表（.xlsx）' }).check()
  await page.getByRole('button', { name: '按空表填写…' }).click()
  const panel = page.getByRole('dialog', { name: /^按模板导出（套表）/ })
  const choosing = page.waitForEvent('filechooser')
  await panel.getByRole('button', { name: /^选择空白模板/ }).click()
  await (
    await choosing
  ).setFiles(await workbookOf('工行空表.xlsx', { 代发: [['序号', '收款账号', '收款户名', '金额']] }))
  await panel.getByLabel('用途').fill('银行代发')
  await panel.getByLabel('接收方').fill('工行')
  await panel.getByRole('button', { name: /^按模板导出/ }).click()
  await expect(panel).toBeHidden({ timeout: 30_000 })
  const sheet = (await readWorkbook(await savedFile(office, '银行代发.xlsx'))).worksheets[0]!
  const filled = textsOf(sheet).slice(1)
  expect(filled.map((row) => row.slice(1))).toEqual([
    ['62220000000000011', '王建国', '1200'],
    ['62220000000000012', '李秀英', '440'],
  ])
}

/** 补录: payments of the years before come in from Excel, and whoever cannot be recognised is said and left out. */
export async function bringInOldPayments(office: OpenApp): Promise<void> {
  const { page } = office
  await goTo(office, '待遇发放')
  await page.getByRole('button', { name: '发放台账' }).click()
  await page.getByRole('button', { name: '补录历年发放' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择 Excel 文件' }).click()
  const old = [
    ['姓名', '工作单位', '发放项目', '所属期', '金额'],
    ['王建国', '温州机械厂', '荣誉津贴', '2024', '4800'],
    ['查无此人', '温州机械厂', '荣誉津贴', '2024', '4800'],
  ]
  await (await choosing).setFiles(await workbookOf('历年发放.xlsx', { 台账: old }))
  await expect(page.locator('.page-now')).toContainText('可写入 1 行 · 不写入 1 行')
  await page.getByRole('button', { name: '确认补录（1 行）' }).click()
  await expect(page.getByText(/^已补录 1 条/)).toBeVisible()
}
