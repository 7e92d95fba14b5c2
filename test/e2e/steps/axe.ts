// What axe has to say about what is on screen, and the look chosen as a clerk chooses it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import type { OpenApp } from '../../support/app'
import { goTo } from './office'

/** What opens over or beside a screen. */
const layers = '.ant-modal, .ant-drawer, .ant-dropdown, .ant-popover, [role="dialog"], aside, main'

/**
 * Serious and critical violations, each as one line that names the place, the rule and up to three elements. With `within`, only
 * the panel, dialog or menu that holds it is looked at: the screen below has its own test.
 */
export async function seriousFaults({ page }: OpenApp, where: string, within?: Locator): Promise<readonly string[]> {
  // Drawers and menus slide in; half-way their colours are mixed with the ground.
  await page.waitForTimeout(500)
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (within) axe.include(await marked(within))
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
      return `${where}: ${id} ${places.join(' | ')}`
    })
}

/** axe is told where to look by a selector, so the layer is given a mark of its own. */
async function marked(within: Locator): Promise<string> {
  await within.evaluate((element, among) => {
    for (const before of document.querySelectorAll('[data-looked-at]')) before.removeAttribute('data-looked-at')
    const layer = element.closest(among)
    if (!layer) throw new Error('what was opened stands in no panel, dialog or menu')
    layer.setAttribute('data-looked-at', '')
  }, layers)
  return '[data-looked-at]'
}

/** 设置 → 外观: 浅色 or 深色. */
export async function chooseTheme(office: OpenApp, theme: string): Promise<void> {
  await goTo(office, '设置')
  await office.page.getByRole('navigation', { name: '设置栏目' }).getByRole('button', { name: '外观' }).click()
  await office.page.getByText(theme, { exact: true }).click()
}
