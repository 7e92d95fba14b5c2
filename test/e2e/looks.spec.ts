// Every screen by axe in light and dark, and the shell at 1366×768, at 125 % and 150 %, in three type sizes: nothing scrolls sideways.
import type { OpenApp } from '../support/app'
import { chooseTheme, openLooks, seriousFaults } from './steps/axe'
import { choose, expect, goTo, test } from './steps/office'
import { openFile } from './steps/roster'

type Screens = Readonly<Record<string, (office: OpenApp) => Promise<void>>>

/** Every entry of the navigation, in its order; one that is missing here is said. */
const entries = [
  '工作台',
  '劳模名册',
  '走访慰问',
  '待遇发放',
  '疗休养',
  '才艺培训',
  '优待服务',
  '志愿与宣讲',
  '创新工作室',
  '来信来访',
  '协会工作',
  '统计报告',
  '待核对',
  '数据同步',
  '设置',
]

const inNavigation: Screens = {
  ...Object.fromEntries(entries.map((entry) => [entry, (office: OpenApp) => goTo(office, entry)])),
  导入名册: async (office) => {
    await goTo(office, '劳模名册')
    await office.page.getByRole('main').getByRole('button', { name: '导入名册' }).click()
  },
}

const fromRoster: Screens = {
  一人一档: (office) => openFile(office, '项华彩'),
  疑似重复: (office) => more(office, '疑似重复'),
  动态一览: (office) => more(office, '动态一览'),
  证明登记簿: (office) => more(office, '证明登记簿'),
  回收站: (office) => more(office, '回收站'),
}

const screens: Screens = { ...inNavigation, ...fromRoster }

async function more(office: OpenApp, entry: string): Promise<void> {
  await goTo(office, '劳模名册')
  await choose(office, /^更多/, entry)
}

async function resize({ app }: OpenApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.unmaximize()
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
}

async function expectNoSideways({ page }: OpenApp, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, where).toBeLessThanOrEqual(0)
  const shell = await page.locator('.shell').evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(shell, where).toBeLessThanOrEqual(0)
}

test('axe finds nothing serious on the screens of the navigation, nor in the shell', async ({ filled }) => {
  await openLooks(filled)
  const navigation = filled.page.getByRole('navigation', { name: '主导航' })
  const shown = navigation.locator('.nav-entry')
  expect(await shown.evaluateAll((all) => all.map((entry) => entry.getAttribute('aria-label')))).toEqual(entries)
  expect(await seriousFaults(filled, '设置 → 外观')).toEqual([])
  expect(await lookAt(filled, inNavigation)).toEqual([])
})

test('axe finds nothing serious on the screens that the roster leads to, and 深色 is dark whatever the system says', async ({
  filled,
}) => {
  expect(await lookAt(filled, fromRoster)).toEqual([])
  const root = filled.page.locator('html')
  await filled.page.emulateMedia({ colorScheme: 'light' })
  await expect(root).toHaveAttribute('data-mode', 'light')
  await chooseTheme(filled, '深色')
  await expect(root).toHaveAttribute('data-mode', 'dark')
})

/** The pages alone: the shell around them is the same. */
async function lookAt(office: OpenApp, pages: Screens): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, open] of Object.entries(pages)) {
    await open(office)
    found.push(...(await seriousFaults(office, name, office.page.getByRole('main'))))
  }
  return found
}

test('at 1366×768, enlarged to 125 % and 150 %, in every type size, no screen makes the shell scroll sideways', async ({
  filled,
}) => {
  const { page } = filled
  await resize(filled, 1366, 768)
  for (const size of ['标准', '大', '特大']) {
    await openLooks(filled)
    await page.getByRole('radiogroup').getByText(size, { exact: true }).click()
    for (const [name, open] of Object.entries(screens)) {
      await open(filled)
      for (const zoom of size === '标准' ? [1, 1.25, 1.5] : [1]) {
        await enlarge(filled, zoom)
        await expectNoSideways(filled, `${name} ${size} ${zoom}`)
      }
      await enlarge(filled, 1)
    }
  }
})

/** Enlarges the page as Ctrl and + do; the page has the new size when it answers. */
async function enlarge({ app, page }: OpenApp, factor: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
    factor,
  )
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(factor)
}
