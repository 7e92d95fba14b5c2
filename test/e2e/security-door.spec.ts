// A page that was tricked into running foreign code tries to read this PC or to reach past window.house; each test is one
// attack and must fail.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {} from '../../renderer/ui/house'
import { expect, HOME, test } from '../support/attacked'

test.describe('a page cannot read this PC', () => {
  test('by file: addresses', async ({ shared: { page } }) => {
    const answer = await page.evaluate(() =>
      fetch('file:///etc/passwd').then(
        () => 'read',
        () => 'refused',
      ),
    )
    expect(answer).toBe('refused')
  })

  for (const path of [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/%00',
  ]) {
    test(`by climbing out of app://house with ${path}`, async ({ shared: { page } }) => {
      expect(
        await page.evaluate(
          (to) =>
            fetch(`app://house${to}`).then(
              (r) => r.status,
              () => 0,
            ),
          path,
        ),
      ).not.toBe(200)
    })
  }

  for (const id of ['../settings.json', '..%2f..%2fdevice.json', 'device.json', '0'.repeat(64)]) {
    test(`by naming an attachment ${id}`, async ({ shared: { page } }) => {
      expect(
        await page.evaluate(
          (to) =>
            fetch(`app://blob/${to}`).then(
              (r) => r.status,
              () => 0,
            ),
          id,
        ),
      ).not.toBe(200)
    })
  }

  test('by asking for permissions', async ({ shared: { page } }) => {
    const answers = await page.evaluate(async () => {
      const position = new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      )
      const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      )
      const clipboard = navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      )
      return [await position, await camera, await clipboard, await Notification.requestPermission()]
    })
    expect(answers).toEqual(['denied', 'denied', 'denied', 'denied'])
  })
})

test.describe('a page cannot reach past its one door', () => {
  test('for there is no Node and no raw IPC in it', async ({ shared: { page } }) => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', '__dirname'].filter(
        (name) => name in window,
      ),
    )
    expect(found).toEqual([])
    expect(await page.evaluate(() => Object.keys(window.house ?? {}).sort())).toEqual([
      'call',
      'onBackup',
      'onClosing',
      'onSync',
    ])
  })

  for (const name of ['fs:read', 'house:closed', 'toString', '__proto__', 'constructor', 'ELECTRON_BROWSER_REQUIRE']) {
    test(`by the unknown channel ${name}`, async ({ shared: { page } }) => {
      const answer = await page.evaluate(async (channel) => {
        const call = window.house?.call as (name: string, input: unknown) => Promise<unknown>
        return call(channel, undefined).then(
          () => 'answered',
          (error: Error) => error.message,
        )
      }, name)
      expect(answer).toContain('ipc.unknown-channel')
    })
  }

  test('by input that is not in the contract', async ({ shared: { page, saved } }) => {
    const answers = await page.evaluate(async () => {
      const call = window.house?.call as (name: string, input: unknown) => Promise<{ failure?: { code: string } }>
      const bad: [string, unknown][] = [
        ['blob:put', { bytes: 'text' }],
        ['blob:put', null],
        ['file:save', { name: '', bytes: new Uint8Array(1) }],
        ['file:save', { name: 'x'.repeat(500), bytes: new Uint8Array(1) }],
        ['file:save-protected', { name: 'a.xlsx', bytes: new Uint8Array(1), password: 'short' }],
        ['print:preview', { job: '../../etc/passwd' }],
      ]
      return Promise.all(
        bad.map(([name, input]) =>
          call(name, input).then(
            (answer) => answer.failure?.code,
            () => 'rejected',
          ),
        ),
      )
    })
    expect(answers).toEqual(Array<string>(6).fill('ipc.input'))
    expect(readdirSync(saved)).toEqual([])
  })

  test('by settings it may not set', async ({ shared: { page } }) => {
    const answer = await page.evaluate(async () => {
      const call = window.house?.call as (name: string, input: unknown) => Promise<unknown>
      return call('settings:set', { theme: 'none' }).then(
        () => 'set',
        (error: Error) => error.message,
      )
    })
    expect(answer).toContain('ipc.input')
  })

  test('by a file name that leaves the folder or runs', async ({ shared: { page, saved } }) => {
    const names = ['..\\..\\Startup\\a.bat', '../../b.xlsx', 'CON.xlsx', '花名册\u202Exslx.exe', 'd.xlsx. . ']
    const answers = await page.evaluate(async (list) => {
      const written: (string | undefined)[] = []
      for (const name of list) {
        const answer = await window.house?.call('file:save', { name, bytes: new TextEncoder().encode('x') })
        written.push(answer?.ok ? answer.value?.name : answer?.failure.code)
      }
      return written
    }, names)
    expect(answers).toEqual(['a.bat.txt', 'b.xlsx', '_CON.xlsx', '花名册xslx.exe.txt', 'd.xlsx'])
    expect(readdirSync(saved).sort()).toEqual([...answers].sort())
    expect(readFileSync(join(saved, 'b.xlsx'), 'utf8')).toBe('x')
  })

  test('from a frame inside it', async ({ shared: { page } }) => {
    const answer = await page.evaluate(async () => {
      const inside: string[] = []
      for (const [name, value] of [
        ['src', 'app://house/index.html'],
        ['srcdoc', '<p>hello</p>'],
      ] as const) {
        const frame = document.createElement('iframe')
        frame.setAttribute(name, value)
        document.body.append(frame)
        await new Promise((resolve) => setTimeout(resolve, 500))
        let door: string
        try {
          door = typeof (frame.contentWindow as unknown as { house?: unknown } | null)?.house
        } catch {
          door = 'unreachable'
        }
        inside.push(door)
        frame.remove()
      }
      return inside
    })
    expect(answer).not.toContain('object')
  })

  test('from a second window with the same preload', async ({ shared: { app } }) => {
    const answer = await app.evaluate(async ({ app: main, BrowserWindow }, home) => {
      const preload = `${main.getAppPath()}/dist/preload/preload.cjs`
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await window.loadURL(home)
      const said: unknown = await window.webContents.executeJavaScript(
        "house.call('app:info', undefined).then(() => 'answered', (error) => error.message)",
      )
      window.destroy()
      return said
    }, HOME)
    expect(answer).toContain('ipc.sender')
  })

  test('while its own calls are answered', async ({ shared: { page } }) => {
    const info = await page.evaluate(() => window.house?.call('app:info', undefined))
    expect(info?.device).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/)
  })
})

test('every window is isolated and sandboxed', async ({ shared: { app } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const all = (
        window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      return [all['contextIsolation'], all['sandbox'], all['nodeIntegration'], all['webviewTag']]
    }),
  )
  expect(preferences).toEqual([[true, true, false, false]])
})
