// 设置 → 政策 and 经费, and the 复核 of bank accounts, as a clerk and a colleague do them.
import type { Locator } from '@playwright/test'
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, newOperator, switchOperator, clerk, test } from './steps/office'
import { addPerson, openFile } from './steps/roster'

async function settings(office: OpenApp, section: string): Promise<void> {
  await goTo(office, '设置')
  await office.page.getByRole('button', { name: section, exact: true }).click()
}

/** Picks a choice of a form by its words. */
async function pick(form: Locator, label: string, choice: string): Promise<void> {
  await form.getByLabel(label, { exact: true }).click()
  await form.page().locator('.ant-select-dropdown:visible').getByText(choice, { exact: true }).click()
}

test('a standard says whom it touches before it is saved, and the next one closes it', async ({ filled }) => {
  const { page } = filled
  await settings(filled, '政策')
  await page.getByRole('button', { name: /^加入常用项目/ }).click()
  await page.getByRole('button', { name: '打开 春节慰问金（市级）' }).click()
  await expect(page.getByRole('status').filter({ hasText: '还没有在用的标准' })).toBeVisible()
  await expect(page.getByRole('table', { name: '标准' }).getByRole('row', { name: /扬州市标准/ })).toContainText('示例')

  const fill = async (title: RegExp, values: Readonly<Record<string, string>>): Promise<Locator> => {
    const panel = page.getByRole('complementary', { name: title })
    for (const [label, text] of Object.entries(values)) await panel.getByLabel(label, { exact: true }).fill(text)
    await panel.getByRole('button', { name: '下一步：看影响哪些人' }).click()
    return panel
  }
  await page.getByRole('button', { name: '新增标准' }).click()
  await pick(page.getByRole('complementary', { name: /新增标准$/ }), '待遇级别', '市级')
  const first = await fill(/新增标准$/, { 标准: '600', 起: '2020', 依据: '温总工〔2020〕1号' })
  await expect(first.getByText(/涉及 \d+ 人，每次合计由 0\.00 元变为/)).toBeVisible()
  await expect(first.getByRole('row', { name: /不发.*600\.00.*温总工〔2020〕1号/ }).first()).toBeVisible()
  await first.getByRole('button', { name: '确认保存' }).click()
  await expect(first).toBeHidden()

  // The same people at the same time by a second row: said at the field, nothing saved.
  await page.getByRole('button', { name: '新增标准' }).click()
  await pick(page.getByRole('complementary', { name: /新增标准$/ }), '待遇级别', '市级')
  const second = await fill(/新增标准$/, { 标准: '800', 起: '2021', 依据: '温总工〔2021〕1号' })
  await expect(
    second
      .locator('.ant-form-item', { hasText: '起' })
      .getByText(/管的是同一些人/)
      .first(),
  ).toBeVisible()
  await second.getByRole('button', { name: '取消' }).click()

  await page
    .getByRole('row', { name: /温总工〔2020〕1号/ })
    .getByRole('button', { name: '新标准接替' })
    .click()
  const next = await fill(/新标准接替旧标准$/, { 标准: '800', 起: '2021', 依据: '温总工〔2021〕1号' })
  await expect(next.getByRole('row', { name: /600\.00.*800\.00/ }).first()).toBeVisible()
  await next.getByRole('button', { name: '确认保存' }).click()
  await expect(page.getByRole('row', { name: /温总工〔2020〕1号/ })).toContainText('2020 止')
  await expect(page.getByRole('row', { name: /温总工〔2021〕1号/ })).toContainText('在用')
})

test('a budget asks for 追加依据 when exceeded, and the 台账 is reversed, not changed', async ({ empty }) => {
  const { page } = empty
  await settings(empty, '经费')
  await page.getByText('账户与科目', { exact: true }).click()
  await page.getByRole('button', { name: '加入常用账户和示例科目' }).click()
  await page.getByText('预算执行', { exact: true }).click()
  await page.getByRole('button', { name: '新增预算' }).click()
  const budget = page.getByRole('complementary', { name: /^新增 \d+ 年预算/ })
  await pick(budget, '出资账户', '劳模协会')
  await budget.getByLabel('项目', { exact: true }).fill('春节走访')
  await budget.getByLabel('年初预算', { exact: true }).fill('1万')
  await budget.getByRole('button', { name: '登记经费预算' }).click()
  await expect(page.getByRole('row', { name: /春节走访/ })).toContainText('10,000.00')

  await page.getByRole('button', { name: '春节走访 登记支出' }).click()
  const spend = page.getByRole('complementary', { name: '登记经费支出' })
  await spend.getByLabel('事由', { exact: true }).fill('慰问品采购')
  await spend.getByLabel('金额', { exact: true }).fill('12000')
  await spend.getByRole('button', { name: '记入台账' }).click()
  await expect(spend.getByRole('alert').first()).toContainText('超出 2,000.00 元')
  await spend.getByLabel('追加依据', { exact: true }).fill('主席办公会纪要〔2026〕21号')
  await spend.getByRole('button', { name: '记入台账' }).click()
  await expect(page.getByRole('row', { name: /春节走访/ })).toContainText('已超出 2,000.00 元')

  await page.getByText('支出台账', { exact: true }).click()
  const entry = page.getByRole('table', { name: '支出台账' }).getByRole('row', { name: /慰问品采购/ })
  await entry.getByRole('button', { name: '冲销' }).click()
  const back = page.getByRole('complementary', { name: '冲销支出' })
  await back.getByLabel('冲销原因').fill('发票退回')
  await back.getByRole('button', { name: '确认冲销 12,000.00 元' }).click()
  await expect(page.getByText('2 笔，合计 0.00 元')).toBeVisible()
  await expect(entry.first()).toContainText('已冲销')
})

test('an account is paid into only after a colleague has reviewed it', async ({ empty }) => {
  const { page } = empty
  await addPerson(empty, { 姓名: '王建国' })
  await page.getByRole('tab', { name: /^银行账户/ }).click()
  await page.getByRole('button', { name: '新增银行账户' }).click()
  const panel = page.getByRole('complementary', { name: '登记账户：王建国' })
  await panel.getByLabel('账号', { exact: true }).fill('6225881414207430')
  await panel.getByLabel('开户行（支行）', { exact: true }).fill('工行鹿城支行')
  await panel.getByRole('button', { name: '保存，待复核' }).click()
  await expect(page.getByText('还没有复核过的账户，不能转账发放。')).toBeVisible()

  const review = async (): Promise<Locator> => {
    await goTo(empty, '劳模名册')
    await choose(empty, /^更多/, '待复核账户')
    await page.getByRole('gridcell', { name: '王建国' }).first().click()
    await page.keyboard.press('Space')
    return page.getByRole('button', { name: '与证明核对无误，确认复核' })
  }
  await (await review()).click()
  await expect(page.getByRole('alert')).toContainText('要由另一位复核')
  await newOperator(empty, '李芳')
  await (await review()).click()
  await openFile(empty, '王建国')
  await page.getByRole('tab', { name: /^银行账户/ }).click()
  await expect(page.getByText('发放使用：工行鹿城支行，尾号 7430。')).toBeVisible()
  await switchOperator(empty, clerk)
})

test('a death says from which month the allowance stops, and the button does what it says', async ({ empty }) => {
  const { page } = empty
  await settings(empty, '政策')
  await page.getByRole('button', { name: /^加入常用项目/ }).click()
  await page.getByRole('button', { name: '打开 荣誉津贴' }).click()
  await page.getByRole('button', { name: '新增标准' }).click()
  const rule = page.getByRole('complementary', { name: /新增标准$/ })
  await pick(rule, '待遇级别', '市级')
  for (const [label, text] of Object.entries({ 标准: '220', 起: '2014', 依据: '温总工〔2014〕3号' }))
    await rule.getByLabel(label, { exact: true }).fill(text)
  await rule.getByRole('button', { name: '下一步：看影响哪些人' }).click()
  await rule.getByRole('button', { name: '确认保存' }).click()

  await goTo(empty, '劳模名册')
  await addPerson(empty, { 姓名: '王建国' })
  await page.getByRole('tab', { name: /^荣誉/ }).click()
  await page.getByRole('button', { name: '新增荣誉' }).click()
  const honour = page.getByRole('complementary', { name: '新增荣誉' })
  await honour.getByLabel('荣誉称号', { exact: true }).fill('温州市劳动模范')
  await honour.getByRole('button', { name: '登记荣誉' }).click()
  await page.getByRole('tab', { name: /^动态/ }).click()

  const register = async (kind: string, dateLabel: string, date: string): Promise<Locator> => {
    await page.getByRole('main').getByRole('button', { name: '登记动态' }).first().click()
    const panel = page.getByRole('complementary', { name: /^登记动态/ })
    await panel.getByLabel('变动类型').fill(kind)
    await page.keyboard.press('Enter')
    await panel.getByLabel(dateLabel, { exact: true }).fill(date)
    return panel
  }
  const retired = await register('退休', '退休时间', '2020-01')
  await expect(retired.getByText('荣誉津贴自 2020-02 起发放（每月 220.00 元）')).toBeVisible()
  await retired.getByRole('button', { name: '确认退休（自 2020-01）' }).click()
  await expect(retired).toBeHidden()
  const died = await register('去世', '去世时间', '2026-03-05')
  await expect(died.getByLabel('停发起始月', { exact: true })).toHaveValue('2026-04')
  await expect(died.getByText('荣誉津贴自 2026-04 起停发（原每月 220.00 元）')).toBeVisible()
  await died.getByRole('checkbox', { name: /去世处理单/ }).uncheck()
  await died.getByRole('button', { name: '确认并停发（自 2026-04）' }).click()
  await expect(page.getByRole('list', { name: '动态' })).toContainText('2026-04')
})
