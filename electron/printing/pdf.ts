// HTML of explicit pages → PDF, in a window nobody sees: no preload, no script of the page, nothing but our own font and
// photos may load. The page count is compared with the model's, so a sheet that broke differently is never printed.
import { BrowserWindow } from 'electron'
import { fail, ok, type Result } from '../../shared/kernel/result'

/** What a sheet may load (served with it by print-host.ts). Styles are inline; script is refused altogether. */
export const sheetPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src app://font; img-src app://blob; base-uri 'none'; form-action 'none'"

/** Fonts are 15 MB each; a slow disk under load may need this long, a hang must not keep the clerk waiting for ever. */
const timeoutMs = 120_000

/** The hidden window stays this long after a sheet: starting one and reading 30 MB of fonts costs more than a short sheet. */
const idleMs = 120_000
let waiting: { readonly window: BrowserWindow; readonly timer: NodeJS.Timeout } | undefined
let queue: Promise<unknown> = Promise.resolve()

/** The PDF of `app://print/<job>/sheet.html`, one sheet at a time. Codes: print.font, print.photo, print.pages, print.timeout. */
export function makePdf(job: string, pages: number, parent: BrowserWindow): Promise<Result<Uint8Array>> {
  const work = queue.then(() => printOne(job, pages, parent))
  queue = work.catch(() => undefined) // the caller hears of it; the next sheet must still get its turn
  return work
}

async function printOne(job: string, pages: number, parent: BrowserWindow): Promise<Result<Uint8Array>> {
  const window = takeWindow(parent)
  let made: Result<Uint8Array> | undefined
  try {
    made = await withinTime(printed(window, job, pages))
    return made
  } finally {
    // A photo that is not here says nothing against the window: the sheet comes again at once without it.
    if (made?.ok || made?.failure.code === 'print.photo') leaveWaiting(window)
    else window.destroy()
  }
}

/** A child of the app window, so that it never outlives it and keeps the app from quitting. */
function takeWindow(parent: BrowserWindow): BrowserWindow {
  const { window, timer } = waiting ?? {}
  waiting = undefined
  clearTimeout(timer)
  if (window && !window.isDestroyed() && window.getParentWindow() === parent) return window
  if (window && !window.isDestroyed()) window.destroy()
  return new BrowserWindow({
    show: false,
    parent,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
}

function leaveWaiting(window: BrowserWindow): void {
  waiting = { window, timer: setTimeout(() => takeAway(window), idleMs) }
}

function takeAway(window: BrowserWindow): void {
  if (waiting?.window === window) waiting = undefined
  if (!window.isDestroyed()) window.destroy()
}

async function printed(window: BrowserWindow, job: string, pages: number): Promise<Result<Uint8Array>> {
  await window.loadURL(`app://print/${job}/sheet.html`)
  const { fonts, lacking } = (await window.webContents.executeJavaScript(loaded)) as Loaded
  if (!fonts) return fail('print.font', '排版字体没有装载成功，没有生成。请重新打开软件再试；仍不行请重新安装。')
  if (lacking.length > 0)
    return fail('print.photo', '有照片不在本机或打不开，没有生成。等照片同步到本机，或重新选择照片后再试。', {
      photos: lacking,
    })
  const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: false })
  const counted = countPages(pdf)
  if (counted === pages) return ok(new Uint8Array(pdf))
  return fail('print.pages', '生成的页数与排版不一致，为防止错页没有采用。请再试一次；仍不行请导出诊断信息。', {
    pages,
    counted,
  })
}

interface Loaded {
  /** Every font face that was needed came. */
  readonly fonts: boolean
  /** Ids of photos of ours that did not come, or are no picture. */
  readonly lacking: readonly string[]
}

/** Runs in the isolated page: waits for the sheet's photos and font faces and says what did not come. */
const loaded = `Promise.all([...document.images].map((image) => image.decode().then(() => [], () => [image.src])))
  .then((broken) => document.fonts.ready.then(() => ({
    fonts: [...document.fonts].every((face) => face.status !== 'error'),
    lacking: broken.flat().filter((src) => src.startsWith('app://blob/')).map((src) => src.slice(11)),
  })))`

/** Pages of a PDF that Chromium wrote: its page objects are plain, one `/Type /Page` each. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length
}

async function withinTime(work: Promise<Result<Uint8Array>>): Promise<Result<Uint8Array>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result<Uint8Array>>((resolve) => {
    timer = setTimeout(
      () => resolve(fail('print.timeout', '生成时间太长，已停止。请关掉一些程序或分县打印后再试。')),
      timeoutMs,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
