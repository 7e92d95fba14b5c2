// One file on its way into any register, from bytes to the input of record.import. Lives in the import worker beside the roster's desk.
import type { Catalogue } from '../../../shared/domain/catalogue'
import { formatField } from '../../../shared/domain/format'
import { lookupOf, type Lookup } from '../../../shared/domain/lookup'
import { maskField } from '../../../shared/domain/masking'
import type { RecordImport } from '../../../shared/domain/record/import-command'
import { matchForm } from '../../../shared/kernel/text'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RowRecord, Value } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import type { Opened, Preview } from '../desk'
import type { HandMapping } from '../layout/map-columns'
import type { Targets } from '../layout/targets'
import { emptyRoster, rosterOf } from '../matching/roster'
import { rowKey, type Answers, type VerdictKind } from '../matching/verdicts'
import { readFile } from '../reading/read-file'
import type { ReadFile } from '../reading/sheet'
import { writeRejected } from '../rejected-file'
import { layoutOf, type SheetLayout } from '../rows/read-sheet'
import { candidateView, differenceView, examplesOf, sheetView, type VerdictView } from '../views'
import { importRows, judgeRegister, movedRows, type RegisterVerdict } from './judge'
import { readRegisterRows, type RegisterRow } from './read-rows'
import { personField, registerTargets } from './targets'
import { whoIs, type Who } from './who'

type Values = Readonly<Record<string, Value>>

/** What is brought into, and what holds for every line of it. */
export interface About {
  readonly table: string
  readonly given: Values
}

/** What must be fetched before the lines can be judged. */
export interface RegisterWanted {
  readonly rows: number
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** 外部编号 that the file names people by. */
  readonly numbers: readonly string[]
}

/** By which index the rows that the lines may mean are fetched; absent = all of them. */
export interface StoredWanted {
  readonly index?: string
  readonly values: readonly (string | number)[]
}

type Progress = (done: number, total: number) => void

export class RegisterDesk {
  private about: About = { table: '', given: {} }
  private file: ReadFile | undefined
  private layouts: readonly SheetLayout[] = []
  private rows: readonly RegisterRow[] = []
  private sheets: Preview['sheets'] = []
  private who: readonly (Who | undefined)[] = []
  private verdicts: readonly RegisterVerdict[] = []
  private lookup: Lookup = lookupOf({})

  constructor(private readonly catalogue: () => Catalogue) {}

  open(
    about: About,
    name: string,
    bytes: Uint8Array,
    remembered: Readonly<Record<string, HandMapping>>,
  ): Result<Opened> {
    const file = readFile(name, bytes)
    if (!file.ok) return file
    this.about = about
    this.file = file.value
    return this.layOut(remembered, {})
  }

  /** A layout is remembered for this register alone: the same columns mean other fields elsewhere. */
  layOut(
    remembered: Readonly<Record<string, HandMapping>>,
    byHand: Readonly<Record<string, HandMapping>>,
  ): Result<Opened> {
    if (!this.file) return nothingOpen()
    const { table } = this.about
    const own = (signature: string): string => `${table}|${signature}`.slice(0, 5000)
    const layouts: SheetLayout[] = []
    const skipped: { sheet: string; why: string }[] = []
    for (const sheet of this.file.sheets) {
      const layout = layoutOf(sheet, this.targets(), (signature) => remembered[own(signature)], byHand[sheet.name])
      if (layout) layouts.push({ ...layout, signature: own(layout.signature) })
      else skipped.push({ sheet: sheet.name, why: sheet.rows.length === 0 ? '空工作表' : '没有认得出的表头' })
    }
    if (layouts.length === 0) return this.noHeader()
    this.layouts = layouts
    const sheets = layouts.map((layout) =>
      sheetView(layout, (column) => examplesOf(layout.sheet, layout.header.bottom + 1, column)),
    )
    return ok({ format: this.file.format, sheets, skipped })
  }

  private noHeader(): Result<never> {
    const words = this.targets()
      .all.filter((target) => this.targets().naming(target))
      .map(({ field }) => `“${field.label}”`)
    return fail(
      'header.missing',
      `《${this.file?.name ?? ''}》里没有找到表头。表头一行要有${words.slice(0, 4).join('、')}等列，请补上后再选一次。`,
    )
  }

  private targets(): Targets {
    return registerTargets(this.catalogue(), this.about.table, Object.keys(this.about.given))
  }

  /** Reads the chosen sheets. `defaults` fill required fields that no column has. */
  read(
    chosen: readonly string[],
    lists: Readonly<Record<string, readonly Row[]>>,
    today: string,
    defaults: Values,
    progress?: Progress,
  ): Result<RegisterWanted> {
    if (!this.file) return nothingOpen()
    const spec = this.catalogue().table(this.about.table)
    const named = namedLists(this.catalogue(), lists)
    this.lookup = lookupOf(named)
    const ambiguous = doubles(named)
    const taken = this.layouts.filter(({ sheet }) => chosen.includes(sheet.name))
    const total = taken.reduce((sum, { sheet, header }) => sum + sheet.rows.length - header.bottom - 1, 0)
    let done = 0
    const onRow = (): void => void (++done % 200 === 0 && progress?.(done, total))
    const context = {
      spec,
      targets: this.targets(),
      today,
      lookup: this.lookup,
      given: { ...defaults, ...this.about.given },
      ambiguous: (table: string, word: string) => ambiguous.has(`${table}:${word}`),
    }
    const read = taken.map((layout) => ({ sheet: layout.sheet.name, ...readRegisterRows(layout, context, onRow) }))
    this.rows = read.flatMap(({ rows }) => rows)
    this.sheets = read.map(({ rows, ...counts }) => ({ ...counts, people: rows.length }))
    const told = this.rows.map((row) => this.toldOf(row))
    const texts = (field: string) => [
      ...new Set(told.map((each) => each[field]).filter((each) => typeof each === 'string')),
    ]
    return ok({ rows: this.rows.length, ids: texts('idNumber'), names: texts('name'), numbers: texts('externalNo') })
  }

  /** What a line says of its person: in columns of their own, or in the register's fields of the same meaning. */
  private toldOf({ who, values }: RegisterRow): Values {
    const beside = personField(this.catalogue().table(this.about.table))?.beside
    const own = { employer: values['employer'] ?? values['unit'], phone: values['phone'], birth: values['birth'] }
    const name = beside === undefined ? undefined : values[beside]
    return Object.fromEntries(
      Object.entries({ ...own, ...(name === undefined ? {} : { name }), ...who }).filter(
        ([, value]) => value !== undefined,
      ),
    ) as Values
  }

  /** Settles of whom the lines are; answers which rows of the register they may mean. */
  match(people: readonly Row[], numbered: readonly Row[], answers: Answers): Result<StoredWanted> {
    const spec = this.catalogue().table(this.about.table)
    const field = personField(spec)
    const roster = rosterOf({ ...emptyRoster, people })
    const byNumber = new Map(numbered.map((row) => [String(row['externalNo']), row]))
    const needs = field !== undefined && this.about.given[field.name] === undefined
    this.who = this.rows.map((row) => {
      const told = needs ? this.toldOf(row) : {}
      return Object.keys(told).length === 0 ? undefined : whoIs(told, roster, (number) => byNumber.get(number))
    })
    const fixed = field?.beside === undefined ? [field?.name, spec.parent?.field] : [spec.parent?.field]
    const index = (spec.importBy ?? fixed).find((name) => name !== undefined && spec.indexes?.includes(name))
    if (index === undefined) return ok({ values: [] })
    const values = this.rows.flatMap((row, i): (string | number)[] => {
      const value = index === field?.name ? this.personOf(row, this.who[i], answers) : row.values[index]
      return typeof value === 'string' || typeof value === 'number' ? [value] : []
    })
    return ok({ index, values: [...new Set(values)] })
  }

  private personOf(row: RegisterRow, who: Who | undefined, answers: Answers): unknown {
    const field = personField(this.catalogue().table(this.about.table))
    return who?.kind === 'person' ? who.person.id : (answers[rowKey(row)] ?? row.values[field?.name ?? ''])
  }

  judge(stored: readonly RowRecord[], closed: readonly string[], answers: Answers): Result<Preview> {
    const spec = this.catalogue().table(this.about.table)
    const judging = { spec, who: this.who, stored, closed: new Set(closed), answers }
    this.verdicts = judgeRegister(this.rows, judging)
    const counts: Record<VerdictKind, number> = { new: 0, changed: 0, same: 0, conflict: 0, rejected: 0 }
    for (const { kind } of this.verdicts) counts[kind]++
    return ok({
      counts,
      sheets: this.sheets,
      verdicts: this.verdicts.map((verdict) => this.view(verdict)),
      changing: this.verdicts.flatMap(({ kind, stored: row }) =>
        kind === 'changed' && row ? [{ table: spec.name, row: row.id }] : [],
      ),
      writes: counts.new + counts.changed,
    })
  }

  private view({ kind, row, values, differences, findings, ask }: RegisterVerdict): VerdictView {
    const catalogue = this.catalogue()
    const spec = catalogue.table(this.about.table)
    const shown = (name: string): string => {
      const field = spec.fields.find((each) => each.name === name)
      return field && values[name] !== undefined ? maskField(field, formatField(field, values[name], this.lookup)) : ''
    }
    const said = spec.fields.filter(
      ({ name, kind: of, to }) =>
        name !== spec.title && !(of === 'ref' && to === 'person') && !(name in this.about.given),
    )
    const words = said.map(({ name }) => shown(name)).filter((text) => text !== '')
    const name = typeof row.who['name'] === 'string' ? row.who['name'] : shown(spec.title)
    return {
      key: rowKey(row),
      kind,
      sheet: row.sheet,
      row: row.row,
      name,
      idNumber: '',
      detail: words.slice(0, 5).join(' · '),
      differences: differences.map((difference) => differenceView(difference, catalogue, this.lookup, spec.name)),
      findings,
      ...(ask ? { ask: { why: ask.why, mayBeNew: false, candidates: this.candidates(ask.candidates) } } : {}),
    }
  }

  private candidates(people: readonly Row[]): NonNullable<VerdictView['ask']>['candidates'] {
    const fields = this.catalogue().table('person').fields
    return people.map((person) =>
      candidateView(person, (name, source) => {
        const field = fields.find((each) => each.name === name)
        return field ? maskField(field, formatField(field, source[name], this.lookup)) : ''
      }),
    )
  }

  moved(now: Readonly<Record<string, readonly RowRecord[]>>): Result<readonly string[]> {
    return ok(movedRows(this.verdicts, now[this.about.table] ?? []))
  }

  input(): Result<RecordImport> {
    if (!this.file) return nothingOpen()
    return ok({ table: this.about.table, file: this.file.name.slice(0, 200), rows: importRows(this.verdicts) })
  }

  async rejected(): Promise<Result<Uint8Array>> {
    return ok(await writeRejected(this.layouts, this.verdicts))
  }
}

function nothingOpen(): Result<never> {
  return fail('import.nothing-open', '还没有读入文件，请先选择文件。')
}

/** Rows of list tables under what people call them, whatever field that is. */
function namedLists(
  catalogue: Catalogue,
  lists: Readonly<Record<string, readonly Row[]>>,
): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(
    Object.entries(lists).map(([table, rows]) => {
      const { title } = catalogue.table(table)
      return [table, rows.map((row) => (row['name'] === undefined ? { ...row, name: row[title] } : row))]
    }),
  )
}

/** `table:word` of words that several rows of a list are called. */
function doubles(lists: Readonly<Record<string, readonly Row[]>>): ReadonlySet<string> {
  const met = new Set<string>()
  const found = new Set<string>()
  for (const [table, rows] of Object.entries(lists))
    for (const row of rows) {
      const word = `${table}:${matchForm(String(row['name'] ?? ''))}`
      if (met.has(word)) found.add(word)
      met.add(word)
    }
  return found
}
