// app:// — the origin of everything people see. Standard and secure from day one: IndexedDB belongs to an origin, so moving
// later would lose the office's data. app://house serves the built pages, app://blob attachments, app://print stored PDFs.
import { protocol } from 'electron'
import { hosts } from './hosts'

/** Must run before `ready`. */
export function reserveScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Answers app:// requests by host; whatever is not there is a plain 404. */
export function serveScheme(): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const host = hosts.get(url.host)
    if (host === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound()
    return (await host(url)) ?? notFound()
  })
}

function notFound(): Response {
  return new Response('', { status: 404, headers: { 'content-type': 'text/plain' } })
}
