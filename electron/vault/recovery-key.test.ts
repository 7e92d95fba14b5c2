// The recovery key as people copy it from paper: forgiving where the eye slips, strict where a character is wrong.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../../shared/kernel/result'
import { seededRandom } from '../../test/support/random'
import { newRecoveryKey, readRecoveryKey } from './recovery-key'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('a recovery key', () => {
  it('is six groups of five characters none of which is read as another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(newRecoveryKey(seededRandom(seed))).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){5}$/)
      }),
    )
  })

  it('gives back its bits however it is typed: case, spaces, full-width signs, i and l for 1, o for 0', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const key = newRecoveryKey(seededRandom(seed))
        const bits = seededRandom(seed).bytes(16)
        const sloppy = key.replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')
        const wide = key.toLowerCase().replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        for (const typed of [
          key,
          key.toLowerCase(),
          sloppy,
          ` ${key.replaceAll('-', '')}\n`,
          wide,
          key.replaceAll('1', 'I'),
        ])
          expect(orThrow(readRecoveryKey(typed))).toEqual(bits)
      }),
    )
  })

  it('refuses a key with any one character wrong or two exchanged, and says nothing of what was typed', () => {
    let noticed = 0
    for (let seed = 0; seed < 300; seed++) {
      const key = newRecoveryKey(seededRandom(seed)).replaceAll('-', '')
      const at = seed % key.length
      const wrong = key.slice(0, at) + (key[at] === 'A' ? 'B' : 'A') + key.slice(at + 1)
      const read = readRecoveryKey(wrong)
      if (!read.ok) noticed++
      expect(JSON.stringify(read)).not.toContain(wrong.slice(0, 8))
    }
    expect(noticed).toBe(300)
    expect(readRecoveryKey('ABCDE')).toMatchObject({ ok: false, failure: { code: 'vault.recovery' } })
  })
})
