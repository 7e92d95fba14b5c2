// Files as offices really send them: the same file twice, the old format, wrong files, and taking an import back after work went on.
import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { OpenApp } from '../support/app'
import { confirmImport, dryRun, fixture, importRoster, offerFile } from './steps/importing'
import { clerk, expect, foundOffice, goTo, newOperator, switchOperator, test } from './steps/office'
import { openApp } from '../support/app'
import { cell, expectCount, everyName, search } from './steps/roster'
import { step, undoLabel } from './steps/undoing'
import { fileOf, workbookOf } from './steps/workbooks'

test('importing the same file twice changes nothing, and the Excel 97 file has the same people as the xlsx', async ({
  filled,
}) => {
  for (const name of ['roster-by-county.xlsx', 'roster-by-county-97.xls']) {
    const counts = await dryRun(filled, fixture(name))
    expect(counts, name).toMatchObject({ 新增: 0, 变更: 0, 无变化: 608 })
    await expect(filled.page.getByRole('button', { name: '没有要写入的变化' })).toBeDisabled()
    await filled.page.getByRole('button', { name: '放弃导入' }).click()
  }
  await expectCount(filled, 608)
})

test('an office that imports the Excel 97 file has the same names as one that imports the xlsx', async ({ filled }) => {
  const office = await openApp()
  await foundOffice(office)
  const counts = await importRoster(office, fixture('roster-by-county-97.xls'))
  expect(counts).toMatchObject({ 新增: 608, 拒绝: 32 })
  for (const each of [office, filled]) await search(each, 'wang')
  await expect(office.page.getByRole('main').getByRole('status').first()).not.toHaveText(/^608/)
  await expect(filled.page.getByRole('main').getByRole('status').first()).not.toHaveText(/^608/)
  expect(await everyName(office)).toEqual(await everyName(filled))
  await office.close()
})

/** Offers a file and answers the sentence with which it was refused. */
async function refusal(office: OpenApp, path: string): Promise<string> {
  await offerFile(office, path)
  const alert = office.page.getByRole('main').getByRole('alert').first()
  await expect(alert).toBeVisible()
  return alert.innerText()
}

test('an empty, wrong, renamed or headless file is refused in plain words, and nothing is written', async ({
  filled,
}) => {
  const headless = await workbookOf('没有表头.xlsx', {
    名册: [
      ['甲', '1'],
      ['乙', '2'],
    ],
  })
  const picture = fileOf('名册.xlsx', readFileSync(new URL('../../build/icons/icon.png', import.meta.url)))
  const said: Record<string, string> = {
    empty: await refusal(filled, fileOf('空.xlsx', '')),
    text: await refusal(filled, fileOf('说明.docx', 'PK\u0003\u0004 not a workbook')),
    picture: await refusal(filled, picture),
    headless: await refusal(filled, headless),
  }
  expect(said['empty']).toMatch(/空|没有内容/)
  for (const sentence of Object.values(said)) expect(sentence).toMatch(/请/)
  expect(said['headless']).toContain('没有找到表头')
  await goTo(filled, '劳模名册')
  await expectCount(filled, 608)
  expect(await undoLabel(filled)).toMatch(/^导入名册：roster-by-county/)
})

test('a file with an opening password asks for it, says when it is wrong, and imports with the right one', async ({
  filled,
}) => {
  const { page } = filled
  const plain = await workbookOf('加密.xlsx', {
    名册: [
      ['姓名', '性别', '出生年月', '工作单位', '县（市、区）'],
      ['申屠一鸣', '男', '1960-05', '瓯江印刷厂', '鹿城区'],
    ],
  })
  const locked = join(dirname(plain), '带密码.xlsx')
  execFileSync(process.execPath, ['--input-type=module', '-e', lockWith(plain, locked, 'geheim88')])
  await offerFile(filled, locked)
  await page.getByLabel('打开密码').fill('wrong-one')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(
    page
      .getByRole('main')
      .getByRole('alert')
      .filter({ hasText: /密码不对|密码不正确|密码错误/ }),
  ).toBeVisible()
  await page.getByLabel('打开密码').fill('geheim88')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('button', { name: '下一步：列对应' }).click()
  await page.getByRole('button', { name: /^(下一步：)?导入预检$/ }).click()
  await confirmImport(filled)
  await page.getByRole('button', { name: '查看名册' }).click()
  await expectCount(filled, 609)
})

function lockWith(from: string, to: string, password: string): string {
  return `import o from 'officecrypto-tool'; import { readFileSync, writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(to)}, await o.encrypt(readFileSync(${JSON.stringify(from)}), { password: ${JSON.stringify(password)} }))`
}

test('undoing an import keeps what a colleague edited by hand since, and names it', async ({ filled }) => {
  const { page } = filled
  await newOperator(filled, '陈志强')
  const employer = await cell(filled, '项华彩', '工作单位')
  await employer.dblclick()
  await page.getByRole('textbox', { name: '工作单位' }).fill('温州水务控股')
  await page.keyboard.press('Enter')
  await expect(employer).toHaveText('温州水务控股')
  await switchOperator(filled, clerk)
  expect(await step(filled, 'undo')).toBe('新增操作员：陈志强')
  expect(await step(filled, 'undo')).toMatch(/^导入名册：roster-by-county/)
  await expect(page.getByText(/处已退回，\d+ 处保留未动/)).toBeVisible()
  await expect(page.getByText(/项华彩 · 工作单位/)).toBeVisible()
  await expectCount(filled, 1)
  await expect(await cell(filled, '项华彩', '工作单位')).toHaveText('温州水务控股')
})

test('an import found wrong after more work is taken back alone from the list of recent changes', async ({
  filled,
}) => {
  const { page } = filled
  const employer = await cell(filled, '项华彩', '工作单位')
  await employer.dblclick()
  await page.getByRole('textbox', { name: '工作单位' }).fill('温州水务控股')
  await page.keyboard.press('Enter')
  await expect(employer).toHaveText('温州水务控股')
  await goTo(filled, '设置')
  await page.getByRole('button', { name: '最近改动' }).click()
  await page.getByRole('button', { name: /^撤销 导入名册：roster-by-county/ }).click()
  await page.getByRole('button', { name: '撤销这一步' }).click()
  const report = page.getByRole('dialog')
  await expect(report).toContainText('以下内容后来又改过，保留现状')
  await expect(report).toContainText('项华彩')
  await report.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('row', { name: /林晓燕 导入名册：roster-by-county/ })).toContainText('已撤销')
  await goTo(filled, '劳模名册')
  await expectCount(filled, 1)
})
