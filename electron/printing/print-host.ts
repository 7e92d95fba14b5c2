// Answers app://print (sheets and their PDFs) and app://font (the two bundled faces). A sheet is served with a policy under
// which it can run nothing; only the print and preview windows ask for these addresses.
import { join } from 'node:path'
import { readPage } from '../storage/pages'
import { readJobPart } from '../storage/prints'
import { sheetPolicy } from './pdf'

/** Faces of Noto Serif SC (OFL), copied beside the bundle by the build. */
const fonts = join(__dirname, '../fonts')

/** `app://print/<job>/sheet.html` or `app://print/<job>/<title>.pdf`: the viewer shows the last part as the document's name. */
export async function printHost(url: URL): Promise<Response | undefined> {
  const sheet = /^\/([a-z0-9-]+)\/sheet\.html$/.exec(url.pathname)
  if (sheet) return sheetResponse(sheet[1]!)
  const pdf = /^\/([a-z0-9-]+)\/[^/]+\.pdf$/.exec(url.pathname)
  const bytes = pdf ? await readJobPart(pdf[1]!, 'pdf') : undefined
  return bytes && respond(bytes, { 'content-type': 'application/pdf' })
}

async function sheetResponse(job: string): Promise<Response | undefined> {
  const bytes = await readJobPart(job, 'html')
  return bytes && respond(bytes, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': sheetPolicy })
}

/** `app://font/<file>.ttf`. Fonts are fetched across origins by CORS rules, and only sheets may have them. */
export async function fontHost(url: URL): Promise<Response | undefined> {
  const file = await readPage(fonts, url.pathname)
  return (
    file &&
    respond(file.bytes, {
      'content-type': file.type,
      'access-control-allow-origin': 'app://print',
      'cache-control': 'max-age=31536000, immutable',
    })
  )
}

function respond(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string>): Response {
  return new Response(bytes, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
}
