// Every frozen vault opens, reads as it did when it was frozen, and is written today in a form that reads the same.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openVault } from '../../electron/vault/vault'
import { orThrow } from '../../shared/kernel/result'
import { decodeSlice, encodeSlice } from '../../shared/oplog/slice'
import { deviceFile, headFile, readFile } from '../../shared/vault-format/files'
import { parsePath } from '../../shared/vault-format/names'
import { MemoryFolder } from '../support/folder/memory-folder'
import { heldClock } from '../support/random'
import { PASSPHRASE, readState, type State } from './reading'

const here = fileURLToPath(new URL('.', import.meta.url))
const frozen = readdirSync(here).filter((name) => /^\d+-\d+$/.test(name))

function shareOf(name: string): MemoryFolder {
  const share = new MemoryFolder(heldClock())
  const root = join(here, name, 'share')
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(root, path)).isFile()) share.put(path.replaceAll('\\', '/'), readFileSync(join(root, path)))
  }
  return share
}

describe('frozen vaults', () => {
  it('are there, one for each format and data version so far', () => {
    expect(frozen).toContain('1-1')
  })

  describe.each(frozen)('%s', (name) => {
    const expected = JSON.parse(readFileSync(join(here, name, 'expected.json'), 'utf8')) as State & {
      recovery: string
      segments: number
    }

    it('reads as it did when it was frozen, in whatever order its segments come', async () => {
      const { recovery: _recovery, segments, ...state } = expected
      expect(await readState(shareOf(name))).toEqual(state)
      expect(state.names.length).toBe(segments)
      const backwards = await readState(shareOf(name), true)
      expect(backwards.tables).toEqual(state.tables)
      expect(backwards.fingerprints).toEqual(state.fingerprints)
    })

    it('opens with its recovery key to the same data key', async () => {
      const { key } = await openVault(shareOf(name), { recovery: expected.recovery })
      expect((await openVault(shareOf(name), { passphrase: PASSPHRASE })).key).toEqual(key)
    })

    it('holds small files that are believed', () => {
      const kinds = [...shareOf(name).files()].map(([path, bytes]) => {
        const place = parsePath(path)
        if (place?.kind === 'device') orThrow(readFile(deviceFile, bytes))
        if (place?.kind === 'head') orThrow(readFile(headFile, bytes))
        return place?.kind
      })
      expect([...new Set(kinds)].sort()).toEqual(['device', 'head', 'key', 'pack', 'segment', 'snapshot', 'vault'])
    })

    it('says the same when its operations are written by this version', () => {
      expect(orThrow(decodeSlice(encodeSlice(expected.operations)))).toEqual(expected.operations)
    })
  })
})
