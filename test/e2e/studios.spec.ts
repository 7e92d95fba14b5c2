// 创新工作室 and 协会工作 of a new office: studios from an Excel list, a year assessed at once, a leader changed, one revoked, the register
// on paper; then a county association from 筹建中 to 已成立.
import type { Locator } from '@playwright/test'
import type { OpenApp } from '../support/app'
import { expect, goTo, test } from './steps/office'
import { pagesOf, savePdf } from './steps/paper'
import { line } from './steps/roster'
import { pick } from './steps/trips'
import { workbookOf } from './steps/workbooks'

const heads = ['工作室名称', '级别', '县市区', '所在单位', '领衔人', '命名文号', '命名时间', '复核年度']
const studios = [
  ['陈志强劳模创新工作室', '市级', '鹿城区', '瓯江印刷厂', '陈志强', '温总工〔2019〕12号', '2019.5', '2027'],
  ['林月娥技能大师工作室', '省级', '平阳县', '平阳电力公司', '林月娥', '浙总工〔2018〕7号', '2018-10-08', '2027'],
  ['叶永泉高技能人才创新工作室', '县级', '文成县', '文成汽修厂', '叶永泉', '文总工〔2020〕3号', '2020年6月', '2027'],
  ['级别写错的工作室', '乡镇级', '文成县', '示例单位', '某人', '', '2020', ''],
]

async function importStudios({ page }: OpenApp): Promise<void> {
  const path = await workbookOf('创新工作室名册.xlsx', { 名册: [heads, ...studios] })
  await page.getByRole('button', { name: '从 Excel 导入' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('点击选择文件，或把文件拖到这里').click()
  await (await choosing).setFiles(path)
  await page.getByRole('button', { name: '下一步：列对应' }).click()
  await page.getByRole('button', { name: '下一步：导入预检' }).click()
  await expect(page.getByRole('tab', { name: '新增 3', exact: true })).toBeVisible()
  await expect(page.getByRole('tab', { name: '拒绝 1', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '确认导入（写入 3 条）' }).click()
  await expect(page.getByText('已导入：新增 3 条，变更 0 条')).toBeVisible()
  await page.getByRole('button', { name: '查看创新工作室' }).click()
}

/** Opens the panel of a row by its title. */
async function open(office: OpenApp, table: string, title: string): Promise<Locator> {
  await office.page.getByRole('gridcell', { name: title, exact: true }).click()
  await office.page.keyboard.press('Space')
  return office.page.getByRole('complementary', { name: `${table}：${title}` })
}

async function assess(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('button', { name: '考核与复核' }).click()
  await page.getByLabel('叶永泉高技能人才创新工作室 结果').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: /^不合格$/ }).click()
  await page.getByLabel('叶永泉高技能人才创新工作室 意见').fill('全年没有开展项目')
  await page.getByRole('button', { name: '其余都填“合格”' }).click()
  await page.getByRole('button', { name: '登记结果（3 家）' }).click()
  await expect(page.getByText('已登记 3 家工作室', { exact: false })).toBeVisible()
  await expect(page.getByText('整改后待重新考核 1 家', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '返回工作室' }).click()
  await expect(line(office, '叶永泉高技能人才创新工作室')).toContainText('限期整改')
}

async function changeLeader(office: OpenApp): Promise<void> {
  const panel = await open(office, '创新工作室', '陈志强劳模创新工作室')
  await panel.getByRole('button', { name: '变更领衔人…' }).click()
  await panel.getByLabel('或填写姓名').fill('黄海波')
  await panel.getByLabel('变更日期').fill('2026-03-01')
  await panel.getByLabel('变更原因').click()
  await office.page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: /^退休$/ }).click()
  await panel.getByRole('button', { name: '确认变更（自 2026-03-01）' }).click()
  await panel.getByRole('tab', { name: '历任领衔人' }).click()
  await expect(panel.getByRole('row', { name: /陈志强 2019-05 2026-03-01 退休/ })).toBeVisible()
  await expect(panel.getByText('领衔人：黄海波，2026-03-01 起')).toBeVisible()
  await panel.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
}

async function revoke(office: OpenApp): Promise<void> {
  const panel = await open(office, '创新工作室', '叶永泉高技能人才创新工作室')
  await panel.getByRole('button', { name: '撤销…' }).click()
  await panel.getByLabel('撤销原因').fill('整改后仍不合格')
  await panel.getByRole('button', { name: /^确认撤销/ }).click()
  await expect(panel.getByText(/^已于 .* 撤销：整改后仍不合格$/)).toBeVisible()
  await panel.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
  await expect(office.page.getByRole('gridcell', { name: '叶永泉高技能人才创新工作室' })).toBeHidden()
}

test('studios come in from Excel, are assessed, change leader, are revoked, and stand on the register as printed', async ({
  empty,
}) => {
  const { page } = empty
  await goTo(empty, '创新工作室')
  await importStudios(empty)
  await assess(empty)
  await changeLeader(empty)
  await revoke(empty)
  await page.getByRole('button', { name: '打印', exact: true }).click()
  const paper = pagesOf(await savePdf(empty))
    .join('\n')
    .replace(/\s/gu, '')
  expect(paper).toContain('陈志强劳模创新工作室')
  expect(paper).toContain('黄海波')
  expect(paper).toContain('2018-10-08')
  expect(paper).toContain('合计2家')
  expect(paper).not.toContain('叶永泉')
  await page.getByText('年度考核表（一家一页）').click()
  const forms = pagesOf(await savePdf(empty)).map((text) => text.replace(/\s/gu, ''))
  expect(forms).toHaveLength(2)
  for (const name of ['陈志强劳模创新工作室', '林月娥技能大师工作室'])
    expect(forms.filter((text) => text.includes(name))).toHaveLength(1)
  expect(forms[0]).toContain('考核结果合格')
})

test('a county association goes from 筹建中 to 已成立, and neither is taken without its date', async ({ empty }) => {
  const { page } = empty
  await goTo(empty, '协会工作')
  await page.getByRole('main').getByText('县级协会', { exact: true }).click()
  await page.getByRole('button', { name: /^补齐 \d+ 个县（市、区）$/ }).click()
  const name = '县级协会：泰顺县劳动模范协会'
  const panel = await open(empty, '县级协会', '泰顺县劳动模范协会')
  await pick(empty, name, '状态', '筹建中')
  await panel.getByRole('button', { name: '保存修改' }).click()
  await expect(panel.getByRole('alert').first()).toContainText('请填写筹建日期')
  await panel.getByLabel('筹建日期').fill('2021-09')
  await panel.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('筹建中 1', { exact: false })).toBeVisible()
  await pick(empty, name, '状态', '已成立')
  await panel.getByLabel('成立日期').fill('2026-05-18')
  await panel.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('筹建中 0 · 已成立 1', { exact: false })).toBeVisible()
  await expect(line(empty, '泰顺县劳动模范协会')).toContainText('2026-05-18')
})
