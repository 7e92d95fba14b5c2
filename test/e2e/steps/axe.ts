// What axe has to say about what is on screen, in light and dark, and the look chosen as a clerk chooses it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, type OpenApp } from '../../support/app'
import { goTo } from './office'

/** What opens over or beside a screen. */
const layers = '.ant-modal, .ant-drawer, .ant-dropdown, .ant-popover, [role="dialog"], aside, main'

/** What slides in begins a few frames after it was opened. */
const STILL_FRAMES = 8

/** Rules that look at colours; the others read only what is the same in light and dark: names, roles, order, structure. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * Serious and critical violations in light and dark, each as one line that names the place, the rule and up to three elements.
 * With `within`, only the panel, dialog or menu that holds it is looked at: the screen below has its own test. The colours follow
 * the system's switch while it is open (外观 → 跟随系统); what is opened next opens in the colours of the last look.
 */
export async function seriousFaults(office: OpenApp, where: string, within?: Locator): Promise<readonly string[]> {
  const place = within ? await marked(within) : undefined
  const isDark = (await office.page.locator('html').getAttribute('data-mode')) === 'dark'
  const found: string[] = []
  for (const mode of isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const))
    found.push(...(await faultsIn(office, mode, place)))
  return found.map((fault) => `${where}, ${fault}`)
}

async function faultsIn({ page }: OpenApp, mode: 'light' | 'dark', place?: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: mode })
  await expect(page.locator('html')).toHaveAttribute('data-mode', mode)
  await atRest(page)
  // Only of what is found are all elements described: naming those that pass costs more than judging them.
  const axe = (await axeFor(page)).setLegacyMode().options({ resultTypes: ['violations'] })
  if (place !== undefined) axe.include(place)
  if (mode === 'dark') axe.withRules(OF_COLOURS)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
      return `${mode}: ${id} ${places.join(' | ')}`
    })
}

/** axe puts half a megabyte of itself into every frame twice before each look; where an earlier look left it, nothing goes in. */
async function axeFor(page: Page): Promise<AxeBuilder> {
  const isThere = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'axe' in window)))
  return new AxeBuilder(isThere.every(Boolean) ? { page, axeSource: 'void 0' } : { page })
}

/** Drawers and menus slide in, and colours change gradually: half-way they are mixed with the ground. Waits until nothing moves. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async (framesInARow) => {
    const moves = (animation: Animation): boolean =>
      animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity
    for (let still = 0; still < framesInARow;) {
      await new Promise((next) => requestAnimationFrame(next))
      still = document.getAnimations().some(moves) ? 0 : still + 1
    }
  }, STILL_FRAMES)
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

/** 设置 → 外观. */
export async function openLooks(office: OpenApp): Promise<void> {
  await goTo(office, '设置')
  await office.page.getByRole('navigation', { name: '设置栏目' }).getByRole('button', { name: '外观' }).click()
}

/** 设置 → 外观: 浅色 or 深色. */
export async function chooseTheme(office: OpenApp, theme: string): Promise<void> {
  await openLooks(office)
  await office.page.getByText(theme, { exact: true }).click()
}
