// Opening the app as a clerk meets it: a new office on a fresh profile, the same office on another day, and the end of the process.
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, openApp, test as base, type OpenApp } from '../../support/app'
import { countyRoster, importRoster } from './importing'

export const officeName = '温州市劳模协会'
export const clerk = '林晓燕'

/** 新建单位 in the clerk's own name; leaves the empty roster on screen. */
export async function foundOffice({ page }: OpenApp): Promise<void> {
  await page.getByLabel('单位名称').fill(officeName)
  await page.getByLabel('您的姓名').fill(clerk)
  await page.getByRole('button', { name: '新建单位', exact: true }).click()
  await expect(page.getByRole('heading', { name: '劳模名册' })).toBeVisible()
}

/** Opens the same data again; the roster is on screen when it answers. */
export async function reopen(before: OpenApp): Promise<OpenApp> {
  const again = await openApp({ profile: before.profile })
  await expect(again.page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  return again
}

/** The whole app gone at once, as when the power fails: SIGKILL of the process this test started. */
export async function kill({ app }: OpenApp): Promise<void> {
  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** Goes to an area by the navigation. */
export async function goTo({ page }: OpenApp, area: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: area }).click()
}

/** A new colleague takes the chair: their name is added and the next changes carry it. */
export async function newOperator({ page }: OpenApp, name: string): Promise<void> {
  await page.getByRole('button', { name: /^操作员：/ }).click()
  await page.getByRole('menuitem', { name: '新增操作员…' }).click()
  await page.getByLabel('操作员姓名').fill(name)
  await page.getByRole('button', { name: '新增并切换' }).click()
  await expect(page.getByRole('button', { name: `操作员：${name}`, exact: true })).toBeVisible()
}

/** Somebody who is known already takes the chair; the menu says their role beside the name. */
export async function switchOperator({ page }: OpenApp, name: string): Promise<void> {
  await page.getByRole('button', { name: /^操作员：/ }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('button', { name: `操作员：${name}`, exact: true })).toBeVisible()
}

/** Chooses an entry of the menu under a button. */
export async function choose({ page }: OpenApp, button: string | RegExp, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/**
 * `empty` is a new office; `office` holds the county rosters, imported once by hand and copied for each test, so that every
 * test has a profile of its own without waiting for the import again.
 */
export const test = base.extend<{ empty: OpenApp; filled: OpenApp }, { imported: string }>({
  imported: [
    async ({}, use) => {
      const office = await openApp()
      await foundOffice(office)
      await importRoster(office, countyRoster)
      await office.close()
      await use(office.profile)
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  empty: async ({}, use) => {
    const office = await openApp()
    await foundOffice(office)
    await use(office)
    await office.close()
  },
  filled: async ({ imported }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'))
    cpSync(imported, profile, { recursive: true })
    const office = await openApp({ profile })
    await expect(office.page.getByRole('navigation', { name: '主导航' })).toBeVisible()
    await use(office)
    await office.close()
  },
})

export { expect }
