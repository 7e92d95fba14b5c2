// What the roster's sheets are made of, read through the office's door at the moment of printing.
import { profileId } from '../../../shared/domain/office/seed'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { ListQuery, Row, Sort } from '../../data/office'
import { today } from '../../ui/today'
import { dateWords, type Lists } from '../words'
import type { PersonFile } from './registration-form'

/** 2026年11月23日. */
export function todayWords(): string {
  return dateWords(today())
}

/** Name of the office for 单位（盖章）; '' before it was given. */
export async function officeName(): Promise<string> {
  return String((await office().row('profile', profileId))?.['name'] ?? '')
}

/** The list tables that people's fields name, and who signs. */
export async function readLists(): Promise<Lists> {
  const [unit, honourTitle, signer] = await Promise.all([
    office().all('unit'),
    office().all('honourTitle'),
    office().all('signer'),
  ])
  return { unit, honourTitle, signer }
}

/** Rows asked for at once, so that a large roster does not stop the writer for long. */
const slice = 2000

/** People of a list in the given order; with `only`, those of them that are in it. */
export async function readPeople(query: ListQuery, by: Sort['by'], only?: readonly RowId[]): Promise<readonly Row[]> {
  const all = await office().ids({ ...query, sort: [{ by }] })
  const chosen = only && new Set(only)
  const ids = chosen ? all.filter((id) => chosen.has(id)) : all
  const people: Row[] = []
  for (let from = 0; from < ids.length; from += slice) {
    const part = ids.slice(from, from + slice)
    const rows = new Map((await office().rows('person', part)).map((row) => [row.id, row]))
    people.push(...part.flatMap((id) => rows.get(id) ?? []))
  }
  return people
}

/** One person with honours and family. Throws FailureError `sheet.gone` where the person was removed meanwhile. */
export async function readPerson(id: RowId): Promise<PersonFile> {
  const [person, honours, family] = await Promise.all([
    office().row('person', id),
    office().children('honour', id),
    office().children('family', id),
  ])
  if (person) return { person, honours, family }
  throw new FailureError({
    code: 'sheet.gone',
    message: '这条记录已被删除，没有可打印的内容。可在回收站恢复后再打印。',
  })
}

/** A line in the disclosure log for paper with full numbers. Throws FailureError with the command's failure. */
export async function logPaper(line: {
  readonly what: string
  readonly purpose: string
  readonly receiver: string
  readonly people: number
  readonly fields: readonly string[]
  readonly person?: RowId
}): Promise<void> {
  const outcome = await office().run('disclosure.log', { kind: '打印', full: true, ...line })
  if (!outcome.ok) throw new FailureError(outcome.failure)
}
