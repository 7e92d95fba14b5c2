// Who answers for each host of app://, one line each, so that a new kind of content is one entry here.
import { join } from 'node:path'
import { readBlob } from '../storage/blobs'
import { readPage } from '../storage/pages'
import { fontHost, printHost } from '../printing/print-host'
import { contentPolicy } from './policy'
import { lookForAttachment } from './sync/sync'

/** Undefined means: there is no such thing. */
export type Host = (url: URL) => Promise<Response | undefined>

/** Folder of the built pages, beside the bundle in the repo and in the asar alike. */
const pages = join(__dirname, '../renderer')

export const hosts: ReadonlyMap<string, Host> = new Map<string, Host>([
  ['house', housePage],
  ['blob', blob],
  ['print', printHost],
  ['font', fontHost],
])

async function housePage(url: URL): Promise<Response | undefined> {
  const page = await readPage(pages, url.pathname)
  if (page === undefined) return undefined
  return respond(page.bytes, { 'content-type': page.type, 'content-security-policy': contentPolicy })
}

/** Attachments come from outside, so they are shown but may never run: an empty policy with sandbox, and no sniffing. */
async function blob(url: URL): Promise<Response | undefined> {
  const id = url.pathname.slice(1)
  const found = await readBlob(id)
  if (found === undefined) {
    await lookForAttachment(id)
    return undefined
  }
  return respond(found.bytes, {
    'content-type': found.type,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'max-age=31536000, immutable',
    'access-control-allow-origin': 'app://house',
  })
}

function respond(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string>): Response {
  return new Response(bytes, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
}
