// The lock file check must see the line it is there for, and not the addresses that belong in a lock file.
import { expect, test } from 'vitest'
import { hostsIn } from '../../build/lock-hosts.mjs'

test('a resolved address is found with its line', () => {
  const lock = '{\n  "node_modules/a": {\n    "resolved": "https://registry.example/a.tgz"\n  }\n}'
  expect(hostsIn(lock)).toEqual(['3: "resolved": "https://registry.example/a.tgz"'])
})

test('funding notes are not hosts to fetch from', () => {
  expect(hostsIn('{\n  "funding": {\n    "type": "x",\n    "url": "https://example.org"\n  }\n}')).toEqual([])
})
