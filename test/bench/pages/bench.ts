// What the bench driver may ask of this page: fill a database, time the app's own data layer, time the raw baseline.
// The app's side goes through `office()`, the same door the screens use, worker hop included.
import { office } from '../../../renderer/data/client'
import { fillSampleOffice } from '../../../renderer/data/sample-office'
import { fillOffice, rawArrival, rawEdits } from './arrival'
import { timeImport, timeRawImport } from './import-cost'
import { fillLedger, ledgerFilters, ledgerFirst } from './ledger-cost'
import { listAsked, listFirst, listStands, listTables } from './list-cost'
import { fillList, keepList } from './list-rows'
import { plainRows, timed } from './people'
import { tripPack } from './pack-cost'
import { bareRoster, bareSignSheet, sheetRoster, signSheet } from './print-cost'
import { openRaw, putAll } from './raw'
import { fillTripPlan } from './trip-plan'
import { fillReport, report, reportAfterEdit } from './report-cost'
import { workbench, workbenchAfterEdits, workbenchLines, fillDesk, fillServices } from './workbench-cost'
import { editsHere } from './writer-here'

/** Grows over all rounds: an edit that changes nothing would be no edit. */
let edited = 0

const bench = {
  /** Fills the app's sample database of this profile with `count` people through its own command; ms. */
  fill: (count: number) => timed(() => fillSampleOffice(office(), undefined, count)),

  /** Fills the bare window's database with the same people; ms. */
  async fillBare(count: number): Promise<number> {
    const database = await openRaw('bare')
    return timed(() => putAll(database, 'person', plainRows('person', count)))
  },

  open: () => office().open('sample'),

  /** `times` single edits of one person each through a command and commit; ms each. */
  async edits(times: number): Promise<number[]> {
    const { rows } = await office().page({ table: 'person', filters: [], sort: [] }, 0, 100)
    const costs: number[] = []
    for (let turn = 0; turn < times; turn++) {
      const row = rows[turn % rows.length]!
      const edit = { table: 'person', row: row.id, values: { position: `职务${edited++}` } }
      costs.push(
        await timed(async () => {
          const outcome = await office().run('record.edit', edit)
          if (!outcome.ok) throw new Error(outcome.failure.message)
        }),
      )
    }
    return costs
  },

  /** The same number of raw strict puts of one such row; ms each. */
  async rawPuts(times: number): Promise<number[]> {
    const database = await openRaw('puts')
    const rows = plainRows('person', 100)
    const costs: number[] = []
    for (let turn = 0; turn < times; turn++) {
      const row = { ...rows[turn % rows.length]!, position: `职务${turn}` }
      costs.push(await timed(() => putAll(database, 'person', [row])))
    }
    return costs
  },

  /** Every keystroke of these words: query and first 50 results; ms each. */
  async keystrokes(words: readonly string[]): Promise<number[]> {
    const costs: number[] = []
    for (const word of words)
      for (let length = 1; length <= word.length; length++) {
        const text = word.slice(0, length)
        costs.push(await timed(() => office().page({ table: 'person', filters: [], text, sort: [] }, 0, 50)))
      }
    return costs
  },

  /** Waits until the list is in the writer's memory; ms since called. */
  listReady: () => timed(() => office().indexOf({ table: 'person', filters: [], sort: [] }, '')),

  rebuild: () => timed(() => office().rebuild(false)),
  editsHere,
  fillLedger,
  ledgerFilters,
  ledgerFirst,
  fillReport,
  report,
  reportAfterEdit,
  fillOffice,
  rawArrival,
  rawEdits,
  sheetRoster,
  bareRoster,
  signSheet,
  bareSignSheet,
  tripPack,
  fillTripPlan,
  timeImport,
  timeRawImport,
  fillDesk,
  fillList,
  keepList,
  listAsked,
  listFirst,
  listStands,
  listTables,
  workbench,
  workbenchAfterEdits,
  workbenchLines,
  fillServices,
}

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
