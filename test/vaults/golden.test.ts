// Every frozen vault opens, reads as it did when it was frozen, and is written today in a form that reads the same.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openVault } from '../../electron/vault/vault'
import { orThrow } from '../../shared/kernel/result'
import { decodeSlice, encodeSlice } from '../../shared/oplog/slice'
import { deviceFile, headFile, readFile } from '../../shared/vault-format/files'
import { parsePath } from '../../shared/vault-format/names'
import { frozenFolder, PASSPHRASE, readState, type State } from './reading'

const here = fileURLToPath(new URL('.', import.meta.url))
const frozen = readdirSync(here).filter((name) => /^\d+-\d+$/.test(name))

const shareOf = (name: string) => frozenFolder(join(here, name, 'share'))

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
