// Everything a page could do to leave its sandbox is refused in one place, for every window there will ever be
// (architecture.md, security defaults). Each line has a test in test/e2e/security-*.spec.ts that tries the attack.
import { app, session, type Session, type WebContents } from 'electron'
import { note } from './log'

/** Schemes a page may request at all; chrome-extension and chrome are Chromium's own PDF viewer (decisions.md 25). */
const LOCAL = new Set(['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:', 'chrome:'])

/** Sets the rules for windows and sessions; to be called before any window opens. */
export function denyByDefault(): void {
  // As root (CI) Chromium cannot sandbox at all and dies when asked to; each window still asks for its own.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('session-created', guardSession)
  void app.whenReady().then(() => guardSession(session.defaultSession))
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    event.preventDefault()
    refused('navigation', url)
  })
  contents.on('will-redirect', (event, url) => {
    event.preventDefault()
    refused('redirect', url)
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    refused('webview', contents.getURL())
  })
  contents.setWindowOpenHandler(({ url }) => {
    refused('window', url)
    return { action: 'deny' }
  })
}

function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    refused('permission', permission)
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // The office's app works without a network, so any request that would leave this PC is a fault or an attack.
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !LOCAL.has(schemeOf(details.url))
    if (cancel) refused('request', details.url)
    answer({ cancel })
  })
  session.on('will-download', (event, item) => {
    event.preventDefault()
    refused('download', item.getURL())
  })
}

/** Only the origin goes to the log: an address may carry what somebody typed. */
function refused(what: string, url: string): void {
  note('warn', `refused ${what}: ${url.split(/[?#]/)[0]?.slice(0, 200) ?? ''}`)
}

function schemeOf(url: string): string {
  try {
    return new URL(url).protocol
  } catch {
    return ''
  }
}
