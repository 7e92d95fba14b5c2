// The sample office is either whole or made again: a window closed in the middle of its years leaves nothing half entered.
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { testParts, TEST_DEVICE } from '../../test/support/office'
import { databaseName } from './database'
import { fillSampleOffice, fillSampleYears, isHalfFilled } from './sample-office'
import { Writer } from './writer'

describe('the sample office', () => {
  it(
    'knows that its years were begun and not ended, and once ended enters nothing more',
    { timeout: 90_000 },
    async () => {
      await Dexie.delete(databaseName('sample'))
      const office = new Writer(testParts(), TEST_DEVICE)
      await fillSampleOffice(office, undefined, 20)
      expect(await isHalfFilled(office)).toBe(false)
      // As a window that is closed while the second of the four parts begins.
      const stopped = fillSampleYears(office, '2026-06-01', (done) => {
        if (done === 1) throw new Error('closed')
      })
      await expect(stopped).rejects.toThrow('closed')
      expect(await isHalfFilled(office)).toBe(true)
      await office.close()
      await Dexie.delete(databaseName('sample'))
      await fillSampleOffice(office, undefined, 20)
      await fillSampleYears(office, '2026-06-01')
      expect(await isHalfFilled(office)).toBe(false)
      const { length } = await office.all('campaign')
      await fillSampleYears(office, '2026-11-01')
      expect(await office.all('campaign')).toHaveLength(length)
      await office.close()
    },
  )
})
