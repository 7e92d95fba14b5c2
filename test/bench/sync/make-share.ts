// make-share BASE --people N [--stage DIR --more N | --stage DIR --edits N]: a vault with N sample people as a PC published them, and
// beside it what a second PC is about to publish, so that a bench moves it into the share at the moment it wants it to arrive.
// Prints {operations, staged} as JSON.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock, systemRandom } from '../../../electron/system-ports'
import { newRecoveryKey } from '../../../electron/vault/recovery-key'
import { createVault } from '../../../electron/vault/vault'
import { profileId, seedTitles, seedUnits } from '../../../shared/domain/office/seed'
import { sampleOfficeName, sampleRows, sampleSeed } from '../../../shared/domain/sample/sample'
import { newRowId } from '../../../shared/kernel/ids'
import { diskFolder, PaperLog, publishAll } from './paper-pc'

/** The passphrase of every share of the bench. */
const PASSPHRASE = '劳模之家评测口令'
/** People of one transaction: what 看示例 writes at once. */
const SLICE = 300
/** Rows of one bulk edit. */
const EDITED = 500

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string', default: '0' },
    stage: { type: 'string' },
    more: { type: 'string', default: '0' },
    edits: { type: 'string', default: '0' },
  },
})

const base = positionals[0] ?? ''
const people = Number(values.people)
mkdirSync(base, { recursive: true })
const recovery = newRecoveryKey(systemRandom)
const wanted = { passphrase: PASSPHRASE, recovery, typedBack: recovery }
const vault = await createVault(diskFolder(base), wanted, { clock: systemClock, random: systemRandom })
const first = new PaperLog('bench001')
found(first)
const operations = fill(first, 0, people)
await publishAll(first, base, vault)
let staged = 0
if (values.stage !== undefined) {
  mkdirSync(values.stage, { recursive: true })
  for (const name of ['vault.json', 'keys']) cpSync(join(base, name), join(values.stage, name), { recursive: true })
  const second = first.heir('bench002')
  staged = fill(second, people, Number(values.more)) + edit(second, Number(values.edits))
  await publishAll(second, values.stage, vault)
}
console.log(JSON.stringify({ operations, staged }))

function found(log: PaperLog): void {
  const operator = newRowId(systemRandom, systemClock)
  const seed = [
    ...seedUnits.map((row) => ['unit', row] as const),
    ...seedTitles.map((row) => ['honourTitle', row] as const),
  ]
  log.commit('office.found', `新建单位：${sampleOfficeName}`, [
    { kind: 'set', table: 'profile', row: profileId, set: { name: sampleOfficeName } },
    { kind: 'set', table: 'operator', row: operator, set: { name: '评测', role: 'admin' } },
    ...seed.map(([table, { id, values }]) => ({ kind: 'set', table, row: id, set: values }) as const),
  ])
}

/** Answers the number of operations. */
function fill(log: PaperLog, from: number, count: number): number {
  let operations = 0
  for (let at = from; at < from + count; at += SLICE) {
    const rows = sampleRows(sampleSeed, at, Math.min(SLICE, from + count - at))
    const drafts = rows.map(({ table, id, values: set }) => ({ kind: 'set', table, row: id, set }) as const)
    log.commit('sample.fill', `写入示例人员 ${SLICE} 人`, drafts)
    operations += drafts.length
  }
  return operations
}

/** One field of one person each, all over the roster, as bulk edits of 500 rows. */
function edit(log: PaperLog, count: number): number {
  const ids = sampleRows(sampleSeed, 0, people).flatMap(({ table, id }) => (table === 'person' ? [id] : []))
  for (let at = 0; at < count; at += EDITED) {
    const rows = Array.from(
      { length: Math.min(EDITED, count - at) },
      (_, n) => ids[((at + n) * 7919) % ids.length] ?? '',
    )
    const drafts = rows.map(
      (row, n) => ({ kind: 'set', table: 'person', row, set: { position: `职务${at + n}` } }) as const,
    )
    log.commit('record.edit', `批量修改 ${rows.length} 人`, drafts)
  }
  return count
}
