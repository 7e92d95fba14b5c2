// What opens over or beside a screen, by axe in light and dark: panels, drawers, dialogs, menus, Ctrl+K and the steps of the import.
import type { Locator } from '@playwright/test'
import type { OpenApp } from '../support/app'
import { seriousFaults } from './steps/axe'
import { offerFile } from './steps/importing'
import { choose, expect, test } from './steps/office'
import { cell, line, openFile } from './steps/roster'
import { workbookOf } from './steps/workbooks'

/** Opens something and answers what must be seen before axe looks. */
type Open = (office: OpenApp) => Promise<Locator>

const besideRoster: Readonly<Record<string, Open>> = {
  新增劳模: async ({ page }) => {
    await page.getByRole('main').getByRole('button', { name: '新增劳模' }).click()
    return page.getByRole('complementary', { name: '新增劳模' })
  },
  筛选: async ({ page }) => {
    await page.getByRole('button', { name: '筛选' }).click()
    return page.getByRole('complementary', { name: '筛选' })
  },
  打印花名册: async ({ page }) => {
    await page.getByRole('button', { name: '打印花名册' }).click()
    return page.getByRole('button', { name: '生成预览' })
  },
  一行的侧面板: async (office) => {
    await (await cell(office, '缪进仁', '姓名')).click()
    await office.page.keyboard.press('Space')
    return office.page.getByRole('complementary', { name: '劳模：缪进仁' })
  },
}

const menusOverRoster: Readonly<Record<string, Open>> = {
  列: async ({ page }) => {
    await page.getByRole('button', { name: '列', exact: true }).click()
    return page.getByRole('checkbox', { name: '学历' })
  },
  视图: async ({ page }) => {
    await page.getByRole('button', { name: /^视图：/ }).click()
    return page.getByRole('menuitem', { name: '困难劳模' })
  },
  'Ctrl+K': async ({ page }) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('mjr')
    return page.getByRole('option', { name: /缪进仁/ })
  },
}

const dialogsOverRoster: Readonly<Record<string, Open>> = {
  导出: async (office) => {
    await choose(office, /^导出$/, /^导出 Excel、CSV/)
    return office.page.getByRole('dialog', { name: '导出：劳模名册' }).getByLabel('用途')
  },
  粘贴预检: async (office) => {
    await office.app.evaluate(({ clipboard }) => clipboard.writeText('甲厂\n乙厂\n'))
    await (await cell(office, '缪进仁', '工作单位')).click()
    await office.page.keyboard.press('Control+v')
    return office.page.getByRole('dialog', { name: '粘贴预检' })
  },
  批量修改: async (office) => {
    await line(office, '缪进仁').getByRole('checkbox', { name: '选择这一行' }).check()
    await office.page.getByRole('button', { name: '批量修改…' }).click()
    return office.page.getByRole('dialog', { name: /^批量修改/ })
  },
}

const onPerson: Readonly<Record<string, Open>> = {
  登记动态: async ({ page }) => {
    await page.getByRole('main').getByRole('button', { name: '登记动态' }).first().click()
    await page.getByLabel('变动类型').click()
    await page.getByLabel('变动类型').fill('退休')
    await page.keyboard.press('Enter')
    return page.getByLabel('退休时间', { exact: true })
  },
  打印登记表: async ({ page }) => {
    await page.getByRole('button', { name: '打印登记表' }).click()
    return page.getByRole('button', { name: '生成预览' })
  },
  开具证明: async ({ page }) => {
    await page.getByRole('button', { name: '开具证明' }).click()
    return page.getByLabel('用途').first()
  },
  显示完整号码: async ({ page }) => {
    await page.getByRole('button', { name: '显示完整号码' }).click()
    return page.getByRole('button', { name: '核对信息' })
  },
  新增荣誉: async ({ page }) => {
    await page.getByRole('tab', { name: /^荣誉/ }).click()
    await page.getByRole('button', { name: '新增荣誉' }).click()
    return page.getByLabel('授予时间')
  },
}

/** Opens one after the other; each must close with Esc, and the next opens over the same screen. */
async function lookAt(office: OpenApp, layers: Readonly<Record<string, Open>>): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, open] of Object.entries(layers)) {
    const layer = await open(office)
    await expect(layer, name).toBeVisible()
    found.push(...(await seriousFaults(office, name, layer)))
    await office.page.keyboard.press('Escape')
    await expect(layer, `${name} closes with Esc`).toBeHidden()
  }
  return found
}

/** The wizard with a file that has every verdict on it: rejected rows, and rows to bring in. */
async function lookAtWizard(office: OpenApp): Promise<readonly string[]> {
  const { page } = office
  const found: string[] = []
  await offerFile(office, await workbookOf('新名册.xlsx', newRoster))
  await expect(page.getByRole('button', { name: '下一步：列对应' })).toBeVisible()
  found.push(...(await seriousFaults(office, '工作表')))
  await page.getByRole('button', { name: '下一步：列对应' }).click()
  await expect(page.getByRole('button', { name: '下一步：导入预检' })).toBeVisible()
  found.push(...(await seriousFaults(office, '列对应')))
  await page.getByRole('button', { name: '下一步：导入预检' }).click()
  for (const verdict of ['新增', '拒绝']) {
    await page.getByRole('tab', { name: new RegExp(`^${verdict} \\d+`) }).click()
    found.push(...(await seriousFaults(office, `导入预检：${verdict}`)))
  }
  await page.getByRole('button', { name: /^确认导入/ }).click()
  await expect(page.getByRole('button', { name: '查看名册' })).toBeVisible({ timeout: 30_000 })
  return [...found, ...(await seriousFaults(office, '完成'))]
}

const newRoster = {
  名册: [
    ['姓名', '性别', '出生年月', '身份证号', '工作单位', '县（市、区）', '没人认得的列'],
    ['申屠一鸣', '男', '1960-05', '', '瓯江印刷厂', '鹿城区', '一'],
    ['司徒明月', '女', '1961-07', '330302196107010000', '瓯江印刷厂', '鹿城区', '二'],
  ],
}

const overRoster: Readonly<Record<string, Readonly<Record<string, Open>>>> = {
  'the panels beside the roster': besideRoster,
  'the menus and the palette over the roster': menusOverRoster,
  'the dialogs over the roster': dialogsOverRoster,
}

for (const [name, layers] of Object.entries(overRoster))
  test(`axe finds nothing serious in ${name}`, async ({ filled }) => {
    expect(await lookAt(filled, layers)).toEqual([])
  })

test("axe finds nothing serious in what opens over a person's file", async ({ filled }) => {
  await openFile(filled, '项华彩')
  expect(await lookAt(filled, onPerson)).toEqual([])
})

test('axe finds nothing serious on the steps of an import', async ({ filled }) => {
  expect(await lookAtWizard(filled)).toEqual([])
})
