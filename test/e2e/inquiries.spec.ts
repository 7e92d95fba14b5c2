// 来信来访 as a clerk meets it: a call by keyboard alone, then a 信访事项 with its deadline, answered from the policy library, closed and printed.
import { expect, goTo, test } from './steps/office'
import { pagesOf, savePdf } from './steps/paper'
import type { OpenApp } from '../support/app'

/** The next calendar days, as the app counts them in Asia/Shanghai. */
function dayIn(days: number): string {
  return new Date(Date.now() + (8 * 60 * 60 + days * 24 * 60 * 60) * 1000).toISOString().slice(0, 10)
}

async function addPolicy({ page }: OpenApp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '新增政策文件' }).first().click()
  const form = page.getByRole('complementary', { name: '新增政策文件' })
  await form.getByLabel('文件名称').fill('劳动模范优待办法')
  await form.getByLabel('文号').fill('温总工〔2024〕1号')
  await form.getByLabel('施行起').fill('2024-02-01')
  await form
    .getByLabel('正文')
    .fill('第一条 为做好服务，制定本办法。\n第五条 劳动模范子女接受义务教育的，按学区就近优先安排入学。')
  await form.getByRole('button', { name: '登记政策文件' }).click()
  await expect(form).toBeHidden()
}

/** The step's small form asks the day, which is today. */
async function step({ page }: OpenApp, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const panel = page.getByRole('complementary', { name: label, exact: true })
  await panel.getByRole('button', { name: `确认${label}` }).click()
  await expect(panel).toBeHidden()
}

test('a call is registered by Enter alone; a 信访事项 is answered with the policy found by full text, closed and printed', async ({
  empty,
}) => {
  test.setTimeout(120_000)
  const { page } = empty
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('combobox', { name: '姓名' })).toBeFocused()
  const began = Date.now()
  for (const typed of ['张建国', '13800000001', '问荣誉津贴什么时候发放', '每季度末发放，请月底再查']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1, name: '来信来访' })).toBeVisible()
  expect(Date.now() - began).toBeLessThan(30_000)
  await expect(page.getByRole('gridcell', { name: '张建国' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '138****0001' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '已办结' })).toBeVisible()

  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '政策库' }).click()
  await addPolicy(empty)

  await page.keyboard.press('Control+K')
  await page.keyboard.type('来电')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '姓名' }).fill('张建过')
  await page.getByLabel('联系电话').fill('13800000001')
  await expect(page.getByText('姓名相近、电话相同')).toBeVisible()
  await page.getByRole('button', { name: '是这件的重复件' }).click()
  await page.getByLabel('反映内容').fill('孙女今年上学，问能否优先')
  await page.getByRole('checkbox', { name: '按信访事项办理' }).check()
  await page.getByLabel('来访人数').fill('5')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(`受理期限 ${dayIn(15)}`, { exact: false })).toBeVisible()
  await expect(page.getByText('集体访 5 人', { exact: false })).toBeVisible()
  await expect(page.getByText('这是重复件。', { exact: false })).toBeVisible()
  await step(empty, '受理')
  await expect(page.getByText(`办结期限 ${dayIn(60)}`, { exact: false })).toBeVisible()

  await page.getByRole('button', { name: '答复', exact: true }).click()
  const answer = page.getByRole('complementary', { name: '答复' })
  await answer.getByLabel('在政策正文里搜索').fill('子女上学优先')
  await expect(answer.getByText('找到 1 件。')).toBeVisible()
  await answer.getByRole('button', { name: '引用政策' }).click()
  await expect(answer.getByLabel('处理情况（答复）')).toHaveValue(
    /根据《劳动模范优待办法》（温总工〔2024〕1号）：“第五条/,
  )
  await answer.getByRole('button', { name: '保存答复' }).click()
  await expect(answer).toBeHidden()
  await step(empty, '已答复')
  await step(empty, '办结')
  await expect(page.getByRole('status').filter({ hasText: '已办结' })).toBeVisible()

  await page.getByRole('button', { name: '打印', exact: true }).click()
  const paper = pagesOf(await savePdf(empty)).join('\n')
  expect(paper).toContain('劳模来电来访登记表')
  expect(paper).toContain('优先安排入学')
  expect(paper).toContain('受理')
  await goTo(empty, '来信来访')
  await expect(page.getByRole('gridcell', { name: '张建过' })).toBeVisible()
})
