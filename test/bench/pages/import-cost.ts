// The cost of an import without the clerk's reading time, and its bare baseline: the same reader, the same rows, raw puts.
import { read, utils } from '@e965/xlsx'
import { catalogue } from '../../../shared/domain/catalogue'
import { importInputOf } from '../../../renderer/importing/plan'
import { dryRun, layOut, readPeople } from '../../../renderer/importing/dry-run'
import { readFile } from '../../../renderer/importing/reading/read-file'
import type { RosterRows } from '../../../renderer/importing/matching/roster'
import { orThrow } from '../../../shared/kernel/result'
import { office } from '../../../renderer/data/client'
import { timed } from './people'
import { openRaw, putAll } from './raw'

interface Row {
  readonly id: string
  readonly [header: string]: string | number
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer())
}

/** Reads, judges and imports the file into a fresh office of this profile; ms. The office is founded beforehand. */
export async function timeImport(path: string): Promise<number> {
  const bytes = await bytesOf(path)
  await office().open('office')
  const founded = await office().run('office.found', { name: '评测单位', operator: '评测' })
  if (!founded.ok) throw new Error(founded.failure.message)
  await office().setOperator((founded.answer as { operator: string }).operator)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return timed(async () => {
    const laid = orThrow(layOut(orThrow(readFile(name, bytes)), catalogue, () => undefined))
    const roster = await rosterNow()
    const run = dryRun(readPeople(laid, undefined, catalogue, roster.lists, '2026-11-23'), roster, catalogue)
    const outcome = await office().run('import.apply', importInputOf(name, run.plans))
    if (!outcome.ok) throw new Error(outcome.failure.message)
    const created = (outcome.answer as { created: number }).created
    if (created !== 5000) throw new Error(`imported ${created} people`)
  })
}

async function rosterNow(): Promise<RosterRows> {
  const [unit, honourTitle, people, honour, account, family] = await Promise.all(
    ['unit', 'honourTitle', 'person', 'honour', 'account', 'family'].map((table) => office().all(table)),
  )
  return {
    people: people as RosterRows['people'],
    children: { honour, account, family } as RosterRows['children'],
    lists: { unit, honourTitle } as RosterRows['lists'],
  }
}

/** The same reader's bare parse, and raw strict puts of the same rows (people, honours, accounts, contacts); ms. */
export async function timeRawImport(path: string): Promise<number> {
  const bytes = await bytesOf(path)
  const database = await openRaw('import')
  return timed(async () => {
    const book = read(bytes, { dense: true })
    const sheet = book.Sheets[book.SheetNames[0]!]!
    const rows = utils.sheet_to_json<Readonly<Record<string, string | number>>>(sheet, { raw: true, defval: '' })
    const people: Row[] = rows.map((row, at) => ({ ...row, id: String(at).padStart(26, '0') }))
    const honours = people.map((row) => ({
      id: `h${row.id}`,
      person: row.id,
      title: row['荣誉称号'],
      level: row['级别'],
      awardedOn: row['授予时间'],
      certificateNo: row['证书编号'],
    }))
    const accounts = people.map((row) => ({
      id: `a${row.id}`,
      person: row.id,
      number: row['银行卡号'],
      bank: row['开户银行'],
    }))
    const family = people.map((row) => ({
      id: `f${row.id}`,
      person: row.id,
      name: row['紧急联系人'],
      phone: row['紧急联系人电话'],
    }))
    await putAll(database, 'person', people)
    for (const rows of [honours, accounts, family]) await putAll(database, 'honour', rows)
  })
}
