// 统计报告 as the head uses it in December: the year's figures, the people behind one, the workbook, the Word file and the PDF, all saying the same.
import { readFileSync } from 'node:fs'
import { docxText } from '../support/docx'
import type { OpenApp } from '../support/app'
import { expect, goTo, test } from './steps/office'
import { pagesOf, savePdf } from './steps/paper'
import { readWorkbook, savedFile, textsOf } from './steps/workbooks'

const year = new Date().getFullYear()

/** 统计报告 of a year of the past, printed as the clerk hands it in: its text without the breaks of the paper. */
async function printedReport(office: OpenApp, of: number): Promise<string> {
  const { page } = office
  await goTo(office, '统计报告')
  await page.getByLabel('统计年度').click()
  await page.getByTitle(`${of} 年`, { exact: true }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: `${of} 年` })
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '导出和打印' }).click()
  await page.getByRole('menuitem', { name: '打印、存 PDF…' }).click()
  const text = pagesOf(await savePdf(office)).join('')
  await page.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
  return text.replace(/\s/gu, '')
}

/** What the association told of itself in its article, each figure as it must stand in the report of its year. */
const told: Readonly<Record<number, readonly RegExp[]>> = {
  2020: [
    /组建劳模工匠志愿服务队27支/u,
    /志愿服务活动195次/u,
    /疫情防控(?:的)?(?:劳模)?364人/u,
    /劳模捐款2135\.6万元/u,
    /捐赠物资价值3133\.07万元/u,
    /线上线下(?:主题)?活动352场/u,
    /线上观看36,?500人次/u,
    /报刊1000余份/u,
  ],
  2021: [
    /宣讲近百场/u,
    /覆盖职工15000多人/u,
    /募集善款17\.6万元/u,
    /创新工作室145家/u,
    /报刊1000余份/u,
    /培训300多人次/u,
    ...['摄影', '古琴', '杨式太极', '手工制作沙龙', '葫芦丝'].map((course) => new RegExp(course, 'u')),
    /新成立2个（平阳县、文成县）/u,
    /筹建中2个（(?:泰顺县、苍南县|苍南县、泰顺县)）/u,
    /疗休养/u,
  ],
}

test('the year report is opened, a figure leads to its people, and workbook, Word file and PDF say the same number', async ({
  filled,
}) => {
  test.setTimeout(330_000)
  const { page } = filled
  await goTo(filled, '劳模名册')
  const now = await page.getByRole('status').first().innerText()
  const people = /([\d,]+) 人/u.exec(now)?.[1] ?? ''
  expect(Number(people.replace(',', ''))).toBeGreaterThan(50)

  await goTo(filled, '统计报告')
  const figure = page.getByRole('button', { name: `${year} 年在册劳模 ${people} 人，看是哪些记录` })
  await expect(figure).toBeVisible()
  await page.getByRole('button', { name: '在册劳模的口径' }).click()
  await expect(page.getByText('年末在册（健在）的劳模人数', { exact: false })).toBeVisible()
  await figure.click()
  await expect(page.getByRole('heading', { level: 1, name: `${year} 年在册劳模` })).toBeVisible()
  await expect(page.getByText(`统计数 ${people} 人`, { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '回到统计报告' }).click()

  await page.getByRole('button', { name: '导出和打印' }).click()
  await page.getByRole('menuitem', { name: '导出 Excel…' }).click()
  await page.getByRole('button', { name: '导出工作簿' }).click()
  await expect(page.getByText(/^已保存：.*统计报告\.xlsx/)).toBeVisible({ timeout: 30_000 })
  const book = await readWorkbook(await savedFile(filled, '统计报告.xlsx'))
  const [figures, ...tables] = book.worksheets.map(textsOf)
  expect(figures?.find((row) => row[1] === '在册劳模')?.[2]).toBe(people.replace(',', ''))
  expect(tables[0]?.at(-1)?.[0]).toBe('合计')

  await page.getByRole('button', { name: '年度工作报告' }).click()
  await page.getByRole('button', { name: '生成 Word 文件' }).click()
  await expect(page.getByText(/^已保存：.*年度工作报告\.docx/)).toBeVisible()
  const text = docxText(new Uint8Array(readFileSync(await savedFile(filled, '年度工作报告.docx'))))
  expect(text).toContain(`在册劳模${people.replace(',', '')}人`)
  for (const part of ['一、主要工作及成效', '二、存在问题', '三、明年工作打算']) expect(text).toContain(part)
  expect(text).not.toMatch(/[{}]|undefined|NaN/u)
  expect(text).not.toContain('（疗休养）')

  await page.getByRole('button', { name: '导出和打印' }).click()
  await page.getByRole('menuitem', { name: '打印、存 PDF…' }).click()
  const pages = pagesOf(await savePdf(filled)).join('')
  expect(pages.replace(/\s/gu, '')).toContain(`在册劳模${people.replace(',', '')}人`)
  await page.getByText('统计表（全部数字和表）').click()
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 \d+ 页/)).toBeVisible({ timeout: 30_000 })

  // 示例单位 is set up as the article tells of 2020 and 2021: the paper says the same numbers.
  await page.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
  await goTo(filled, '设置')
  await page.getByRole('navigation', { name: '设置栏目' }).getByRole('button', { name: '数据', exact: true }).click()
  await page.getByRole('button', { name: '看示例单位' }).click()
  await expect(page).toHaveTitle(/^【示例】/, { timeout: 180_000 })
  for (const [of, figures] of Object.entries(told)) {
    const text = await printedReport(filled, Number(of))
    expect(figures.filter((figure) => !figure.test(text)).map(String), `${of}: ${text.slice(0, 1500)}`).toEqual([])
  }
})
