// The import of any register of the catalogue: what a line may mean is fetched by the table's own key, and record.import writes it.
import { proxy } from 'comlink'
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { ListTaking, TableSpec } from '../../../shared/domain/field'
import type { RecordImport } from '../../../shared/domain/record/import-command'
import { fail, ok } from '../../../shared/kernel/result'
import type { RowRecord, Value } from '../../../shared/oplog/operation'
import type { Office, Row } from '../../data/office'
import { today } from '../../ui/today'
import { fetchChanging, fetchPeople } from '../fetch-roster'
import { startImportDesk, type ImportDeskClient } from '../import-client'
import { readable, type ImportWay, type ImportWords } from '../wizard/way'
import { listOf } from './read-rows'
import type { RegisterWanted, StoredWanted } from './register-desk'
import { personField, registerTargets, typedFields } from './targets'

type Values = Readonly<Record<string, Value>>

export interface RegisterWay extends ImportWay {
  /** What the clerk fills in once for a required field that the file has no column for. */
  defaults: Values
}

/** `given` holds for every line and stands in no column: the parent of a child list. */
export function registerWay(
  office: Office,
  catalogue: Catalogue,
  spec: TableSpec,
  given: Values,
  words: Partial<ImportWords> = {},
): RegisterWay {
  let client: ImportDeskClient | undefined
  let wanted: RegisterWanted = { rows: 0, ids: [], names: [], numbers: [] }
  const desk = () => (client ??= startImportDesk(catalogue)).register
  const people = personField(spec)
  const title = spec.fields.find(({ name }) => name === spec.title)?.label ?? '名称'
  const judged: ImportWay['judge'] = async (answers) => {
    const known = await fetchWho(office, wanted)
    const stored = await desk().match(known.people, known.numbered, answers)
    if (!stored.ok) return stored
    return desk().judge(await fetchStored(office, spec.name, stored.value), await closedYears(office), answers)
  }
  return {
    command: spec.takesList?.command ?? 'record.import',
    defaults: {},
    targets: registerTargets(catalogue, spec.name, Object.keys(given)),
    words: {
      title: `从 Excel 导入${spec.label}`,
      unit: '条',
      place: spec.label,
      name: people?.required && people.beside === undefined ? '姓名' : title,
      detail: '内容',
      hint: readable,
      ...words,
    },
    open: (name, bytes, remembered) => desk().open({ table: spec.name, given }, name, bytes, remembered),
    layOut: (remembered, byHand) => desk().layOut(remembered, byHand),
    async read(chosen, count) {
      const lists = await fetchLists(office, spec)
      const read = await desk().read(chosen, lists, today(), this.defaults, proxy(count))
      if (!read.ok) return read
      if (read.value.rows === 0) return fail('import.empty', '选中的工作表里没有可以读的行，请检查表头下面有没有内容。')
      wanted = read.value
      return ok(read.value.rows)
    },
    compare: judged,
    judge: judged,
    moved: async ({ changing }) => desk().moved(await fetchChanging(office, changing)),
    async input() {
      const read = await desk().input()
      return read.ok && spec.takesList ? ok(listInput(spec.takesList, given, read.value)) : read
    },
    rejected: () => desk().rejected(),
    stop: () => {
      client?.stop()
      client = undefined
    },
  }
}

/** The lines as the table's own command takes them: the parent once, then people in the order of the sheet. */
function listInput({ within }: ListTaking, given: Values, { file, rows }: RecordImport): object {
  const people = rows.map(({ values: { person, ...rest } }) => ({
    person,
    values: Object.fromEntries(Object.entries(rest).filter(([name]) => name !== within)),
  }))
  return { [within]: given[within], file, people }
}

/** The tables whose rows the words of a file may mean; the roster is asked only for who is named. */
async function fetchLists(office: Office, spec: TableSpec): Promise<Readonly<Record<string, readonly Row[]>>> {
  const tables = new Set(['unit', ...typedFields(spec).flatMap((field) => listOf(field) ?? [])])
  return Object.fromEntries(
    await Promise.all([...tables].map(async (table) => [table, await office.all(table)] as const)),
  )
}

interface Known {
  readonly people: readonly Row[]
  readonly numbered: readonly Row[]
}

async function fetchWho(office: Office, { ids, names, numbers }: RegisterWanted): Promise<Known> {
  const people = ids.length + names.length > 0 ? await fetchPeople(office, { ids, names }) : []
  if (numbers.length === 0) return { people, numbered: [] }
  const query = { table: 'person', filters: [{ field: 'externalNo', is: 'in' as const, values: numbers }], sort: [] }
  return { people, numbered: await office.rows('person', await office.ids(query)) }
}

async function fetchStored(
  office: Office,
  table: string,
  { index, values }: StoredWanted,
): Promise<readonly RowRecord[]> {
  const rows = index === undefined ? await office.all(table) : await office.find(table, index, values)
  return rows.length === 0
    ? []
    : office.records(
        table,
        rows.map(({ id }) => id),
      )
}

async function closedYears(office: Office): Promise<readonly string[]> {
  const years = await office.all('businessYear')
  return years.filter((row) => row['closed'] === true).map((row) => String(row['year']))
}
