// A batch on the road as a clerk prepares it: the itinerary from the route, mended by keyboard; rooms proposed, one put otherwise and kept; paper.
import type { Page } from '@playwright/test'
import { expect, goTo, test } from './steps/office'
import { line } from './steps/roster'
import { addPlan, importRoutes, placeTicked, recommendedByCounty } from './steps/trips'
import type { OpenApp } from '../support/app'

const day = (page: Page, number: number) => page.getByRole('rowgroup', { name: `第 ${number} 天` })

async function batchWithTwo(office: OpenApp): Promise<readonly string[]> {
  const { page } = office
  await goTo(office, '疗休养')
  await importRoutes(office)
  await addPlan(office)
  await page.getByRole('button', { name: '按符合条件人数分配' }).click()
  await expect(page.getByRole('cell', { name: '6 / 6' })).toBeVisible()
  await page.getByRole('button', { name: '下发推荐' }).click()
  await page.getByRole('button', { name: '推荐名单', exact: true }).click()
  const names = await recommendedByCounty(office)
  for (const name of names.slice(0, 2)) await line(office, name).getByRole('checkbox', { name: '选择这一行' }).check()
  await placeTicked(office, 2, '主席办公会决定')
  await expect(line(office, names[0]!).getByRole('gridcell', { name: '已安排' })).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('button', { name: '行程和食宿' }).click()
  return names
}

/** Opens the item the keyboard is on and gives it its hours. */
async function timed(page: Page, start: string, end: string): Promise<void> {
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '修改行程项目' })
  await panel.getByLabel('开始').fill(start)
  await panel.getByLabel('结束').fill(end)
  await page.keyboard.press('Control+s')
  await expect(panel).toBeHidden()
}

async function itinerary(page: Page): Promise<void> {
  await page.getByRole('button', { name: '按线路排行程' }).click()
  await expect(day(page, 1).getByText('12月7日 星期一', { exact: false })).toBeVisible()
  await expect(day(page, 6).getByText('缺早餐')).toBeVisible()
  const rows = day(page, 2).locator('tr[data-key]')
  const [first, second] = [
    (await rows.nth(0).getAttribute('aria-label'))!,
    (await rows.nth(1).getAttribute('aria-label'))!,
  ]
  await rows.nth(0).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(rows.nth(1)).toHaveAttribute('aria-label', first)
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(1)).toHaveAttribute('aria-label', second)
  await expect(rows.nth(0)).toBeFocused()

  await timed(page, '9:00', '11:00')
  await expect(rows.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await timed(page, '10点半', '12:00')
  const clash = day(page, 2).getByText('时间重叠', { exact: false })
  await expect(clash).toBeVisible()
  await timed(page, '11:00', '12:00')
  await expect(clash).toBeHidden()
  await expect(rows.nth(1)).toContainText('11:00-12:00')

  // With the mouse: dropped on the heading of another day an item goes there, and one undo brings it back.
  const dragged = (await rows.nth(2).getAttribute('aria-label'))!
  const there = day(page, 3).getByRole('row', { name: dragged, exact: true })
  const before = await there.count()
  await rows.nth(2).dragTo(day(page, 3).locator('tr').first())
  await expect(there).toHaveCount(before + 1)
  await page.keyboard.press('Control+z')
  await expect(there).toHaveCount(before)
}

async function rooms(page: Page, who: string): Promise<void> {
  await page.getByText('分房', { exact: true }).click()
  await page.getByRole('button', { name: '自动分房' }).click()
  const room = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(room('房1')).toBeVisible()
  await page.getByRole('button', { name: '新增房间' }).click()
  const panel = page.getByRole('complementary', { name: '新增房间' })
  await panel.getByLabel('房号').fill('8201')
  await panel.getByLabel('床位').fill('1')
  await page.keyboard.press('Control+s')
  await expect(room('8201')).toBeVisible()
  // A panel that closes gives the focus back to its button; whoever is focused before that loses it again.
  await expect(panel).toBeHidden()
  const guest = page.getByRole('button', { name: new RegExp(`^${who} `) })
  await guest.focus()
  for (
    let i = 0;
    i < 4 &&
    (await room('8201')
      .getByRole('button', { name: new RegExp(`^${who} `) })
      .count()) === 0;
    i++
  ) {
    await page.keyboard.press('Alt+ArrowLeft')
    await page.waitForTimeout(300)
  }
  await expect(room('8201')).toContainText('固定')
  await page.getByRole('button', { name: '自动分房' }).click()
  await expect(page.getByText('固定的人不动', { exact: false }).last()).toBeVisible()
  await expect(room('8201')).toContainText(who)

  // With the mouse into another room, and back by one undo.
  await guest.dragTo(room('房1'))
  await expect(room('房1')).toContainText(who)
  await page.keyboard.press('Control+z')
  await expect(room('8201')).toContainText(who)
}

async function printed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打印', exact: true }).click()
  for (const label of ['行程表', '分房表', '席卡']) {
    await page.getByRole('radio', { name: label }).check()
    await page.getByRole('button', { name: '生成预览' }).click()
    await expect(page.getByText(/^共 1 页/)).toBeVisible({ timeout: 30_000 })
  }
}

test('a batch gets its days from the route, a warning mended by keyboard, rooms of which one is kept as a hand put it, and paper', async ({
  filled,
}) => {
  const { page } = filled
  const names = await batchWithTwo(filled)
  await itinerary(page)
  await rooms(page, names[0]!)
  await printed(page)
})
