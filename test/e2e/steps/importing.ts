// 导入名册 walked through as a clerk does: the file, its sheets, its columns, the dry run, and the confirmation.
import { fileURLToPath } from 'node:url'
import { expect, type OpenApp } from '../../support/app'

export const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
export const countyRoster = fixture('roster-by-county.xlsx')

export type Verdict = '新增' | '变更' | '无变化' | '冲突' | '拒绝'

/** Opens the wizard and gives it a file; says nothing about what comes of it. */
export async function offerFile({ page }: OpenApp, path: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '劳模名册' }).click()
  await page.getByRole('main').getByRole('button', { name: '导入名册' }).first().click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('点击选择文件，或把文件拖到这里').click()
  await (await choosing).setFiles(path)
}

/** Goes on to 导入预检 and answers its counts. */
export async function dryRun(office: OpenApp, path: string): Promise<Readonly<Record<Verdict, number>>> {
  const { page } = office
  await offerFile(office, path)
  await page.getByRole('button', { name: '下一步：列对应' }).click()
  await page.getByRole('button', { name: '导入预检' }).click()
  await expect(page.getByRole('tab', { name: /^新增 \d+/ })).toBeVisible({ timeout: 60_000 })
  return verdictCounts(office)
}

/** The counts on the tabs of 导入预检. */
export async function verdictCounts({ page }: OpenApp): Promise<Readonly<Record<Verdict, number>>> {
  const tabs = await page.getByRole('tab').allInnerTexts()
  return Object.fromEntries(
    tabs.flatMap((text) => {
      const found = /^(新增|变更|无变化|冲突|拒绝) (\d+)$/.exec(text)
      return found ? [[found[1], Number(found[2])]] : []
    }),
  ) as Record<Verdict, number>
}

/** 确认导入, until the wizard says what was written. */
export async function confirmImport({ page }: OpenApp): Promise<void> {
  await page.getByRole('button', { name: /^确认导入/ }).click()
  await expect(page.getByText(/^已导入：新增 \d+ 人，变更 \d+ 人$/)).toBeVisible({ timeout: 60_000 })
}

/** A whole import; the roster is on screen afterwards. */
export async function importRoster(office: OpenApp, path: string): Promise<Readonly<Record<Verdict, number>>> {
  const counts = await dryRun(office, path)
  await confirmImport(office)
  await office.page.getByRole('button', { name: '查看名册' }).click()
  return counts
}
