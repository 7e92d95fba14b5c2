// 年度核查 through the window: a county's 核对表 goes out as a real workbook and comes back; what is no answer is refused whole.
import ExcelJS from 'exceljs'
import type { Locator } from '@playwright/test'
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, test } from './steps/office'
import { freshPath, readWorkbook, savedFile, withCheckDigit, workbookOf } from './steps/workbooks'

const year = new Date().getFullYear()

async function send({ page }: OpenApp, county: string): Promise<void> {
  await page.getByRole('button', { name: `下发 ${county}` }).click()
  const panel = page.getByRole('complementary', { name: `下发核对表：${county}` })
  await panel.getByRole('button', { name: '下发并保存文件' }).click()
  await expect(panel).toBeHidden({ timeout: 30_000 })
}

/** The county fills in white cells of the file, by row below the header and by column heading. */
async function filledIn(
  path: string,
  rows: readonly Readonly<Record<string, string>>[],
  more: (page: ExcelJS.Worksheet) => void = () => undefined,
): Promise<string> {
  const book = await readWorkbook(path)
  const page = book.worksheets[0] as ExcelJS.Worksheet
  const heads = page.getRow(3).values as readonly string[]
  rows.forEach((cells, i) => {
    for (const [head, text] of Object.entries(cells)) page.getCell(4 + i, heads.indexOf(head)).value = text
  })
  more(page)
  const back = freshPath('回表.xlsx')
  await book.xlsx.writeFile(back)
  return back
}

async function offer({ page }: OpenApp, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('点击选择文件，或把文件拖到这里').click()
  await (await choosing).setFiles(path)
}

const progress = ({ page }: OpenApp, county: string): Locator =>
  page.getByRole('table', { name: `${year} 年回收进度` }).getByRole('row', { name: new RegExp(`^${county} `) })

test('a county’s 核对表 goes out and comes back: facts change, a death is only proposed, and a wrong table changes nothing', async ({
  filled,
}) => {
  const { page } = filled
  await choose(filled, /更多/, '年度核查')
  await send(filled, '鹿城区')
  await send(filled, '龙湾区')
  const ours = await savedFile(filled, '鹿城区')
  const theirs = await savedFile(filled, '龙湾区')

  await page.getByRole('button', { name: '收回 鹿城区' }).click()
  for (const [path, words] of [
    [await filledIn(theirs, [{ 变动情况: '无变动' }]), `是龙湾区 ${year} 年度核查的核对表，这里只收鹿城区`],
    [await filledIn(ours, [], (sheet) => void sheet.spliceColumns(1, 1)), '里没有识别码'],
    [ours, '一行都没有填“变动情况”'],
  ] as const) {
    await offer(filled, path)
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible({ timeout: 30_000 })
  }

  const seen = { 核实日期: `${year}-01-02`, 核实方式: '电话', 填报人: '陈会计' }
  const back = await filledIn(
    ours,
    [
      { ...seen, 变动情况: '信息变更', 现单位: '鹿城新材料公司' },
      { ...seen, 变动情况: '去世', 变动时间: `${year}-01` },
      { ...seen, 变动情况: '无变动', 姓名: '被改的名' },
    ],
    (sheet) => void (sheet.getCell(7, 1).value = '0'.repeat(26)),
  )
  await offer(filled, back)
  await expect(page.getByRole('tab', { name: '有变动 2' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('tab', { name: '不收 2' }).click()
  await expect(page.getByText('“姓名”是锁定列')).toBeVisible()
  await expect(page.getByText('识别码被改过，认不出是谁')).toBeVisible()
  await page.getByRole('button', { name: '确认收回（2 人）' }).click()
  await expect(page.getByText('已收回 2 人，其中 1 人的资料有改动')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '查看回收进度' }).click()
  await expect(progress(filled, '鹿城区')).toContainText(`${year}`)
  const proposal = page.getByRole('table', { name: '待登记的动态' }).getByRole('row').filter({ hasText: '去世' })
  await expect(proposal).toContainText('陈会计')
  await proposal.getByRole('button', { name: /^登记 / }).click()
  const panel = page.getByRole('complementary', { name: /^登记动态/ })
  await expect(panel.getByLabel('去世时间', { exact: true })).toHaveValue(`${year}-01`)
  await panel.getByRole('checkbox', { name: /去世处理单/ }).uncheck()
  await panel.getByRole('button', { name: /^确认/ }).click()
  await expect(page.getByRole('table', { name: '待登记的动态' })).toBeHidden()
  await reportToOthers(filled)
})

/** 报送名单: what 医保 pays is a list to it, marked as sent, and compared with the one it keeps. */
async function reportToOthers(office: OpenApp): Promise<void> {
  const { page } = office
  await goTo(office, '设置')
  await page.getByRole('button', { name: '政策' }).click()
  await page.getByRole('button', { name: /^加入常用项目/ }).click()
  await goTo(office, '待遇发放')
  await page.getByRole('button', { name: '报送名单' }).click()
  await page.getByRole('button', { name: '编制本月报送表' }).first().click()
  await page.getByRole('combobox', { name: '发放项目' }).fill('医疗补助')
  await page.keyboard.press('Enter')
  await page.getByLabel('接收单位').fill('温州市医疗保障局')
  await page.getByRole('button', { name: '编制', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^医疗补助 .*人员增减变动表/ })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '标为已报送' }).click()
  await expect(page.locator('.page-now')).toContainText('已报送')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '读入对方的名单' }).click()
  const theirs = [
    ['姓名', '身份证号', '享受待遇级别'],
    ['赵某某', withCheckDigit('330302195001010010'), '市级'],
  ]
  await (await choosing).setFiles(await workbookOf('医保名单.xlsx', { 名单: theirs }))
  await expect(page.getByText(/对方 1 人：我有他无 \d+、他有我无 1、/)).toBeVisible()
  await expect(page.getByRole('table', { name: '对账差异' })).toContainText('赵某某')
  await expect(page.locator('.page-now')).toContainText('有差异')
}
