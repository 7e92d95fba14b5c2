// The main process as a table of contents: each line is one module with one rule; read them in this order.
import { app } from 'electron'
import { becomeOnlyInstance } from './app/instance'
import { setMenu } from './app/menu'
import { chooseProfile } from './app/profile'
import { denyByDefault } from './app/guard'
import { startSync } from './app/sync/sync'
import { reserveScheme, serveScheme } from './app/scheme'
import { startLog } from './app/log'
import { applyTheme } from './app/theme'
import { openMainWindow, showMainWindow } from './app/window'
import { connect } from './ipc/connect'
import { handlers } from './ipc/handlers'

chooseProfile()
if (becomeOnlyInstance(showMainWindow)) {
  startLog()
  reserveScheme()
  denyByDefault()
  void app.whenReady().then(async () => {
    serveScheme()
    await applyTheme()
    setMenu()
    connect(handlers)
    await openMainWindow()
    await startSync()
  })
  app.on('window-all-closed', () => app.quit())
}
