// Files that leave the office with a batch or campaign, read back as a bank, an auditor or Word would read them.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, type OpenApp } from '../../support/app'
import { docxText } from '../../support/docx'
import { fileOf, savedFile } from './workbooks'

/** Opens 材料 of the page at one of its tabs. */
export async function openPapers({ page }: OpenApp, tab?: string): Promise<void> {
  await page.getByRole('button', { name: '材料', exact: true }).click()
  if (tab) await page.getByRole('complementary', { name: /^材料/ }).getByRole('tab', { name: tab }).click()
}

/** Adds a scan of a kind, as its name in the list. */
export async function addEvidence({ page }: OpenApp, kind: string, name: string, text: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: /^材料/ })
  await panel.getByLabel('附件种类').click()
  await page.locator('.ant-select-dropdown:visible').getByText(kind, { exact: true }).click()
  await panel.getByLabel('选择附件').setInputFiles(fileOf(name, text))
}

/** Text of a saved file in the bank's own character set. */
export async function bankText(office: OpenApp, part: string): Promise<string> {
  return new TextDecoder('gbk', { fatal: true }).decode(readFileSync(await savedFile(office, part)))
}

/** Entries of a saved zip without their folder, each with its bytes. */
export async function unpacked(office: OpenApp, part: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = unzipSync(new Uint8Array(readFileSync(await savedFile(office, part))))
  return new Map(Object.entries(zip).map(([name, bytes]) => [name.replace(/^.*\//u, ''), bytes]))
}

/** Makes the 归档包 in the open panel and reads it back. */
export async function archivePack(office: OpenApp): Promise<ReadonlyMap<string, Uint8Array>> {
  await office.page.getByRole('button', { name: '归档包', exact: true }).click()
  await expect(office.page.getByText(/^已保存：.*归档包\.zip/)).toBeVisible({ timeout: 60_000 })
  return unpacked(office, '归档包.zip')
}

/** Makes a document of the open panel and reads its text as Word shows it. */
export async function document(office: OpenApp, kind: string): Promise<string> {
  const panel = office.page.getByRole('complementary', { name: /^材料/ })
  await panel.getByText(kind, { exact: true }).click()
  await panel.getByRole('button', { name: '生成 Word 文件' }).click()
  await expect(panel.getByText(new RegExp(`^已保存：.*${kind}\\.docx`))).toBeVisible()
  return docxText(new Uint8Array(readFileSync(await savedFile(office, `${kind}.docx`))))
}

export const textOf = (bytes: Uint8Array | undefined): string => (bytes ? strFromU8(bytes) : '')
