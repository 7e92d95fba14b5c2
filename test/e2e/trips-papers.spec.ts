// A batch of 疗休养 from 成团 to its 总结, as the clerk goes through it: insured before it sets out, every paper in one PDF, a changed list as
// 第2版, who was there, the bill, and the same figures in Word.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, openApp, test as base, type OpenApp } from '../support/app'
import { docxText } from '../support/docx'
import { goTo } from './steps/office'
import { pagesOf, savePdf } from './steps/paper'
import { savedFile } from './steps/workbooks'

const test = base.extend<{ sample: OpenApp }>({
  sample: async ({}, use) => {
    const office = await openApp()
    await office.page.getByRole('button', { name: '看示例' }).click()
    await expect(office.page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 120_000 })
    await use(office)
    await office.close()
  },
})

const year = new Date().getFullYear()
const first = `${year}年第一批`

/** This year's plan of the sample office is under review: the rest of its people are decided on, it is posted and formed. */
async function form({ page }: OpenApp): Promise<void> {
  await page.getByRole('gridcell', { name: `${year}年劳模疗休养（示例）` }).dblclick()
  await page.getByRole('button', { name: '推荐名单', exact: true }).click()
  await page.getByLabel('人选').getByText('待安排').click()
  await expect(page.getByRole('gridcell', { name: '待安排' }).first()).toBeVisible()
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '不安排', exact: true }).click()
  const leave = page.getByRole('complementary', { name: /^不安排/ })
  await leave.getByLabel('原因').fill('名额已满，下一年优先')
  await leave.getByRole('button', { name: '确认不安排' }).click()
  await expect(leave).toBeHidden()
  await page.getByRole('button', { name: '返回', exact: true }).click()
  await page.getByRole('button', { name: '修改方案' }).click()
  const plan = page.getByRole('complementary', { name: '修改方案' })
  for (const [label, text] of [
    ['公示开始', `${year}-01-05`],
    ['公示结束', `${year}-01-09`],
    ['公示地点或网址', '工会网站'],
    ['公示结果', '无异议'],
  ] as const)
    await plan.getByLabel(label).fill(text)
  await plan.getByRole('button', { name: '保存' }).click()
  await expect(plan).toBeHidden()
  await page.getByRole('button', { name: '开始公示' }).click()
  await page.getByRole('button', { name: '成团', exact: true }).click()
  await expect(page.getByText('已成团', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: '出行与结算' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: `${first}：出行与结算` })).toBeVisible()
}

/** Refused for the insurance, then for the declarations, each time naming people; then it sets out. */
async function depart({ page }: OpenApp): Promise<number> {
  await page.getByRole('button', { name: '登记出行' }).click()
  await expect(page.getByText('没有保险单号，不能出行：', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '新增保险单' }).click()
  const policy = page.getByRole('complementary', { name: '新增保险单' })
  await policy.getByLabel('险种').fill('人身意外险')
  await policy.getByLabel('保单号').fill('P-2026-001')
  await policy.getByLabel('起', { exact: true }).fill(`${year}-08-10`)
  await policy.getByLabel('止', { exact: true }).fill(`${year}-08-14`)
  await policy.getByRole('button', { name: '登记保险单' }).click()
  await page.getByRole('button', { name: '登记出行' }).click()
  await expect(page.getByText('没有交《健康状况申报及承诺书》，不能出行：', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '承诺书都已交' }).click()
  const people = Number(
    /随团 (\d+) 人；都已投保；承诺书都已交/u.exec(await page.getByText(/都已投保；承诺书都已交/).innerText())?.[1],
  )
  await page.getByRole('button', { name: '登记出行' }).click()
  await expect(page.getByText('已出行', { exact: false }).first()).toBeVisible()
  return people
}

test('a batch is insured, sets out, prints in one PDF, changes, is attended, settled and summed up', async ({
  sample,
}) => {
  test.setTimeout(240_000)
  const { page } = sample
  await goTo(sample, '疗休养')
  await form(sample)
  const people = await depart(sample)

  await page.getByRole('button', { name: '打印材料' }).click()
  const panel = page.getByRole('complementary', { name: '打印材料' })
  for (const time of ['方案和推荐', '出行前', '出行后']) {
    await panel.getByRole('button', { name: `全选：${time}` }).click()
  }
  for (const label of ['领队手册（应急预案）', '通讯录', '签到表'])
    await panel.getByLabel(label, { exact: true }).check()
  await panel.getByLabel('推荐（审批）表（每人一页）').uncheck()
  const pack = await savePdf(sample)
  // The bill needs a payer first: said in words, and the other papers go out without it.
  await expect(panel.getByText(/^费用结算单（.*：/u).first()).toBeVisible()
  const pages = pagesOf(pack)
  expect(pages[0]).toContain('目录')
  const contents = [...(pages[0] ?? '').matchAll(/(\d+) ?页\s*$/gmu)].map(([, count]) => Number(count))
  expect(contents.length).toBeGreaterThan(12)
  expect(pages).toHaveLength(1 + contents.reduce((sum, count) => sum + count, 0))
  const forms = execFileSync('pdfinfo', ['-f', '1', '-l', '200', pack], { encoding: 'utf8' })
  expect(forms).toMatch(/size: +594\.\d+ x 841/u)
  expect(forms).not.toMatch(/size: +84[12]/u)
  await panel.getByRole('button', { name: '关闭侧栏（Esc）' }).click()

  await page.getByRole('tab', { name: '实到与途中' }).click()
  const rows = page.getByRole('table', { name: '实到' }).getByRole('row')
  await rows.nth(1).getByRole('button', { name: '未成行' }).click()
  await expect(page.getByText(/^应到 .*未成行 1 人/)).toBeVisible()
  await page.getByRole('button', { name: '打印材料' }).click()
  await expect(page.getByRole('checkbox', { name: '名册' })).toBeChecked()
  const names = await savePdf(sample)
  expect(pagesOf(names).join('')).toMatch(/第2版（较第1版：1 处）/u)
  await panel.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
  await page.getByRole('button', { name: /^其余 \d+ 人都已参加$/ }).click()
  await expect(page.getByText(/^应到 .*未登记 0 人/)).toBeVisible()

  await page.getByRole('tab', { name: '结算', exact: true }).click()
  await page.getByRole('button', { name: '新增出资方' }).click()
  const payer = page.getByRole('complementary', { name: '新增出资方' })
  await payer.getByLabel('外部出资方').fill('市总工会')
  await payer.getByRole('button', { name: '登记出资方' }).click()
  await page.getByRole('button', { name: '结算…' }).click()
  const settle = page.getByRole('complementary', { name: /^结算/ })
  const said = await settle.getByText(/^实到 \d+ 人，应付/).innerText()
  const [, went, total] = /^实到 (\d+) 人，应付 ([\d,.]+) 元/u.exec(said) ?? []
  expect(people - Number(went)).toBeGreaterThanOrEqual(2)
  await settle.getByRole('button', { name: '确认结算' }).click()
  await expect(page.getByText('已结算', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('table', { name: '结算单' })).toContainText(total!)

  await page.getByRole('tab', { name: '附件与归档' }).click()
  const pieces = page.getByRole('list', { name: '缺件清单' })
  await expect(pieces.getByRole('listitem').filter({ hasText: '缺' })).toHaveCount(9)
  await page
    .getByLabel('选择附件')
    .setInputFiles({ name: '纪要.pdf', mimeType: 'application/pdf', buffer: Buffer.from('纪要') })
  await expect(pieces.getByRole('listitem').filter({ hasText: '方案审批件' })).toContainText('1 个')
  await page.getByRole('button', { name: '归档包', exact: true }).click()
  const zip = unzipSync(new Uint8Array(readFileSync(await savedFile(sample, '归档包.zip'))))
  const packed = Object.keys(zip).map((name) => name.split('/')[1])
  for (const file of ['名册.pdf', '费用结算单.pdf', '归档目录.txt'])
    expect(packed.some((name) => name?.endsWith(file))).toBe(true)
  expect(packed).toContain(`${year}年劳模疗休养（示例）—审批件.pdf`)

  await page.getByRole('tab', { name: '名单和公文' }).click()
  await page.getByRole('radio', { name: '总结' }).check()
  await page.getByRole('button', { name: '生成 Word 文件' }).click()
  const summary = docxText(new Uint8Array(readFileSync(await savedFile(sample, '总结.docx'))))
  expect(summary).toContain(`实到 ${went} 人，未成行 1 人`)
  expect(summary).toContain(`结算合计 ${total} 元`)
})
