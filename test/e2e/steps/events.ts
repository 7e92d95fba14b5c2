// 登记动态 on a person's file: what happened, from when, and what follows from it.
import { expect, type OpenApp } from '../../support/app'

export interface Event {
  readonly kind: string
  /** Label of the date as this kind asks for it. */
  readonly dateLabel: string
  readonly date: string
  /** Other fields by label. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Registers an event on the open file and answers the sentences of its ticked consequences. */
export async function registerEvent({ page }: OpenApp, event: Event): Promise<readonly string[]> {
  await page.getByRole('main').getByRole('button', { name: '登记动态' }).first().click()
  const panel = page.getByRole('complementary', { name: /^登记动态/ })
  await panel.getByLabel('变动类型').click()
  await page.getByLabel('变动类型').fill(event.kind)
  await page.keyboard.press('Enter')
  await panel.getByLabel(event.dateLabel, { exact: true }).fill(event.date)
  for (const [label, text] of Object.entries(event.fields ?? {}))
    await panel.getByLabel(label, { exact: true }).fill(text)
  const follows = panel.getByRole('group', { name: /^同时办理/ }).getByRole('checkbox', { checked: true })
  await expect(follows.first()).toBeVisible()
  const sentences = await follows.evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.innerText ?? ''))
  await panel.getByRole('button', { name: new RegExp(`${event.date}）$`) }).click()
  await expect(panel).toBeHidden()
  return sentences
}
