// The bare window of the bench: serves the bench pages (and nothing of the app's own main process) under the app's origin,
// so that a page here can fill the very database which the real app opens next. Kept plain on purpose: it is the baseline,
// and a baseline may not be slowed (decisions.md 34).
const { app, BrowserWindow, protocol } = require('electron')
const { readFile } = require('node:fs/promises')
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
const fonts = process.env.BENCH_FONTS
let printed = ''

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])

async function serve(request) {
  const url = new URL(request.url)
  const name = decodeURIComponent(url.pathname)
  if (name === '/print.html') return new Response(printed, { headers: { 'content-type': 'text/html' } })
  const bytes = await readFile(fileOf(url.host, name)).catch(() => undefined)
  if (!bytes) return new Response('', { status: 404 })
  const type = types[path.extname(name)] ?? 'application/octet-stream'
  return new Response(bytes, { headers: { 'content-type': type, 'access-control-allow-origin': '*' } })
}

function fileOf(host, name) {
  if (host === 'font') return path.join(fonts, /(\d+[A-Za-z]+)\.ttf$/.exec(name)[1], name)
  return name.startsWith('/files/') ? path.join(files, name.slice(7)) : path.join(pages, name)
}

/** The bare print: one window, one table, printToPDF; ms from loading to the bytes. */
global.benchPrint = async (html) => {
  printed = html
  const hidden = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  const begun = performance.now()
  await hidden.loadURL('app://house/print.html')
  await hidden.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  const pdf = await hidden.webContents.printToPDF({ preferCSSPageSize: true })
  const ms = performance.now() - begun
  hidden.destroy()
  return { ms, bytes: pdf.length }
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
  return window.loadURL(`app://house/${process.env.BENCH_PAGE}`)
})
app.on('window-all-closed', () => app.quit())
