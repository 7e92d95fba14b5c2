// Where this PC keeps the office's data: an ASCII folder name that no later renaming of the product may move, because
// IndexedDB and attachments live in it.
import { join } from 'node:path'
import { app } from 'electron'

const FOLDER = 'model-workers-home'

/** Sets userData and logs. `--user-data-dir=…` (two instances side by side, tests) wins over the fixed folder. */
export function chooseProfile(): void {
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), FOLDER))
  app.setAppLogsPath(join(app.getPath('userData'), 'logs'))
}
