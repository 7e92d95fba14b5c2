// Reads one file of the built renderer for app://house; nothing outside that folder can be named.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Media type. */
  readonly type: string
}

/** The page at a URL path, `/` meaning index.html; undefined when there is none, its kind is unknown, or it leaves the folder. */
export async function readPage(folder: string, urlPath: string): Promise<Content | undefined> {
  const path = inside(folder, urlPath === '/' ? '/index.html' : urlPath)
  const type = path === undefined ? undefined : types[extname(path)]
  if (path === undefined || type === undefined) return undefined
  try {
    return { bytes: new Uint8Array(await readFile(path)), type }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** `..`, encoded or not, and drive letters must not climb out: the result is compared after normalising. */
function inside(folder: string, urlPath: string): string | undefined {
  let name: string
  try {
    name = decodeURIComponent(urlPath)
  } catch {
    return undefined // a broken % escape names nothing
  }
  if (name.includes('\0') || name.includes('\\')) return undefined
  const path = normalize(join(folder, name))
  return path.startsWith(normalize(folder) + sep) ? path : undefined
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
}
