// The preview is Chromium's own viewer on the stored PDF: what is seen is what prints (decisions.md 25). One window per job;
// it has no preload and knows nothing of the database.
import { BrowserWindow } from 'electron'
import type { PrintJob } from '../storage/prints'

const open = new Map<string, BrowserWindow>()

/** Opens the job's preview or brings it forward, and answers its window once the PDF is shown. */
export async function openPreview(job: PrintJob, parent: BrowserWindow): Promise<BrowserWindow> {
  const known = open.get(job.job)
  if (known) {
    known.show()
    return known
  }
  const window = new BrowserWindow({
    width: 1100,
    height: 820,
    title: `${job.title}（共 ${job.pages} 页）`,
    parent,
    autoHideMenuBar: true,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  open.set(job.job, window)
  window.on('closed', () => open.delete(job.job))
  // The viewer would put the file's address in the title bar.
  window.on('page-title-updated', (event) => event.preventDefault())
  await window.loadURL(`app://print/${job.job}/${encodeURIComponent(job.title)}.pdf`)
  return window
}
