// 走访慰问 as a clerk works through it: a plan, people from the roster, why each is on the list, teams, results, cash, needs.
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, reopen, test } from './steps/office'
import { archivePack, document, openPapers } from './steps/papers'
import { line, openFile, search } from './steps/roster'

const campaign = '2026年重阳慰问'

async function pick({ page }: OpenApp, form: string, label: string, word: string): Promise<void> {
  await page.getByRole('complementary', { name: form }).getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(word, { exact: true }).click()
}

async function addCampaign(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('main').getByRole('button', { name: '新增慰问活动' }).first().click()
  const form = page.getByRole('complementary', { name: '新增慰问活动' })
  await form.getByLabel('活动名称').fill(campaign)
  await pick(office, '新增慰问活动', '类型', '重阳')
  await form.getByLabel('批准依据').fill('〔2026〕3号纪要')
  await form.getByLabel('慰问品').fill('重阳糕1份')
  await pick(office, '新增慰问活动', '发放方式', '现金')
  await form.getByRole('button', { name: '登记慰问活动' }).click()
  await expect(form.getByRole('alert').getByText('用现金的请写明原因', { exact: false })).toBeVisible()
  await form.getByLabel('用现金的原因').fill('高龄老人没有银行卡')
  await form.getByRole('button', { name: '登记慰问活动' }).click()
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible()
}

async function takePeople(office: OpenApp, ...people: readonly string[]): Promise<void> {
  const { page } = office
  await page.getByRole('button', { name: '从名册选取对象' }).click()
  for (const person of people) {
    await search(office, person)
    await line(office, person).getByRole('checkbox', { name: '选择这一行' }).check()
  }
  await page.getByRole('button', { name: `选取勾选的 ${people.length} 人` }).click()
  await expect(page.getByText(`列入 ${people.length} 人`, { exact: false })).toBeVisible()
}

test('a campaign from the roster to its end: everybody has a reason, results are one key each, cash balances to the 分', async ({
  filled,
}) => {
  const { page } = filled
  await goTo(filled, '走访慰问')
  await expect(page.getByRole('heading', { name: '还没有慰问活动' })).toBeVisible()
  await addCampaign(filled)
  await takePeople(filled, '缪进仁', '乐美银')
  await expect(page.getByText('2026-重阳-01', { exact: false })).toBeVisible()

  await page.getByRole('checkbox', { name: '全选名单' }).click()
  await page.getByRole('button', { name: '调整 2 人' }).click()
  const adjust = page.getByRole('complementary', { name: '调整 2 人' })
  await adjust.getByLabel('原因').fill('主席办公会议定')
  await adjust.getByLabel('慰问金（空着按标准）').fill('500')
  await adjust.getByRole('button', { name: '确认调整' }).click()
  await expect(page.getByText('列入 2 人，1,000.00 元', { exact: false })).toBeVisible()
  await expect(page.getByText(/^人工列入：主席办公会议定/).first()).toBeVisible()
  await page.getByRole('checkbox', { name: '取消全选' }).uncheck()

  await page.getByRole('button', { name: '走访组', exact: true }).click()
  await page.getByRole('button', { name: '新增走访组' }).click()
  const team = page.getByRole('complementary', { name: '新增走访组' })
  await team.getByLabel('组名').fill('第一组')
  await team.getByLabel('日期').fill('2026-10-20')
  await team.getByLabel('带队领导').fill('陈主席')
  await team.getByLabel('陪同').fill('王芳')
  await team.getByRole('button', { name: '登记走访组' }).click()
  await expect(team).toBeHidden()
  await expect(page.getByRole('cell', { name: '第一组', exact: true })).toBeVisible()
  await page
    .getByRole('complementary', { name: '走访组' })
    .getByRole('button', { name: /^关闭侧栏/ })
    .click()
  await page.getByRole('checkbox', { name: '全选名单' }).click()
  await choose(filled, /^分组/, /^第一组/)
  await expect(page.getByRole('gridcell', { name: '第一组' }).first()).toBeVisible()
  await page.getByRole('checkbox', { name: '取消全选' }).uncheck()

  await page.getByRole('button', { name: '标为已审批' }).click()
  await page.getByRole('button', { name: '开始走访' }).click()
  await page.getByRole('button', { name: '走访组', exact: true }).click()
  await page.getByRole('button', { name: '路线与结果' }).click()
  await page.getByRole('button', { name: '慰问金交接' }).click()
  const cash = page.getByRole('complementary', { name: '慰问金交接' })
  await cash.getByLabel('发放人').fill('出纳李')
  await cash.getByRole('button', { name: '登记领用' }).click()
  await expect(cash.getByRole('button', { name: '改正领用' })).toBeVisible()

  await page.getByRole('row', { name: '缪进仁' }).focus()
  await page.keyboard.press('1')
  await expect(
    page.getByRole('row', { name: '缪进仁' }).getByRole('cell', { name: '已走访', exact: true }),
  ).toBeVisible()
  await page.getByRole('row', { name: '乐美银' }).focus()
  await page.keyboard.press('2')
  await expect(page.getByRole('row', { name: '乐美银' }).getByRole('cell', { name: '未遇', exact: true })).toBeVisible()
  await cash.getByLabel('交回金额').fill('400')
  await cash.getByLabel('未送原因').fill('乐美银未遇')
  await cash.getByRole('button', { name: '登记交回并核对' }).click()
  await expect(cash.getByText('应交回 500.00 元', { exact: false })).toBeVisible()
  await cash.getByLabel('交回金额').fill('500')
  await cash.getByRole('button', { name: '登记交回并核对' }).click()
  await expect(cash.getByText('已核对：领用等于已送加交回。')).toBeVisible()

  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByText('慰问金领用交接单', { exact: true }).click()
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 1 页/)).toBeVisible({ timeout: 30_000 })
  await page.getByText('慰问金（品）签收单（入户，一人一张）').click()
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 2 页/)).toBeVisible({ timeout: 30_000 })

  await page.getByRole('button', { name: '回到活动' }).click()
  await openPapers(filled, '公文')
  const letters = await document(filled, '慰问信')
  expect(letters.match(/值此2026年重阳慰问之际/gu)).toHaveLength(2)
  expect(letters).toMatch(/尊敬的缪进仁同志：[\s\S]*尊敬的乐美银同志：|尊敬的乐美银同志：[\s\S]*尊敬的缪进仁同志：/u)
  await page.getByRole('complementary', { name: /^材料/ }).getByRole('tab', { name: '附件与归档' }).click()
  const lacking = page.getByRole('list', { name: '缺件清单' })
  for (const piece of ['慰问方案和审批件', '走访照片', '慰问金领用交接单', '采购审批和比价记录'])
    await expect(lacking).toContainText(piece)
  const pack = await archivePack(filled)
  expect([...pack.keys()].sort()).toEqual(
    ['2026-重阳-01—慰问金（品）签领表.pdf', '2026-重阳-01—走访慰问登记表.pdf', '归档目录.txt'].sort(),
  )
  await page.getByRole('button', { name: '关闭侧栏（Esc）' }).click()

  await page.getByRole('button', { name: '办结', exact: true }).click()
  await expect(page.getByRole('tooltip')).toContainText('慰问金领用交接单')
  await page.getByRole('button', { name: '仍然办结' }).click()
  await expect(page.getByRole('status').getByText('：已办结', { exact: false })).toBeVisible()
  await openFile(filled, '缪进仁')
  await page.getByRole('tab', { name: '走访 1' }).click()
  await expect(page.getByRole('cell', { name: campaign })).toBeVisible()
  await expect(page.getByRole('cell', { name: '500.00' })).toBeVisible()
})

test('what a person asked for waits with an owner and a day until it is answered, also after a restart', async ({
  filled,
}) => {
  const { page } = filled
  await openFile(filled, '缪进仁')
  await page.getByRole('tab', { name: '走访' }).click()
  await page.getByRole('button', { name: '新增诉求待办' }).click()
  const form = page.getByRole('complementary', { name: '新增诉求待办' })
  await form.getByLabel('诉求', { exact: true }).fill('住院护工难找')
  await form.getByLabel('承办人').fill('王芳')
  await form.getByLabel('办理期限').fill('2026-01-31')
  await pick(filled, '新增诉求待办', '状态', '待办')
  await form.getByRole('button', { name: '登记诉求待办' }).click()
  await goTo(filled, '走访慰问')
  await page.getByRole('button', { name: '1 项诉求待办', exact: false }).click()
  await expect(page.getByRole('gridcell', { name: '住院护工难找' })).toBeVisible()
  await filled.close()
  const again = await reopen(filled)
  await goTo(again, '走访慰问')
  await expect(again.page.getByRole('button', { name: '1 项诉求待办', exact: false })).toBeVisible()
  await again.close()
})
