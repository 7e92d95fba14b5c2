// Writing a bank file: read the version in force, make it, save it where the person chooses, log it, remember its layout.
import type { Catalogue } from '../../../shared/domain/catalogue'
import { FailureError, ok, orThrow, type Result } from '../../../shared/kernel/result'
import type { Office, Row } from '../../data/office'
import { fetchLists } from '../../exporting/export-client'
import type { FillSource } from '../../exporting/template/fill-source'
import { usePaperTrail } from '../../exporting/usePaperTrail'
import { useCatalogue, useOffice } from '../../registers/source'
import { readBatch } from '../../sheets/payments/read-batch'
import { house } from '../../ui/house'
import { bankFile, bankLines, rowOf } from './bank-file'
import type { BankLayout } from './layout'

interface Wish {
  readonly layout: BankLayout
  /** To remember the layout under; '' = not remembered. */
  readonly name: string
  readonly purpose: string
  readonly receiver: string
  /** The kept layout in use, so that keeping it again stays one. */
  readonly chosen: string | undefined
}

/** Answers the writer; it says what was written, or '' where the person cancelled the dialog. */
export function useBankFile(batch: Row): (wish: Wish) => Promise<Result<string>> {
  const office = useOffice()
  const catalogue = useCatalogue()
  const keep = usePaperTrail()
  return async ({ layout, name, purpose, receiver, chosen }) => {
    const paper = await readBatch(batch)
    const lists = await fetchLists(office, catalogue, 'payLine', paper.lines.map(rowOf))
    const made = bankFile(batch, paper, layout, catalogue, lists)
    if (!made.ok) return made
    const { bytes, figures, rare } = made.value
    const file = `${fileStem(batch)}${layout.separator === ',' ? '.csv' : '.txt'}`
    const saved = await keep(file, bytes, {
      kind: '导出',
      what: `银行代发文件 ${String(batch['number'])}（第 ${paper.version} 版）`,
      purpose,
      receiver,
      people: figures.people,
      fields: layout.columns.map(({ label }) => label),
      full: true,
    })
    if (!saved.ok) return saved
    if (!saved.value) return ok('')
    await keepWithBatch(office, batch, file, bytes)
    if (name !== '') await remember(office, { name, purpose, receiver, layout, chosen })
    const words = `已保存：${file}，${figures.lines} 笔，${figures.people} 人，合计 ${figures.sum} 元（${figures.words}）`
    return ok(rare.length === 0 ? words : `${words}。其中“${rare.join('')}”按 GB 18030 四字节写入，请先让银行试读。`)
  }
}

/** The lines of a 定稿 for a bank's empty workbook; refused as a bank file would be. */
export function batchSource(office: Office, catalogue: Catalogue, batch: Row): FillSource {
  return {
    root: 'payLine',
    title: `银行代发 ${String(batch['number'])}`,
    ticked: 0,
    fullOnly: true,
    fileName: `${fileStem(batch)}.xlsx`,
    purpose: '银行代发',
    async read() {
      const people = orThrow(bankLines(batch, await readBatch(batch))).map(rowOf)
      return { people, children: {}, lists: await fetchLists(office, catalogue, 'payLine', people) }
    },
    saved: (bytes) => keepWithBatch(office, batch, `${fileStem(batch)}.xlsx`, bytes),
  }
}

/** What the bank was given stays with the batch, byte for byte; the same file made again is kept once. */
async function keepWithBatch(office: Office, batch: Row, fileName: string, bytes: Uint8Array): Promise<void> {
  const own = new Uint8Array(bytes)
  const kept = await house()?.call('blob:put', { bytes: own })
  if (!kept) return
  const blob = orThrow(kept as Result<{ id: string }>).id
  const file = { owner: 'batch', of: batch.id, kind: 'bankFile', fileName, blob, size: own.length }
  const outcome = await office.run('evidence.add', file)
  if (!outcome.ok && outcome.failure.code !== 'evidence.twice')
    throw new FailureError({
      code: outcome.failure.code,
      message: `银行文件已保存，但没有存进这个批次的附件：${outcome.failure.message}请在“附件与归档”里手工添加。`,
    })
}

function fileStem(batch: Row): string {
  return `${String(batch['number'])}—银行代发`
}

async function remember(
  office: Office,
  { name, purpose, receiver, layout, chosen }: Omit<Wish, 'chosen'> & { readonly chosen: string | undefined },
): Promise<void> {
  const fileName = layout.charset === 'gbk' ? 'GBK 文本' : 'GB 18030 文本'
  const values = { name, table: 'payLine', purpose, receiver, fileName, columns: JSON.stringify(layout) }
  const outcome = await office.run('template.save', { ...(chosen === undefined ? {} : { id: chosen }), values })
  if (!outcome.ok) throw new FailureError(outcome.failure)
}
