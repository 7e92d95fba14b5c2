// The bare window of the bench: serves the bench pages (and nothing of the app's own main process) under the app's origin,
// so that a page here can fill the very database which the real app opens next. Kept plain on purpose: it is the baseline,
// and a baseline may not be slowed (decisions.md 34).
const { app, BrowserWindow, protocol } = require('electron')
const { readFile, writeFile } = require('node:fs/promises')
const path = require('node:path')

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/octet-stream',
  '.wasm': 'application/wasm',
}
const pages = process.env.BENCH_PAGES
const files = process.env.BENCH_FILES

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])

async function serve(request) {
  const url = new URL(request.url)
  const name = decodeURIComponent(url.pathname)
  const file = name.startsWith('/files/') ? path.join(files, name.slice(7)) : path.join(pages, name)
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return new Response('', { status: 404 })
  return new Response(bytes, { headers: { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' } })
}

app.whenReady().then(() => {
  protocol.handle('app', serve)
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  })
  window.setMenu(null)
  global.benchPrint = async (html, options) => {
    const hidden = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    const file = path.join(app.getPath('userData'), 'bench-print.html')
    await writeFile(file, html)
    const begun = performance.now()
    await hidden.loadFile(file)
    const pdf = await hidden.webContents.printToPDF(options)
    const ms = performance.now() - begun
    hidden.destroy()
    return { ms, bytes: pdf.length }
  }
  return window.loadURL(`app://house/${process.env.BENCH_PAGE}`)
})
app.on('window-all-closed', () => app.quit())
