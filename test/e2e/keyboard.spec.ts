// Without the mouse: adding a person, finding them, opening and closing; nothing typed is lost by Esc.
import type { Locator } from '@playwright/test'
import { openApp } from '../support/app'
import { expect, foundOffice, test } from './steps/office'
import { addPerson } from './steps/roster'
import { said } from './steps/undoing'

test('a person is added and found again with the keyboard alone, and Esc loses nothing', async ({ empty }) => {
  const { page } = empty
  const add = page.getByRole('main').getByRole('button', { name: '新增劳模' }).first()
  await tabTo(add)
  await page.keyboard.press('Enter')
  const form = page.getByRole('complementary', { name: '新增劳模' })
  await expect(form).toBeVisible()
  const name = form.getByLabel('姓名', { exact: true })
  await tabTo(name)
  await page.keyboard.type('申屠一鸣')
  await expect(form.getByText('有未保存的修改（已存草稿）')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(add).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('申屠一鸣')
  await tabTo(name)
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('stym')
  await expect(page.getByRole('option', { name: /申屠一鸣/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '申屠一鸣' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: '劳模名册' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('申屠')
  await page.waitForTimeout(400)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('gridcell', { name: '申屠一鸣' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: '劳模：申屠一鸣' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: '劳模：申屠一鸣' })).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '申屠一鸣' })).toBeVisible()
})

test('Ctrl+K opens whoever stands at the top when Enter is pressed, though every letter changed who that is', async ({
  filled,
}) => {
  const { page } = filled
  await page.keyboard.press('Control+k')
  for (const letter of 'mjr') {
    await page.keyboard.press(letter)
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await page.waitForTimeout(250)
  }
  await expect(page.getByRole('option').filter({ hasText: '缪进仁' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '缪进仁' })).toBeVisible()
})

test('Ctrl+Z pressed the moment the window opens takes the last change back', async () => {
  const before = await openApp()
  await foundOffice(before)
  await addPerson(before, { 姓名: '申屠一鸣' })
  await before.close()
  const again = await openApp({ profile: before.profile })
  await again.page.keyboard.press('Control+z')
  await expect(said(again)).toContainText('已撤销：新增劳模', { timeout: 15_000 })
  await again.close()
})

/** Presses Tab until the control has the focus. */
async function tabTo(control: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) break
    await control.page().keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}
