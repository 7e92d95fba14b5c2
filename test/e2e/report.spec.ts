// 统计报告 as the head uses it in December: the year's figures, the people behind one, the workbook, the Word file and the PDF, all saying the same.
import { readFileSync } from 'node:fs'
import { docxText } from '../support/docx'
import { expect, goTo, test } from './steps/office'
import { pagesOf, savePdf } from './steps/paper'
import { readWorkbook, savedFile, textsOf } from './steps/workbooks'

const year = new Date().getFullYear()

test('the year report is opened, a figure leads to its people, and workbook, Word file and PDF say the same number', async ({
  filled,
}) => {
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
})
