// From a page model to a stored print job and back to paper: the only place of the renderer that speaks the print channels.
import { fail, type Result } from '../../shared/kernel/result'
import { office } from '../data/client'
import { house } from '../ui/house'
import { checkGlyphs, type GlyphFinding } from './glyph-check'
import type { SheetJob } from './page-model'
import { photosLacking, withoutPhotos } from './photos'
import { toHtml } from './to-html'

/** A job that main keeps; the same id prints the same bytes for ever. */
export interface MadeJob {
  readonly job: string
  readonly pages: number
  /** Digest of the page model. */
  readonly hash: string
  readonly glyphs: readonly GlyphFinding[]
  /** Photos that are not on this PC or cannot be drawn: their frames say so on the paper. */
  readonly photosLacking: number
}

/** Makes and stores the PDF of a sheet; a photo that cannot be drawn leaves its frame with words. Codes: print.*, disk.*. */
export async function makeJob(sheet: SheetJob): Promise<Result<MadeJob>> {
  const made = await makeWith(sheet, 0)
  const lacking = made.ok ? new Set<string>() : photosLacking(made.failure)
  return lacking.size === 0 ? made : makeWith(withoutPhotos(sheet, lacking), lacking.size)
}

async function makeWith(sheet: SheetJob, photosLacking: number): Promise<Result<MadeJob>> {
  const main = house()
  if (!main) return noHouse()
  const made = await main.call('print:make', {
    title: sheet.title.slice(0, 200),
    model: JSON.stringify(sheet),
    html: toHtml(sheet),
    landscape: sheet.paper.landscape,
    by: await printerName(),
  })
  if (!made.ok) return withData(made.failure)
  return { ok: true, value: { ...made.value, glyphs: checkGlyphs(sheet), photosLacking } }
}

/** Opens the preview window. */
export async function previewJob(job: string): Promise<Result<null>> {
  const answer = await house()?.call('print:preview', { job })
  if (!answer) return noHouse()
  return answer.ok ? { ok: true, value: null } : withData(answer.failure)
}

/** Opens the system's print dialog. */
export async function printJob(job: string): Promise<Result<null>> {
  const answer = await house()?.call('print:dialog', { job })
  if (!answer) return noHouse()
  return answer.ok ? { ok: true, value: null } : withData(answer.failure)
}

/** Saves the PDF where the person chooses; null when they cancel. */
export async function saveJob(job: string, name: string): Promise<Result<{ readonly name: string } | null>> {
  const answer = await house()?.call('print:save', { job, name: `${name.slice(0, 100)}.pdf` })
  if (!answer) return noHouse()
  return answer.ok ? { ok: true, value: answer.value } : withData(answer.failure)
}

/** The bytes of a stored PDF. Codes: print.missing. */
export async function pdfOf(job: string): Promise<Result<Uint8Array>> {
  const answer = await house()?.call('print:pdf', { job })
  if (!answer) return noHouse()
  return answer.ok ? { ok: true, value: answer.value } : withData(answer.failure)
}

/** Name of the operator at the keyboard, kept with the job; '' before there is one. */
async function printerName(): Promise<string> {
  const settings = await house()?.call('settings:get', undefined)
  const row = settings?.operator ? await office().row('operator', settings.operator) : undefined
  return String(row?.['name'] ?? '')
}

function noHouse() {
  return fail('print.nowhere', '打印只能在桌面软件里进行。')
}

/** A failure as it crossed the process border; absent data stays absent. */
function withData(failure: { code: string; message: string; data?: Record<string, unknown> | undefined }) {
  return fail(failure.code, failure.message, failure.data)
}
