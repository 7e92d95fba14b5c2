// 优待服务 as a clerk works through it: a card issued, lost, replaced and renewed with its receipt sheet; then newspapers renewed and summed for the post office.
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, test } from './steps/office'
import { line, search } from './steps/roster'
import { pick } from './steps/trips'

async function tab({ page }: OpenApp, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click()
}

async function closePanel({ page }: OpenApp, name: string | RegExp): Promise<void> {
  await page.getByRole('complementary', { name }).getByRole('button', { name: '关闭侧栏（Esc）' }).click()
}

async function tickPeople(office: OpenApp, ...people: readonly string[]): Promise<void> {
  for (const person of people) {
    await search(office, person)
    await line(office, person).getByRole('checkbox', { name: '选择这一行' }).check()
  }
}

async function issueCard(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('button', { name: '卡种', exact: true }).click()
  await page.getByRole('button', { name: '加入常用卡种' }).click()
  await expect(page.getByRole('cell', { name: '健身卡', exact: true })).toBeVisible()
  await closePanel(office, '卡种')
  await page.getByRole('button', { name: '从名册办卡' }).first().click()
  await tickPeople(office, '缪进仁')
  await page.getByRole('button', { name: '为勾选的 1 人办卡' }).click()
  const form = page.getByRole('complementary', { name: '办卡：1 人' })
  await pick(office, '办卡：1 人', '卡种', '健身卡')
  await form.getByLabel('办卡日期').fill('2026-01-05')
  await form.getByLabel('有效期至').fill('2026-12-31')
  await form.getByLabel('起始卡号').fill('JS0001')
  await form.getByRole('button', { name: '确认办卡 1 人' }).click()
  await expect(line(office, 'JS0001')).toBeVisible()
}

async function loseAndReplace(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('gridcell', { name: 'JS0001' }).click()
  await page.keyboard.press('Space')
  const panel = page.getByRole('complementary', { name: /^证卡：/ })
  await panel.getByRole('button', { name: '挂失', exact: true }).click()
  await panel.getByRole('button', { name: '登记挂失' }).click()
  await expect(panel.getByText('状态：已挂失')).toBeVisible()
  await panel.getByRole('button', { name: '补办', exact: true }).click()
  await panel.getByLabel('新卡号').fill('JS0001')
  await panel.getByRole('button', { name: '登记补办（旧卡停用）' }).click()
  await expect(panel.getByRole('alert')).toContainText('请核对新卡的卡号')
  await panel.getByLabel('新卡号').fill('JS0901')
  await panel.getByRole('button', { name: '登记补办（旧卡停用）' }).click()
  await expect(panel.getByText('已补办为新卡 JS0901', { exact: false })).toBeVisible()
  await closePanel(office, /^证卡：/)
}

async function addTitle(office: OpenApp): Promise<void> {
  const { page } = office
  await choose(office, /^目录和征订/, '报刊目录和单价')
  await page.getByRole('button', { name: '新增报刊', exact: true }).click()
  const title = page.getByRole('complementary', { name: '新增报刊', exact: true })
  await title.getByLabel('报刊名称').fill('工人日报')
  await title.getByLabel('报刊代号').fill('1-5')
  await title.getByRole('button', { name: '登记报刊' }).click()
  await page.getByRole('button', { name: '单价', exact: true }).click()
  for (const [year, price] of [
    ['2026', '396'],
    ['2027', '400'],
  ] as const) {
    await page.getByRole('button', { name: '新增报刊单价', exact: true }).click()
    const form = page.getByRole('complementary', { name: '新增报刊单价' })
    await form.getByLabel('年度').fill(year)
    await form.getByLabel('全年单价').fill(price)
    await form.getByRole('button', { name: '登记报刊单价' }).click()
    await expect(page.getByRole('cell', { name: `${price}.00`, exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: '回到报刊订阅' }).click()
}

/** It rings while a form is half filled: two letters find the caller, five times Enter save the call, and the form is there afterwards. */
async function answerTheTelephone(office: OpenApp): Promise<void> {
  const { page } = office
  await tab(office, '优待事项')
  await page.getByRole('button', { name: '新增优待事项' }).first().click()
  const form = page.getByRole('complementary', { name: '新增优待事项' })
  await form.getByRole('combobox', { name: '劳模' }).fill('缪进仁')
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '缪进仁' }).click()
  await form.getByLabel('申请学校').fill('城南小学')
  await expect(form.getByText('已存草稿', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('combobox', { name: '姓名' })).toBeFocused()
  await page.keyboard.type('mj')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^劳模：缪进仁/)).toBeVisible()
  await expect(page.getByLabel('联系电话')).toBeFocused()
  await page.keyboard.press('Enter')
  for (const typed of ['问报刊改投', '已登记']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1, name: '来信来访' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '缪进仁' })).toBeVisible()
  await goTo(office, '优待服务')
  await page.getByRole('button', { name: '新增优待事项' }).first().click()
  await form.getByRole('combobox', { name: '劳模' }).fill('缪进仁')
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '缪进仁' }).click()
  await expect(form.getByLabel('申请学校')).toHaveValue('城南小学')
}

test('a card goes from issue over loss to renewal, and newspapers of last year are ordered anew with one key', async ({
  filled,
}) => {
  const { page } = filled
  await goTo(filled, '优待服务')
  await tab(filled, '证卡')
  await issueCard(filled)
  await loseAndReplace(filled)
  await expect(page.getByRole('gridcell', { name: 'JS0001' })).toBeHidden()
  await line(filled, 'JS0901').getByRole('checkbox', { name: '选择这一行' }).check()
  await choose(filled, /^批量办理 1 张/, '续期')
  const renewal = page.getByRole('complementary', { name: '续期 1 张' })
  await renewal.getByLabel('新的有效期至').fill('2026-06-30')
  await renewal.getByRole('button', { name: '确认续期' }).click()
  await expect(renewal.getByRole('alert')).toContainText('有效期已到 2026-12-31，不早于 2026-06-30')
  await renewal.getByLabel('新的有效期至').fill('2027-12-31')
  await renewal.getByRole('button', { name: '确认续期' }).click()
  await expect(page.getByRole('gridcell', { name: '2027-12-31' })).toBeVisible()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await pick(filled, '打印证卡材料', '卡种', '健身卡')
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 1 页/)).toBeVisible({ timeout: 30_000 })
  await closePanel(filled, '打印证卡材料')

  await tab(filled, '报刊订阅')
  await addTitle(filled)
  await page.getByRole('button', { name: '从名册订阅' }).first().click()
  await tickPeople(filled, '缪进仁', '乐美银')
  await page.getByRole('button', { name: '为勾选的 2 人订阅' }).click()
  const order = page.getByRole('complementary', { name: '订阅报刊：2 人' })
  await order.getByLabel('订阅年度').fill('2026')
  await pick(filled, '订阅报刊：2 人', '报刊', '工人日报')
  await order.getByLabel('每人份数').fill('2')
  await order.getByRole('button', { name: '确认订阅 2 人' }).click()
  await expect(order).toBeHidden()

  await page.getByLabel('订阅年度').fill('2027')
  await expect(page.getByRole('heading', { name: '2027 年还没有订阅' })).toBeVisible()
  await page.getByRole('button', { name: '上年续订' }).first().click()
  const renew = page.getByRole('complementary', { name: '上年续订：2026 年 → 2027 年' })
  await expect(renew.getByText('续订 2 项，4 份。', { exact: false })).toBeVisible()
  await renew.getByRole('button', { name: '确认续订 2 项' }).click()
  await expect(page.getByText('4 份，1,600.00 元', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 1 页/)).toBeVisible({ timeout: 30_000 })
  await closePanel(filled, '打印报刊材料')
  await answerTheTelephone(filled)
})
