// The print channels of the contract: make a job, look at it, print it, save it, list what was printed.
import type { BrowserWindow } from 'electron'
import { sha256Hex } from '../../shared/kernel/digest'
import { fail, ok, type Result } from '../../shared/kernel/result'
import type { Handlers } from '../ipc/handler'
import { dropJob, listJobs, newJobId, readJob, readJobPart, writeJobPart, type PrintJob } from '../storage/prints'
import { saveWhereChosen } from '../storage/save'
import { writeFailure } from '../storage/write-failure'
import { printWithDialog } from './dialog'
import { makePdf } from './pdf'
import { openPreview } from './preview'

type Channels = 'print:make' | 'print:preview' | 'print:dialog' | 'print:save' | 'print:pdf' | 'print:jobs'

export const printing: Pick<Handlers, Channels> = {
  'print:make': (sheet, window) => make(sheet, window),
  'print:preview': async ({ job }, window) => {
    const shown = await preview(job, window)
    return shown.ok ? ok(null) : shown
  },
  'print:dialog': async ({ job }, window) => {
    const shown = await preview(job, window)
    return shown.ok ? printWithDialog(shown.value) : shown
  },
  'print:save': async ({ job, name }, window) => {
    const pdf = await readJobPart(job, 'pdf')
    return pdf ? saveWhereChosen(window, name, pdf) : missing()
  },
  'print:pdf': async ({ job }) => {
    const pdf = await readJobPart(job, 'pdf')
    return pdf ? ok(pdf) : missing()
  },
  'print:jobs': ({ limit }) => listJobs(limit),
}

interface Sheet {
  readonly title: string
  readonly model: string
  readonly html: string
  readonly by: string
}

/** Stores model and HTML, makes the PDF, and closes the job with its record. A job that fails leaves nothing. */
async function make(
  { title, model, html, by }: Sheet,
  window: BrowserWindow,
): Promise<Result<{ job: string; pages: number; hash: string }>> {
  const at = Date.now()
  const job = newJobId(at)
  const pages = pagesOf(model)
  if (pages === 0) return fail('print.empty', '没有可打印的内容。')
  try {
    await Promise.all([writeJobPart(job, 'model', model), writeJobPart(job, 'html', html)])
    const pdf = await makePdf(job, pages, window)
    if (!pdf.ok) {
      await dropJob(job)
      return pdf
    }
    const record: PrintJob = { job, title, at, by, pages, hash: sha256Hex(new TextEncoder().encode(model)) }
    await writeJobPart(job, 'pdf', pdf.value)
    await writeJobPart(job, 'record', JSON.stringify(record))
    return ok({ job, pages, hash: record.hash })
  } catch (error) {
    await dropJob(job)
    // Only the disk's own errors mean a file that was not saved; anything else is ours and goes to the log.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return writeFailure(error)
  }
}

/** Number of pages the model says; 0 where it is not a page model. */
function pagesOf(model: string): number {
  const parsed = JSON.parse(model) as { pages?: unknown } | null
  return Array.isArray(parsed?.pages) ? parsed.pages.length : 0
}

async function preview(job: string, parent: BrowserWindow): Promise<Result<BrowserWindow>> {
  const record = await readJob(job)
  return record ? ok(await openPreview(record, parent)) : missing()
}

function missing(): { ok: false; failure: { code: string; message: string } } {
  return fail('print.missing', '找不到这次打印的内容，可能已随示例单位移除。请重新生成预览。')
}
