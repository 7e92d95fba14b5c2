// A term of 摄影 as a clerk works through it: enrolment with a waiting list, one leaves and the next moves up, the roll by keyboard, certificates.
import type { OpenApp } from '../support/app'
import { expect, goTo, test } from './steps/office'
import { everyName } from './steps/roster'
import { pick } from './steps/trips'

/** YYYY-MM-DD so many days before today. */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

async function enrol({ page }: OpenApp, name: string, said: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: '登记报名' })
  await panel.getByLabel('劳模', { exact: true }).fill(name)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  await panel.getByRole('button', { name: '登记报名', exact: true }).click()
  await expect(panel.getByText(said)).toBeVisible()
}

/** A county's list that names people only by name: whoever is in the class already is told, the others are confirmed and enrol in its order. */
async function importNames({ page }: OpenApp, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '从 Excel 导入报名' }).click()
  const lines = ['姓名,备注', ...names.map((name) => `${name},`)]
  const buffer = Buffer.from(`\ufeff${lines.join('\n')}`)
  await page.locator('input[type=file]').setInputFiles({ name: '鹿城区报名.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '下一步：列对应' }).click()
  await page.getByRole('button', { name: '下一步：导入预检' }).click()
  await page.getByRole('button', { name: `名册中只有一个同名的 ${names.length} 行，都认定为此人` }).click()
  await expect(page.getByRole('tab', { name: '无变化 1' })).toBeVisible()
  await page.getByRole('button', { name: '确认导入（写入 2 人）' }).click()
  await expect(page.getByText('正式 1 人，候补 1 人（按表里的次序）。')).toBeVisible()
  await page.getByRole('button', { name: '查看报名名单' }).click()
}

test('a term of 摄影 goes from enrolment with a waiting list through the roll to certificates', async ({ filled }) => {
  const { page } = filled
  const names = (await everyName(filled))
    .filter((name, at, all) => all.lastIndexOf(name) === at && all.indexOf(name) === at)
    .slice(0, 3)
  await goTo(filled, '才艺培训')
  await page.getByRole('button', { name: '课程', exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: '新增课程' }).first().click()
  await page.getByLabel('课程名称').fill('摄影')
  await page.getByRole('button', { name: '登记课程' }).click()
  await page.getByRole('button', { name: '回到才艺培训' }).click()

  await page.getByRole('main').getByRole('button', { name: '新增培训班' }).first().click()
  const form = page.getByRole('complementary', { name: '新增培训班' })
  await form.getByLabel('班级名称').fill('摄影班')
  await pick(filled, '新增培训班', '课程', '摄影')
  await form.getByLabel('人数上限').fill('2')
  await form.getByRole('button', { name: '登记培训班' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '摄影班' })).toBeVisible()

  await page.getByRole('button', { name: '排课' }).first().click()
  const plan = page.getByRole('complementary', { name: '排课' })
  await plan.getByLabel('从哪天起').fill(daysAgo(10))
  await plan.getByLabel('到哪天止').fill(daysAgo(1))
  for (const weekday of await plan.getByRole('checkbox', { name: /^周/ }).all()) await weekday.check()
  await plan.getByLabel('次数').fill('2')
  await plan.getByRole('button', { name: '排课', exact: true }).click()
  await plan.getByRole('button', { name: '看课次' }).click()
  await page.getByRole('button', { name: '开始报名' }).click()

  await page.getByRole('button', { name: '登记报名' }).click()
  await enrol(filled, names[0]!, '已登记为正式学员。')
  await page.keyboard.press('Escape')
  await importNames(filled, names)
  await expect(page.getByText('正式 2 / 2 · 候补 1', { exact: false })).toBeVisible()

  const seated = page.getByRole('table', { name: '正式名单' })
  await seated.getByRole('row', { name: names[0]! }).getByRole('checkbox').check()
  await page.getByRole('button', { name: '退出 1 人' }).click()
  await page.getByLabel('退出原因').fill('与工作冲突')
  await page.getByRole('button', { name: '确认退出' }).click()
  await expect(seated.getByRole('row', { name: names[2]! })).toBeVisible()
  await expect(page.getByText('正式 2 / 2 · 候补 0', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '开班', exact: true }).click()

  await page.getByRole('button', { name: '点名', exact: true }).click()
  const roll = page.getByRole('table', { name: '点名表' })
  await roll.getByRole('cell').first().click()
  for (const key of ['d', 'j']) await page.keyboard.press(key)
  await expect(page.getByText('到 1 · 假 1 · 缺 0 · 未登记 0', { exact: false })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+D')
  await expect(page.getByText('到 3 · 假 1 · 缺 0 · 未登记 0', { exact: false })).toBeVisible()
  await expect(page.getByText('出勤率 75%', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '返回培训班' }).click()

  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '确认结业并编号（2 人）' }).click()
  await expect(seated.getByText(/结业 培结〔\d{4}〕..-002号/)).toBeVisible()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByRole('checkbox', { name: '花名册' }).uncheck()
  await page.getByRole('checkbox', { name: '结业证书（每人一页）' }).check()
  await page.getByRole('button', { name: '生成预览' }).click()
  await expect(page.getByText(/^共 2 页/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '结班' }).click()
  await expect(page.getByText('已结业 · 正式 2 / 2', { exact: false })).toBeVisible()
})
