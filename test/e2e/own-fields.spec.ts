// 本会项目: a field the office defines itself is everywhere at once, here and on the other PC, with no screen opened again.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { openApp, type OpenApp } from '../support/app'
import { choose, clerk, expect, foundOffice, goTo, test } from './steps/office'
import { importRoster } from './steps/importing'
import { addPerson, cell, openFile } from './steps/roster'
import { createShare, joinShare, takeSeat } from './steps/sharing'
import { step } from './steps/undoing'
import { readWorkbook, savedFile, textsOf, workbookOf } from './steps/workbooks'

/** 设置 → 本会项目 → 新增项目, a choice for people. */
async function defineDistrict(office: OpenApp): Promise<void> {
  const { page } = office
  await goTo(office, '设置')
  await page.getByRole('button', { name: '本会项目' }).click()
  await page.getByRole('button', { name: '新增项目' }).click()
  const dialog = page.getByRole('dialog', { name: '新增本会项目' })
  await dialog.getByLabel('名称').fill('备注')
  await dialog.getByRole('button', { name: '新增项目' }).click()
  await expect(dialog.getByRole('alert')).toContainText('“备注”已经是劳模的“备注”')
  await dialog.getByLabel('名称').fill('慰问片区')
  await dialog.getByLabel('登记表栏目').fill('联系方式')
  await dialog.getByRole('button', { name: '新增项目' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('table', { name: '劳模的本会项目' })).toContainText('联系方式')
}

/** The list to its right end, where a new column stands: columns out of sight are not in the page. */
async function toLastColumn({ page }: OpenApp): Promise<void> {
  await page.locator('.register-grid').hover()
  await page.mouse.wheel(5_000, 0)
}

test('a defined field is in list, form, import, export, history and undo, and leaves them when put out of use', async ({
  empty,
}) => {
  const { page } = empty
  await addPerson(empty, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await defineDistrict(empty)
  await openFile(empty, '王建国')
  await page.getByRole('tab', { name: '基本信息' }).click()
  await page.getByLabel('慰问片区', { exact: true }).fill('东片')
  await page.keyboard.press('Control+s')
  await page.getByRole('tab', { name: '修改历史' }).click()
  const history = page.getByRole('list', { name: '修改历史' }).getByRole('listitem')
  await expect(history.first().getByRole('row', { name: /慰问片区/ })).toContainText('东片')
  await page.getByRole('button', { name: '回到名册' }).click()
  await toLastColumn(empty)
  await expect(await cell(empty, '王建国', '慰问片区')).toHaveText('东片')
  expect(await step(empty, 'undo')).toContain('慰问片区')
  await expect(await cell(empty, '王建国', '慰问片区')).toHaveText('')

  const roster = [
    ['姓名', '出生日期', '慰问片区'],
    ['李秀英', '1961-07-01', '西片'],
  ]
  await importRoster(empty, await workbookOf('片区.xlsx', { 名册: roster }))
  await toLastColumn(empty)
  await expect(await cell(empty, '李秀英', '慰问片区')).toHaveText('西片')

  await choose(empty, /^导出$/, /^导出 Excel、CSV/)
  const panel = page.getByRole('dialog', { name: '导出：劳模名册' })
  await panel.getByLabel('用途').fill('慰问')
  await panel.getByLabel('接收方').fill('本单位')
  await panel.getByRole('button', { name: /^导出本名单/ }).click()
  await expect(panel).toBeHidden()
  const lines = textsOf((await readWorkbook(await savedFile(empty, '脱敏版'))).worksheets[0] as ExcelJS.Worksheet)
  const column = lines.find((line) => line.includes('姓名'))?.indexOf('慰问片区') ?? -1
  expect(lines.find((line) => line.includes('李秀英'))?.[column]).toBe('西片')

  await goTo(empty, '设置')
  await page.getByRole('button', { name: '本会项目' }).click()
  await page.getByRole('button', { name: '停用慰问片区' }).click()
  await goTo(empty, '劳模名册')
  await toLastColumn(empty)
  await expect(page.getByRole('columnheader', { name: '联系电话', exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '慰问片区' })).toHaveCount(0)
})

test('a field defined on one PC appears in the open list of the other', async () => {
  test.setTimeout(300_000)
  const share = join(mkdtempSync(join(tmpdir(), 'share-')), '劳模数据')
  mkdirSync(share)
  const front = await openApp()
  await foundOffice(front)
  await addPerson(front, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await createShare(front, share, '前台电脑')
  const upstairs = await openApp()
  await joinShare(upstairs, share, '二楼电脑')
  await takeSeat(upstairs, clerk)
  await goTo(upstairs, '劳模名册')
  await expect(upstairs.page.getByRole('columnheader', { name: '出生日期', exact: true })).toBeVisible()
  await defineDistrict(front)
  await expect(async () => {
    await toLastColumn(upstairs)
    await expect(upstairs.page.getByRole('columnheader', { name: '慰问片区' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await upstairs.close()
  await front.close()
})
