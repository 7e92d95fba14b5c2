// One log file for support. It leaves the office by e-mail or WeChat, so numbers that name a person are taken out before
// a line is written, not when somebody remembers to.
import { join } from 'node:path'
import log from 'electron-log/node'
import { app } from 'electron'
import { redact } from './redact'

export type Level = 'info' | 'warn' | 'error'

/** Opens `logs/main.log` (2 MB, one older file kept) and takes in what nobody caught. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('logs'), 'main.log')
  log.transports.file.maxSize = 2 * 1024 * 1024
  log.transports.file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms}] [{level}] {text}'
  log.transports.console.level = app.isPackaged ? false : 'warn'
  process.on('uncaughtException', (error) => note('error', error.stack ?? error.message))
  process.on('unhandledRejection', (reason) =>
    note('error', reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
  )
  note('info', `start ${app.getVersion()} electron ${process.versions.electron} ${process.platform}`)
}

/** Writes one line, redacted. */
export function note(level: Level, text: string): void {
  log[level](redact(text))
}
