// 劳模名册 as a clerk works with it: finding people, reading lines, opening a file, adding somebody.
import { expect, type OpenApp } from '../../support/app'
import type { Locator } from '@playwright/test'

/** The line of a person in the list, by any text of it. */
export function line({ page }: OpenApp, text: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: text, exact: true }) })
}

/** One cell of a person's line, by the heading of its column. */
export async function cell(office: OpenApp, person: string, heading: string): Promise<Locator> {
  const header = office.page.getByRole('columnheader', { name: heading, exact: true })
  const column = await header.getAttribute('aria-colindex')
  return line(office, person).locator(`[role="gridcell"][aria-colindex="${column}"]`)
}

/** Types into 搜索名单; an empty text shows everybody again. */
export async function search({ page }: OpenApp, text: string): Promise<void> {
  await page.getByLabel('搜索名单').fill(text)
}

/** How many people the list says it has. */
export async function expectCount({ page }: OpenApp, count: number): Promise<void> {
  const word = new RegExp(`^${count.toLocaleString('zh-CN')} [人条]`)
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(word)
}

/** Chooses a view of the list: 在册, 全部… */
export async function view({ page }: OpenApp, name: string): Promise<void> {
  await page.getByRole('button', { name: /^视图：/ }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await expect(page.getByRole('button', { name: `视图：${name}`, exact: true })).toBeVisible()
}

/** Names of the lines on screen, from the top. */
export async function namesShown({ page }: OpenApp): Promise<readonly string[]> {
  const found = await page
    .locator('[role="row"][row-index] [role="gridcell"][col-id="name"]')
    .evaluateAll((cells) =>
      cells.map((each) => [Number(each.closest('[row-index]')?.getAttribute('row-index')), each.textContent] as const),
    )
  return found
    .filter(([, name]) => name !== '')
    .sort((a, b) => a[0] - b[0])
    .map(([, name]) => name)
}

/** Every name of the list, by going down it to its end. */
export async function everyName(office: OpenApp): Promise<readonly string[]> {
  const { page } = office
  // The head's count is the list's own; the footer adds up a moment later.
  const head = page.getByRole('main').getByRole('status').first()
  await expect(head).toHaveText(/^[\d,]+ 人/)
  const total = Number(/^([\d,]+) 人/.exec(await head.innerText())?.[1]?.replace(',', ''))
  const names = new Map<string, string>()
  await page.locator('.register-grid').hover()
  for (let turn = 0; turn < 100 && names.size < total; turn++) {
    const shown = await page
      .locator('[role="row"][row-index] [role="gridcell"][col-id="name"]')
      .evaluateAll((cells) =>
        cells.map((each) => [each.closest('[row-index]')?.getAttribute('row-index') ?? '', each.textContent] as const),
      )
    for (const [index, name] of shown) if (name !== '') names.set(index, name)
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(50)
  }
  expect(names.size).toBe(total)
  return [...names.values()]
}

/** Finds a person and opens their file, as by a double click on the name. */
export async function openFile(office: OpenApp, person: string, find = person): Promise<void> {
  await office.page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '劳模名册' }).click()
  await search(office, find)
  await office.page.getByRole('gridcell', { name: person, exact: true }).first().dblclick()
  await expect(office.page.getByRole('heading', { level: 1, name: person })).toBeVisible()
}

/** 新增劳模 with the given fields by label; the new file is on screen when it answers. */
export async function addPerson(office: OpenApp, fields: Readonly<Record<string, string>>): Promise<void> {
  const { page } = office
  // Not the undo button, whose name says 新增劳模 too once somebody was added.
  await page.getByRole('main').getByRole('button', { name: '新增劳模' }).first().click()
  const form = page.getByRole('complementary', { name: '新增劳模' })
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(text)
  await form.getByRole('button', { name: '登记劳模', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: fields['姓名'] ?? '' })).toBeVisible()
}
