// Thinning out keeps what an office will ask for, and never the wrong one: laws over any sequence of backups.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../test/support/property'
import { KEPT, toKeep, type Dated } from './generations'

const DAY = 86_400_000
const FIRST = Date.parse('2026-01-01T00:00:00Z')
const at = (day: number, minute = 0): Dated => {
  const text = new Date(FIRST + day * DAY + minute * 60_000).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 19) }
}
const moments = fc.uniqueArray(fc.tuple(fc.nat(900), fc.nat(1439)), {
  maxLength: 120,
  selector: ([day, minute]) => `${day} ${minute}`,
})
const backups = moments.map((all) => all.map(([day, minute]) => at(day, minute)))
const text = ({ day, time }: Dated): string => `${day} ${time}`
const latest = (all: readonly Dated[]): string => all.map(text).sort().at(-1) ?? ''

describe('which backups are kept', () => {
  it('the newest always, and at most 7 + 4 + 12', () => {
    holds([backups], (all) => {
      const kept = toKeep(all)
      expect(kept.length).toBeLessThanOrEqual(KEPT.daily + KEPT.weekly + KEPT.monthly)
      if (all.length > 0) expect(text(kept[0] as Dated)).toBe(latest(all))
    })
  })

  it('the last of each of the seven latest days, and of the twelve latest months, that have one', () => {
    holds([backups], (all) => {
      const kept = new Set(toKeep(all).map(text))
      for (const [size, periods] of [
        [10, 7],
        [7, 12],
      ] as const) {
        const named = [...new Set(all.map(({ day }) => day.slice(0, size)))].sort().slice(-periods)
        for (const period of named) expect(kept.has(latest(all.filter(({ day }) => day.startsWith(period))))).toBe(true)
      }
    })
  })

  it('the last of each of the four latest weeks, Monday to Sunday', () => {
    holds([backups], (all) => {
      const week = ({ day }: Dated): number => Math.floor((Date.parse(day) / DAY + 3) / 7)
      const kept = new Set(toKeep(all).map(text))
      for (const each of [...new Set(all.map(week))].sort((one, other) => one - other).slice(-KEPT.weekly))
        expect(kept.has(latest(all.filter((backup) => week(backup) === each)))).toBe(true)
    })
  })

  it('the same whatever their order, and nothing more is thinned out of what was kept', () => {
    holds([backups], (all) => {
      const kept = toKeep(all)
      expect(toKeep([...all].reverse()).map(text)).toEqual(kept.map(text))
      expect(toKeep(kept)).toEqual(kept)
    })
  })

  it('after years of daily backups there is one of each of the last twelve months', () => {
    let folder: readonly Dated[] = []
    for (let day = 0; day < 800; day++) folder = toKeep([...folder, at(day, 600)])
    expect(new Set(folder.map(({ day }) => day.slice(0, 7))).size).toBe(12)
    expect(folder.slice(0, 7).map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6].map((ago) => at(799 - ago).day))
  })

  it('a stick that lay in a drawer for two years loses nothing by it', () => {
    const old = [0, 1, 2, 3, 4].map((day) => at(day, 600))
    expect(toKeep([...old, at(800, 600)])).toHaveLength(6)
  })
})
