// 软件更新 as an administrator meets it: a release from a folder, proven step by step, and refused in words where it is not sound.
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { releaseFiles } from '../../build/sign-update.mjs'
import { setUpBackups } from './steps/backups'
import { answerDialogWith } from './steps/sharing'
import { expect, goTo, test } from './steps/office'

test('a signed release is fetched, and installed only after a backup of its own; a changed one is refused; without a key there is nothing to press', async ({
  empty,
}) => {
  const { page } = empty
  await goTo(empty, '设置')
  await page.getByRole('button', { name: '软件更新' }).click()
  await expect(page.getByText('本版本没有内置更新公钥，不能从共享更新')).toBeVisible()

  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const folder = join(mkdtempSync(join(tmpdir(), 'stick-')), 'updates')
  mkdirSync(folder)
  const file = 'ModelWorkersHome-99.0.0-win-x64.exe'
  const installer = new Uint8Array(200_000).fill(7)
  writeFileSync(join(folder, file), installer)
  const files = releaseFiles({
    version: '99.0.0',
    file,
    notes: '新增本会项目。',
    installer,
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  await empty.app.evaluate((_electron, value) => void (process.env['MWH_UPDATE_PUBLIC_KEY'] = value), key)
  await answerDialogWith(empty, folder)

  await page.getByRole('button', { name: '外观' }).click()
  await page.getByRole('button', { name: '软件更新' }).click()
  await page.getByRole('button', { name: '从其他文件夹检查…' }).click()
  const offer = page.getByRole('region', { name: '可用的更新' })
  await expect(offer).toContainText('新增本会项目。')
  await offer.getByRole('button', { name: /^取安装包到本机/ }).click()
  const install = offer.getByRole('button', { name: /^备份并安装 99\.0\.0 版/ })
  await install.click()
  await expect(page.getByRole('alert')).toContainText('没有安装，因为安装前的备份没有做成：还没有选备份文件夹')

  const stick = mkdtempSync(join(tmpdir(), 'stick-'))
  await page.getByRole('button', { name: '打开“备份”' }).click()
  await setUpBackups(empty, stick)
  await page.getByRole('button', { name: '软件更新' }).click()
  await install.click()
  if (process.platform !== 'win32') await expect(page.getByRole('alert')).toContainText('安装包用于 Windows')
  expect(readdirSync(join(stick, '劳模之家备份', 'backups'))).toHaveLength(2)

  await answerDialogWith(empty, folder)
  appendFileSync(join(folder, 'latest.yml'), ' ')
  await page.getByRole('button', { name: '从其他文件夹检查…' }).click()
  await expect(page.getByRole('alert')).toContainText('更新的签名不对')
  await expect(offer).toBeHidden()
})
