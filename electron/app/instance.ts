// One app per profile: two processes on one IndexedDB would fight over it (decisions.md 25, one window owns one writer).
import { app } from 'electron'

/** True when this process may go on; otherwise it has told the first one to come forward and is quitting. */
export function becomeOnlyInstance(comeForward: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', comeForward)
  return true
}
