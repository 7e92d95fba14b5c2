// 数据同步 as clerks set it up and read it: a share made on one PC, joined on another, moved, unlocked.
import { expect, type OpenApp } from '../../support/app'
import { goTo } from './office'
import { openFile } from './roster'

export const passphrase = '劳模之家共享口令一二三'

/** What the folder dialog answers from now on. */
export async function answerDialogWith({ app }: OpenApp, folder: string): Promise<void> {
  await app.evaluate((_electron, path) => void (process.env['MWH_SHARE_DIR'] = path), folder)
}

/** Sets a new share up in an empty folder; answers the recovery key, which was typed back as shown. */
export async function createShare(office: OpenApp, folder: string, name: string): Promise<string> {
  const { page } = office
  await answerDialogWith(office, folder)
  await goTo(office, '数据同步')
  await page.getByRole('button', { name: '选择共享文件夹…' }).click()
  await page.getByRole('button', { name: '在这里新建共享' }).click()
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByLabel('再输一遍').fill(passphrase)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('本机名称').fill(name)
  await page.getByRole('button', { name: '下一步' }).click()
  const recovery = await page.getByLabel('恢复码', { exact: true }).innerText()
  await page.getByLabel(/^请照着纸上的恢复码/).fill(recovery.replaceAll('-', ' '))
  await page.getByRole('button', { name: '核对无误，开始同步' }).click()
  await expectSynced(office)
  return recovery
}

/** A new PC: 加入共享文件夹 on the first run, up to the question who works here. */
export async function joinShare(office: OpenApp, folder: string, name: string, secret = passphrase): Promise<void> {
  const { page } = office
  await answerDialogWith(office, folder)
  await page.getByRole('button', { name: '加入共享文件夹' }).click()
  await page.getByRole('button', { name: '选择共享文件夹…' }).click()
  await page.getByRole('button', { name: '加入这个共享' }).click()
  await page.getByLabel('口令或恢复码').fill(secret)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('本机名称').fill(name)
  await page.getByRole('button', { name: '加入共享', exact: true }).click()
}

/** The operator found on the share takes the chair. */
export async function takeSeat({ page }: OpenApp, operator: string): Promise<void> {
  await page.getByRole('button', { name: operator, exact: true }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

/** The line at the bottom says that everything of this PC lies on the share. */
export async function expectSynced(office: OpenApp, timeout = 30_000): Promise<void> {
  await expect(syncLine(office)).toHaveText('已同步', { timeout })
}

/** The word about sync in the status line. */
export function syncLine({ page }: OpenApp) {
  return page.getByRole('contentinfo', { name: '状态栏' }).getByRole('button', { name: /^数据同步：/ })
}

/** 工作单位 of 王建国 as either desk types it. */
export async function changeEmployer(office: OpenApp, employer: string): Promise<void> {
  const { page } = office
  await openFile(office, '王建国')
  await page.getByRole('tab', { name: '基本信息' }).click()
  await page.getByLabel('工作单位', { exact: true }).fill(employer)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: '保存修改' })).toBeDisabled()
}

/** 与本人关系 of 王建国's relative 李梅 as either desk chooses it; the relative is added where there is none yet. */
export async function changeRelation(office: OpenApp, relation: string): Promise<void> {
  const { page } = office
  await openFile(office, '王建国')
  await page.getByRole('tab', { name: '家属与联系人' }).click()
  const known = page.getByRole('button', { name: '修改家属与联系人：李梅' })
  const add = page.getByRole('button', { name: '新增家属与联系人' })
  await expect(page.getByText('还没有家属与联系人记录。').or(known)).toBeVisible()
  const isNew = !(await known.isVisible())
  await (isNew ? add : known).click()
  const form = page.getByRole('complementary', { name: /家属与联系人$/ })
  if (isNew) await form.getByLabel('姓名', { exact: true }).fill('李梅')
  await form.getByLabel('与本人关系', { exact: true }).fill(relation)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
}

/** The choice in 待核对 about a person (王建国) or one field of theirs (王建国：工作单位). */
export function conflictOf({ page }: OpenApp, about: string) {
  return page.getByRole('main').getByRole('group', { name: new RegExp(`^${about}(：|$)`) })
}

/** 待核对 shows both values with who wrote them. */
export async function expectConflict(office: OpenApp, person: string, values: readonly string[]): Promise<void> {
  await goTo(office, '待核对')
  for (const value of values) await expect(conflictOf(office, person)).toContainText(value, { timeout: 40_000 })
}

/** Keeps one of the values by its button. */
export async function keep(office: OpenApp, person: string, value: string): Promise<void> {
  await conflictOf(office, person)
    .getByRole('listitem')
    .filter({ hasText: value })
    .getByRole('button', { name: /^保留/ })
    .click()
}
