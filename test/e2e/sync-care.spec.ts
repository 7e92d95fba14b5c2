// What may happen to sync on an ordinary day: its process dies, the page is loaded anew, the passphrase is asked for at the next start,
// somebody asks for diagnostics, a folder is OneDrive's, a PC is gone for good.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp, type OpenApp } from '../support/app'
import { clerk, expect, foundOffice, goTo, test } from './steps/office'
import { addPerson, expectCount } from './steps/roster'
import { answerDialogWith, createShare, expectSynced, joinShare, passphrase, syncLine, takeSeat } from './steps/sharing'

function folder(...parts: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'share-')), ...parts)
  mkdirSync(path, { recursive: true })
  return path
}

/** Process id of the sync process; undefined while there is none. */
function syncProcess({ app }: OpenApp): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electron }) =>
      electron
        .getAppMetrics()
        .find(({ type, serviceName, name }) => type === 'Utility' && `${name}${serviceName}`.includes('数据同步'))?.pid,
  )
}

const segments = (share: string): number =>
  readdirSync(join(share, 'devices'), { recursive: true }).filter((name) => String(name).endsWith('.seg')).length

test('a sync process that dies comes back by itself, and so does a page that is loaded anew', async () => {
  const share = folder('劳模数据')
  const office = await openApp()
  await foundOffice(office)
  await createShare(office, share, '前台电脑')

  const before = await syncProcess(office)
  if (before === undefined) throw new Error('no sync process')
  process.kill(before, 'SIGKILL')
  await goTo(office, '劳模名册')
  await addPerson(office, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await expect.poll(() => syncProcess(office), { timeout: 30_000 }).not.toBe(before)
  await expect.poll(() => syncProcess(office), { timeout: 30_000 }).toBeDefined()
  const published = segments(share)
  await expect.poll(() => segments(share), { timeout: 40_000 }).toBeGreaterThanOrEqual(published)
  await expectSynced(office, 60_000)

  await office.page.reload()
  await expectSynced(office, 60_000)
  const reloaded = segments(share)
  await goTo(office, '劳模名册')
  await addPerson(office, { 姓名: '李秀英', 出生日期: '1961-07-01' })
  await expect.poll(() => segments(share), { timeout: 40_000 }).toBeGreaterThan(reloaded)
  await goTo(office, '劳模名册')
  await expectCount(office, 2)
  await office.close()
})

test('a PC that did not keep the passphrase asks for it after a restart, and works meanwhile', async () => {
  const share = folder('劳模数据')
  const first = await openApp()
  await foundOffice(first)
  await createShare(first, share, '前台电脑')
  await first.close()

  const office = await openApp({ profile: first.profile })
  const { page } = office
  await expect(syncLine(office)).toBeVisible({ timeout: 30_000 })
  // Where the system keeps the key (Windows, a keyring) nothing is asked, and there is nothing to try here.
  await expect(syncLine(office)).toHaveText(/请输入口令|已同步/u, { timeout: 30_000 })
  if ((await syncLine(office).innerText()).includes('请输入口令')) {
    await goTo(office, '劳模名册')
    await addPerson(office, { 姓名: '王建国', 出生日期: '1958-03-12' })
    await goTo(office, '数据同步')
    await page.getByLabel('口令或恢复码').fill('不是这个口令吧')
    await page.getByRole('button', { name: '继续同步' }).click()
    await expect(page.getByRole('alert')).toContainText('口令', { timeout: 60_000 })
    await page.getByLabel('口令或恢复码').fill(passphrase)
    await page.getByRole('button', { name: '继续同步' }).click()
  }
  await expectSynced(office, 60_000)
  await office.close()
})

test('the diagnostics say how sync is, and nothing that names a person, a PC or a place', async () => {
  const share = folder('劳模数据')
  const office = await openApp()
  await foundOffice(office)
  await addPerson(office, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await createShare(office, share, '前台电脑')
  await goTo(office, '数据同步')
  await office.page.getByRole('button', { name: '导出诊断信息…' }).click()
  await expect(office.page.getByText(/^已保存“同步诊断-.*里面没有个人信息$/u)).toBeVisible()
  const [name] = readdirSync(office.saved)
  const text = readFileSync(join(office.saved, name ?? ''), 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    status: { state: 'ready', waiting: 0, problems: [] },
    begun: true,
    frozen: 0,
    strangers: 0,
    known: expect.any(Number),
  })
  for (const canary of ['王建国', '前台电脑', '劳模数据', share, office.profile]) expect(text).not.toContain(canary)
  await office.close()
})

test('a folder that OneDrive carries is warned of, and used only after a tick', async () => {
  const share = folder('OneDrive - 温州市总工会', '劳模数据')
  const office = await openApp()
  const { page } = office
  await foundOffice(office)
  await answerDialogWith(office, share)
  await goTo(office, '数据同步')
  await page.getByRole('button', { name: '选择共享文件夹…' }).click()
  await expect(page.getByText('“劳模数据”由 OneDrive 自动同步，不是共享盘，不建议放在这里。')).toBeVisible()
  const next = page.getByRole('button', { name: '在这里新建共享' })
  await expect(next).toBeDisabled()
  await page.getByRole('checkbox', { name: /^单位允许，仍要使用/u }).check()
  await expect(next).toBeEnabled()
  await answerDialogWith(office, folder('劳模数据'))
  await page.getByRole('button', { name: '重新选择…' }).click()
  await expect(page.getByText('不建议放在这里')).toBeHidden()
  await expect(next).toBeEnabled()
  await office.close()
})

test('a PC that is gone for good is retired on every PC, and comes back with one press', async () => {
  const share = folder('劳模数据')
  const front = await openApp()
  await foundOffice(front)
  await createShare(front, share, '前台电脑')
  const upstairs = await openApp()
  await joinShare(upstairs, share, '二楼电脑')
  await takeSeat(upstairs, clerk)
  await expectSynced(upstairs)

  await goTo(front, '数据同步')
  const inUse = front.page.getByRole('table', { name: '各台电脑' })
  await expect(inUse.getByRole('row', { name: /二楼电脑/u })).toBeVisible({ timeout: 40_000 })
  await front.page.getByRole('button', { name: '停用 二楼电脑' }).click()
  await front.page.getByRole('button', { name: '停用', exact: true }).click()
  const retired = front.page.getByRole('list', { name: '已停用的电脑' })
  await expect(retired).toContainText('二楼电脑')
  await expect(inUse.getByRole('row', { name: /二楼电脑/u })).toBeHidden()
  await retired.getByRole('button', { name: '恢复使用 二楼电脑' }).click()
  await expect(inUse.getByRole('row', { name: /二楼电脑/u })).toBeVisible()
  await expect(retired).toBeHidden()
  await upstairs.close()
  await front.close()
})
