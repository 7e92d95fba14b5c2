// The app with an attacker beside it, shared by the tests of one file: each test is one attack, so none needs a fresh start.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openApp, test as base, type OpenApp } from './app'

export const HOME = 'app://house/index.html'

/** A server on this PC stands for the attacker, so that "nothing arrived" does not merely mean "no network". */
export const test = base.extend<object, { shared: OpenApp; attacker: { url: string; hits: string[] } }>({
  shared: [
    async ({}, use) => {
      const office = await openApp()
      await use(office)
      await office.close()
    },
    { scope: 'worker' },
  ],
  attacker: [
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

export { expect } from '@playwright/test'
