// The list as fast as Excel: editing in place, pasting, filling, copying, filtering, views and columns.
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, reopen, test } from './steps/office'
import { cell, everyName, expectCount, line, namesShown, search, view } from './steps/roster'
import { said, step } from './steps/undoing'

/** What the clipboard holds, read the way a paste into another program would. */
const clipboard = ({ app }: OpenApp): Promise<string> => app.evaluate(({ clipboard: board }) => board.readText())

/** Puts a block on the clipboard as Excel does, and pastes it where the keyboard is. */
async function paste({ app, page }: OpenApp, block: string): Promise<void> {
  await app.evaluate(({ clipboard: board }, text) => board.writeText(text), block)
  await page.keyboard.press('Control+v')
}

async function tick(office: OpenApp, ...people: readonly string[]): Promise<void> {
  for (const person of people) await line(office, person).getByRole('checkbox', { name: '选择这一行' }).check()
}

test('the line being edited stays where it is in a sorted list until focus leaves it', async ({ filled }) => {
  const { page } = filled
  await page.getByRole('columnheader', { name: '工作单位', exact: true }).click()
  await expect.poll(async () => (await namesShown(filled))[0]).not.toBe('缪进仁')
  const [, second = ''] = await namesShown(filled)
  const before = await namesShown(filled)
  const employer = await cell(filled, second, '工作单位')
  await employer.dblclick()
  await page.getByRole('textbox', { name: '工作单位' }).fill('龙湾最后一家单位')
  await page.keyboard.press('Tab')
  await expect(said(filled)).toContainText('工作单位')
  await expect(employer).toHaveText('龙湾最后一家单位')
  expect((await namesShown(filled)).slice(0, 6)).toEqual(before.slice(0, 6))
  await page
    .getByRole('gridcell', { name: before[5] ?? '', exact: true })
    .first()
    .click()
  await expect.poll(async () => (await namesShown(filled))[1]).not.toBe(second)
})

test('a block from Excel is shown before it is written and is one undo; one line fills many; Ctrl+D fills down', async ({
  filled,
}) => {
  const { page } = filled
  await (await cell(filled, '缪进仁', '工作单位')).click()
  await paste(filled, '甲厂\n乙厂\n丙厂\n')
  const preview = page.getByRole('dialog', { name: '粘贴预检' })
  await expect(preview.getByRole('row', { name: /乐美银.*乙厂/ })).toBeVisible()
  await preview.getByRole('button', { name: /^确认粘贴/ }).click()
  await expect(await cell(filled, '欧阳乐平', '工作单位')).toHaveText('丙厂')
  expect(await step(filled, 'undo')).toMatch(/^粘贴/)
  await expect(await cell(filled, '缪进仁', '工作单位')).toHaveText('东海公交集团')
  await expect(await cell(filled, '欧阳乐平', '工作单位')).toHaveText('浙江阀门厂')

  await tick(filled, '缪进仁', '乐美银', '项华彩')
  await (await cell(filled, '缪进仁', '工作单位')).click()
  await paste(filled, '同一家单位')
  await preview.getByRole('button', { name: /^确认粘贴（修改 3 行）/ }).click()
  await expect(await cell(filled, '项华彩', '工作单位')).toHaveText('同一家单位')
  await step(filled, 'undo')

  await (await cell(filled, '缪进仁', '工作单位')).click()
  await page.keyboard.press('Control+d')
  await expect(await cell(filled, '项华彩', '工作单位')).toHaveText('东海公交集团')
  expect(await step(filled, 'undo')).toMatch(/^向下填充工作单位（2 行）/)
  await expect(await cell(filled, '项华彩', '工作单位')).toHaveText('温州水务集团')
})

test('all 608 can be ticked and changed at once, after a preview, and undone at once', async ({ filled }) => {
  const { page } = filled
  await page.getByRole('checkbox', { name: '全选名单' }).click()
  await expect(page.getByText('已选 608 行')).toBeVisible()
  await page.getByRole('button', { name: '批量修改…' }).click()
  const dialog = page.getByRole('dialog', { name: /^批量修改/ })
  await dialog.getByLabel('要改的项目').fill('民族')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('民族').fill('汉族')
  await page.keyboard.press('Escape')
  await expect(dialog.getByText('608 行会改变')).toBeVisible()
  await dialog.getByRole('button', { name: '确认修改 608 行' }).click()
  await expect(dialog).toBeHidden()
  expect(await step(filled, 'undo')).toMatch(/批量修改民族：608 行/)
})

test('copying gives what is on screen; full numbers ask for a purpose and are logged', async ({ filled }) => {
  const { page } = filled
  await tick(filled, '缪进仁', '项华彩')
  await (await cell(filled, '缪进仁', '性别')).click()
  await page.keyboard.press('Control+c')
  await expect(page.getByText(/^已复制 2 行/)).toBeVisible()
  expect(await clipboard(filled)).toMatch(/缪进仁.*330300\*{8}6072[^]*项华彩/)
  expect(await clipboard(filled)).not.toMatch(/\d{15}/)
  await page.locator('.selection-tools').getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '复制完整号码…' }).click()
  const dialog = page.getByRole('dialog', { name: '复制完整号码' })
  await dialog.getByLabel('其他用途').fill('报送省总核查')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText(/^已复制 2 行（完整号码）/)).toBeVisible()
  expect(await clipboard(filled)).toContain('330300195505036072')
  await goTo(filled, '设置')
  await page.getByRole('button', { name: '导出与查看登记' }).click()
  await expect(page.getByRole('row', { name: /复制.*报送省总核查/ })).toBeVisible()
})

test('a filter with its counts becomes a saved view; the order by strokes and the chosen columns outlive a restart', async ({
  filled,
}) => {
  const { page } = filled
  await page.getByRole('button', { name: '筛选' }).click()
  const county = page.getByRole('complementary', { name: '筛选' }).locator('label', { hasText: '龙港市' })
  const count = Number(await county.locator('.facet-count').innerText())
  await county.getByRole('checkbox').check()
  await expectCount(filled, count)
  await page.getByRole('button', { name: '收起筛选' }).click()
  await choose(filled, /^排序：/, '姓氏笔画')
  const names = await everyName(filled)
  await page.getByRole('button', { name: '列', exact: true }).click()
  const chooser = page.getByRole('group', { name: '显示哪些列' })
  await chooser.getByRole('checkbox', { name: '民族' }).check()
  await page.keyboard.press('Escape')
  await choose(filled, /^视图：/, '把现在的条件存为视图…')
  await page.getByLabel('视图名称').fill('龙港按笔画')
  await page.getByRole('button', { name: '保存视图' }).click()
  await expect(page.getByRole('button', { name: '视图：龙港按笔画', exact: true })).toBeVisible()
  await filled.close()
  const again = await reopen(filled)
  await expectCount(again, 608)
  await expect(again.page.getByRole('columnheader', { name: '民族', exact: true })).toBeAttached()
  await view(again, '龙港按笔画')
  await expectCount(again, count)
  expect(await everyName(again)).toEqual(names)
  await search(again, '')
  await again.close()
})
