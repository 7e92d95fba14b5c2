// What leaves the office as a file, through the window: 导出 in its three versions, 套表 into a given workbook, and the log of both.
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Locator } from '@playwright/test'
import { hasLibreOffice, libreOfficeMissing, libreOfficeRequired, readByLibreOffice } from '../support/libre-office'
import { officialTemplate } from '../support/official-template'
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, test } from './steps/office'
import { search } from './steps/roster'
import { fileOf, readWorkbook, savedFile, textsOf } from './steps/workbooks'

const reminder = '内部资料　含个人信息　用后收回'
const wholeId = /\d{17}[\dX]/

/** 导出 Excel、CSV… in its panel, with the two answers the log wants. */
async function exportPanel(office: OpenApp, purpose: string, receiver: string): Promise<Locator> {
  await choose(office, /^导出$/, /^导出 Excel、CSV/)
  const panel = office.page.getByRole('dialog', { name: '导出：劳模名册' })
  await panel.getByLabel('用途').fill(purpose)
  await panel.getByLabel('接收方').fill(receiver)
  return panel
}

async function confirm(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: /^导出(本名单|所选)/ }).click()
  await expect(panel).toBeHidden()
}

/** 设置 → 导出与查看登记: the cells of each line, newest first. */
async function exportLog(office: OpenApp): Promise<readonly (readonly string[])[]> {
  await goTo(office, '设置')
  await office.page.getByRole('button', { name: '导出与查看登记' }).click()
  const lines = office.page.getByRole('region', { name: '导出与查看登记' }).locator('tbody tr')
  await expect(lines.first()).toBeVisible()
  return lines.evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
  )
}

test('导出 without 用途 and 接收方 writes nothing; with them it writes 脱敏版: no whole number, nothing sensitive', async ({
  filled,
}) => {
  await choose(filled, /^导出$/, /^导出 Excel、CSV/)
  const panel = filled.page.getByRole('dialog', { name: '导出：劳模名册' })
  await expect(panel.getByRole('radio', { name: '脱敏版' })).toBeChecked()
  await panel.getByRole('button', { name: /^导出本名单/ }).click()
  await expect(panel.getByText('请填写用途')).toBeVisible()
  await expect(panel.getByText('请填写接收方；自用请写“本单位”')).toBeVisible()
  await panel.getByLabel('用途').fill('年度核查')
  await panel.getByLabel('接收方').fill('省总工会')
  await confirm(panel)
  const book = await readWorkbook(await savedFile(filled, '脱敏版'))
  const sheet = book.worksheets[0] as ExcelJS.Worksheet
  const lines = textsOf(sheet)
  const header = lines[2] ?? []
  expect(header).toContain('身份证号')
  expect(lines.filter((line) => /^\d+$/.test(line[0] ?? ''))).toHaveLength(608)
  const found = lines.find((line) => line.includes('缪进仁')) ?? []
  expect(found[header.indexOf('身份证号')]).toBe('330300********6072')
  expect(lines.flat().filter((text) => wholeId.test(text))).toEqual([])
  expect(sheet.headerFooter.oddFooter).not.toContain(reminder)
  const [logged = []] = await exportLog(filled)
  expect(logged.slice(1, 6)).toEqual(['导出', '劳模名册（脱敏版）', '年度核查', '省总工会', '608'])
  expect(logged[6]).toContain('身份证号')
})

test('公示版 holds 姓名, 单位 and 荣誉 of the ticked people and nothing else', async ({ filled }) => {
  const { page } = filled
  await search(filled, '项华彩')
  await page.getByRole('checkbox', { name: '选择这一行' }).first().check()
  const panel = await exportPanel(filled, '公示', '本单位网站')
  await panel.getByRole('radio', { name: '公示版' }).check()
  await confirm(panel)
  const book = await readWorkbook(await savedFile(filled, '公示版'))
  const lines = textsOf(book.worksheets[0] as ExcelJS.Worksheet)
  expect(lines[2]).toEqual(['序号', '姓名', '工作单位', '荣誉称号'])
  expect(lines[3]?.slice(0, 3)).toEqual(['1', '项华彩', '温州水务集团'])
  expect(lines).toHaveLength(5)
  expect((await exportLog(filled))[0]?.slice(1, 6)).toEqual(['导出', '劳模名册（公示版）', '公示', '本单位网站', '1'])
})

test.describe('an opening password', () => {
  test.skip(!hasLibreOffice && !libreOfficeRequired, libreOfficeMissing)

  test('locks 完整版: LibreOffice opens it with the password, whole numbers inside, and not without', async ({
    filled,
  }) => {
    const panel = await exportPanel(filled, '医保参保核对', '市医保中心')
    await panel.getByRole('radio', { name: '完整版' }).check()
    await expect(panel.getByText(/含完整个人信息/)).toBeVisible()
    await panel.getByLabel('打开密码（建议设置）').fill('12345')
    await panel.getByRole('button', { name: /^导出本名单/ }).click()
    await expect(panel.getByText('至少 6 位')).toBeVisible()
    await panel.getByLabel('打开密码（建议设置）').fill('laomo2026')
    await confirm(panel)
    const path = await savedFile(filled, '完整版')
    const bytes = readFileSync(path)
    // A compound file, not a zip, and nothing of anybody readable in it.
    expect(bytes.subarray(0, 8).toString('hex')).toBe('d0cf11e0a1b11ae1')
    expect(bytes.includes(Buffer.from('缪进仁'))).toBe(false)
    const text = readByLibreOffice(path, 'laomo2026') ?? ''
    expect(text).toMatch(/缪进仁.*330300\d{8}6072/)
    expect(text.match(/^\d+,/gm)).toHaveLength(608)
    expect(readByLibreOffice(path, 'laomo2027')).toBeUndefined()
    expect(readByLibreOffice(path)).toBeUndefined()
    const [logged = []] = await exportLog(filled)
    expect(logged[1]).toMatch(/^导出\s*完整$/)
    expect(logged.slice(2, 6)).toEqual(['劳模名册（完整版）', '医保参保核对', '市医保中心', '608'])
    expect(logged.join()).not.toContain('laomo2026')
  })
})

test('套表 fills a given workbook under its merged header, keeps its dropdowns and what stands below, and is remembered', async ({
  filled,
}) => {
  const { page } = filled
  const panel = page.getByRole('dialog', { name: /^按模板导出（套表）：劳模名册/ })
  const empty = fileOf('省总采集表.xlsx', await officialTemplate())
  await choose(filled, /^导出$/, /^按模板导出/)
  const choosing = page.waitForEvent('filechooser')
  await panel.getByRole('button', { name: /^选择空白模板/ }).click()
  await (await choosing).setFiles(empty)
  await expect(panel.getByText('表头第 2-3 行，从第 4 行起填写')).toBeVisible()
  await panel.getByLabel('填报类别 填写').click()
  await page.locator('.ant-select-dropdown:visible').getByText('固定内容', { exact: true }).click()
  await panel.getByLabel('填报类别 固定内容').fill('新增')
  await panel.getByRole('radio', { name: '完整版' }).check()
  await panel.getByLabel('用途').fill('信息采集')
  await panel.getByLabel('接收方').fill('省总工会')
  await panel.getByLabel('记住这个模板，名称为').fill('省总劳模信息采集表')
  await panel.getByRole('button', { name: '按模板导出本名单' }).click()
  await expect(panel).toBeHidden({ timeout: 30_000 })
  await expectFilled(await readWorkbook(await savedFile(filled, '省总采集表')))
  expect((await exportLog(filled))[0]?.slice(2, 6)).toEqual([
    '劳模名册（省总采集表.xlsx，完整版）',
    '信息采集',
    '省总工会',
    '608',
  ])

  // The next time its name is enough: columns, constant, purpose and receiver are there.
  await goTo(filled, '劳模名册')
  await choose(filled, /^导出$/, /^按模板导出/)
  await panel.getByLabel('已保存的外部模板').click()
  await page.locator('.ant-select-dropdown:visible').getByText('省总劳模信息采集表').click()
  await expect(panel.getByLabel('填报类别 固定内容')).toHaveValue('新增')
  await expect(panel.getByLabel('用途')).toHaveValue('信息采集')
  await expect(panel.getByLabel('接收方')).toHaveValue('省总工会')
})

async function expectFilled(book: ExcelJS.Workbook): Promise<void> {
  const sheet = book.getWorksheet('采集表') as ExcelJS.Worksheet
  const text = (cell: string): string => sheet.getCell(cell).text
  expect(sheet.getCell('E2').isMerged && sheet.getCell('A3').isMerged).toBe(true)
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3, xSplit: 2 })
  expect([text('A4'), text('B4'), text('C4'), text('I4')]).toEqual(['1', '缪进仁', '1', '新增'])
  expect(text('D4')).toMatch(/^330300\d{8}6072$/)
  expect(text('G4')).toMatch(/^(19|20)\d{4}$/)
  expect(sheet.getCell('E4').dataValidation?.formulae).toEqual(['代码!$A$1:$A$3'])
  expect(sheet.getCell('E611').dataValidation?.formulae).toEqual(['代码!$A$1:$A$3'])
  for (let row = 4; row <= 611; row++) {
    expect(['全国级', '省部级', '地市级', ''], `E${row}`).toContain(text(`E${row}`))
    expect(['1', '2', ''], `C${row}`).toContain(text(`C${row}`))
  }
  expect(text('A611')).toBe('608')
  expect(text('A612')).toBe('合计')
  expect(sheet.getCell('J612').formula).toBe('SUM(J4:J611)')
  expect(text('C613')).toBe('审核人：')
}
