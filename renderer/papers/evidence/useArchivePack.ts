// Making the 归档包: our sheets as PDF, every kept file, one zip saved where the person chooses, and a line in the disclosure log.
import { useState } from 'react'
import { shortKind } from '../../../shared/domain/evidence/kinds'
import { lacking, type Piece } from '../../../shared/domain/evidence/pieces'
import { fail, ok, orThrow, type Result } from '../../../shared/kernel/result'
import { blobUrl } from '../../attachments/keep'
import type { Row } from '../../data/office'
import { usePaperTrail } from '../../exporting/usePaperTrail'
import { makeJob, pdfOf } from '../../sheets/print-job'
import { today } from '../../ui/today'
import { archivePack, type PackedFile } from './archive-pack'
import { numberOf, ownSheets, type Owner } from './owner'

/** bytes; a pack is made in memory and must fit a USB stick formatted long ago. */
const LARGEST_PACK = 400 * 1024 * 1024

export interface Packing {
  /** 3 / 12 files, while it is made. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  /** Answers what to say; '' where the person cancelled the dialog. */
  readonly pack: (evidence: readonly Row[], pieces: readonly Piece[]) => Promise<Result<string>>
}

export function useArchivePack(owner: Owner): Packing {
  const keep = usePaperTrail()
  const [progress, setProgress] = useState<Packing['progress']>()
  const pack: Packing['pack'] = async (evidence, pieces) => {
    const bytes = evidence.reduce((sum, row) => sum + Number(row['size'] ?? 0), 0)
    if (bytes > LARGEST_PACK)
      return fail(
        'archive.large',
        '附件合计超过 400 MB，一个归档包放不下。请删去重复的照片，或把大的扫描件压缩后重新添加。',
      )
    const { sheets, head, people, left } = await ownSheets(owner)
    const total = sheets.length + evidence.length
    let done = 0
    const step = (): void => setProgress({ done: ++done, total })
    setProgress({ done, total })
    try {
      const files: PackedFile[] = []
      for (const { what, job } of sheets) {
        const made = orThrow(await makeJob(job))
        files.push({ name: `${numberOf(owner)}—${what}.pdf`, what, bytes: orThrow(await pdfOf(made.job)) })
        step()
      }
      const absent: string[] = []
      for (const row of evidence) {
        const found = await bytesOf(String(row['blob'] ?? ''))
        if (found) files.push({ name: String(row['name']), what: shortKind(row['kind']), bytes: found })
        else absent.push(String(row['name']))
        step()
      }
      const missing = lacking(pieces, evidence).map(({ name }) => name)
      const zip = archivePack(files, { number: numberOf(owner), head, lacking: missing, absent, on: today() })
      const saved = await save(keep, owner, { zip, files, people, missing, absent })
      if (saved.ok && saved.value !== '') await left?.()
      return saved
    } finally {
      setProgress(undefined)
    }
  }
  return { progress, pack }
}

interface Made {
  readonly zip: Uint8Array
  readonly files: readonly PackedFile[]
  readonly people: number
  readonly missing: readonly string[]
  readonly absent: readonly string[]
}

async function save(
  keep: ReturnType<typeof usePaperTrail>,
  owner: Owner,
  { zip, files, people, missing, absent }: Made,
): Promise<Result<string>> {
  const name = `${numberOf(owner)}—归档包.zip`
  const saved = await keep(name, zip, {
    kind: '导出',
    what: `归档包 ${numberOf(owner)}`.slice(0, 200),
    purpose: '归档',
    receiver: '',
    people,
    fields: files.map(({ what }) => what).slice(0, 40),
    full: true,
  })
  if (!saved.ok) return saved
  if (!saved.value) return ok('')
  const lack = missing.length === 0 ? '缺件清单：不缺。' : `还缺：${missing.join('、')}。`
  const away = absent.length === 0 ? '' : `不在本机、没有放进去的：${absent.join('、')}。`
  return ok(`已保存：${name}，共 ${files.length} 个文件。${lack}${away}`)
}

/** The bytes of a kept file; undefined while it is not on this PC. */
async function bytesOf(blob: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(blobUrl(blob))
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
}
