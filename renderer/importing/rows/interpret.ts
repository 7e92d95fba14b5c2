// One row of a file → a person with their own rows, and what must be said about it. One bad cell never fails the row, one bad
// row never fails the rest (product.md §1).
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { FieldMessage } from '../../../shared/domain/field'
import type { Lookup } from '../../../shared/domain/lookup'
import { parseField, type ParseContext, type Parsed } from '../../../shared/domain/parse'
import type { RowRecord, Value } from '../../../shared/oplog/operation'
import type { MappedColumn } from '../layout/map-columns'
import type { ImportTable } from '../layout/targets'
import { shownText, type Cell } from '../reading/sheet'
import { cellInput } from './cell-input'
import { asksForBoth, partEmployer } from './employer'
import { blockingFields, type Finding } from './findings'
import { settleHonour } from './honours'
import { inUnitOfHeading } from './money-unit'

export interface ChildValues {
  readonly table: Exclude<ImportTable, 'person'>
  readonly values: Readonly<Record<string, Value>>
}

/** A person as one row of the file tells them. */
export interface PersonRow {
  readonly sheet: string
  /** Excel row, from 1. */
  readonly row: number
  readonly values: Readonly<Record<string, Value>>
  readonly children: readonly ChildValues[]
  readonly findings: readonly Finding[]
  /** Header of the 身份证号 column, for findings that only a whole file can have. */
  readonly idColumn: string
}

export interface RowReader {
  read(sheet: string, row: number, cellAt: (column: number) => Cell | undefined, county: string | undefined): PersonRow
}

type Values = Record<string, Value>

/** A reader for one sheet's mapped columns. `today` is YYYY-MM-DD. */
export function rowReader(
  catalogue: Catalogue,
  columns: readonly MappedColumn[],
  lookup: Lookup,
  today: string,
): RowReader {
  const mapped = columns.filter((column) => column.target)
  // 证件类型 decides how 身份证号 is read, so it is read first.
  const order = [...mapped].sort(
    (a, b) => Number(b.target?.field.name === 'idKind') - Number(a.target?.field.name === 'idKind'),
  )
  const hasCounty = mapped.some((column) => column.target?.table === 'person' && column.target.field.name === 'county')
  const known = new Map<string, Parsed>()
  return {
    read: (sheet, row, cellAt, county) => {
      const reading = new Reading(sheet, row, catalogue, lookup, today, known)
      for (const column of order) reading.take(column, cellAt(column.column.index))
      return reading.finish(mapped, cellAt, hasCounty ? undefined : county)
    },
  }
}

/** The reading of one row: values by table and slot, findings as they are met. */
class Reading {
  private readonly person: Values = {}
  private readonly slots = new Map<string, Values>()
  private readonly levelTexts = new Map<string, string>()
  private readonly findings: Finding[] = []
  private readonly context: ParseContext

  constructor(
    private readonly sheet: string,
    private readonly row: number,
    private readonly catalogue: Catalogue,
    private readonly lookup: Lookup,
    today: string,
    private readonly known: Map<string, Parsed>,
  ) {
    const record = (): RowRecord => this.record()
    this.context = {
      today,
      lookup,
      get row() {
        return record()
      },
    }
  }

  take(column: MappedColumn, cell: Cell | undefined): void {
    const target = column.target
    const typed = target && cellInput(cell, target.field)
    const input = target && typed !== undefined ? inUnitOfHeading(typed, target.field, column.column.path) : undefined
    if (!target || input === undefined) return
    const into = this.valuesOf(target.table, column.slot)
    if (target.table === 'honour' && target.field.name === 'level')
      this.levelTexts.set(`honour#${column.slot}`, String(input))
    if (target.table === 'person' && target.field.name === 'employer' && asksForBoth(column.column.label)) {
      this.takeEmployer(String(input), column, cell)
      return
    }
    const parsed = this.parse(column, input)
    for (const message of parsed.messages) this.note(message, column, cell, target.table === 'person')
    if (parsed.value !== undefined && parsed.value !== null) into[target.field.name] = parsed.value
  }

  private takeEmployer(text: string, column: MappedColumn, cell: Cell | undefined): void {
    const spec = this.catalogue.table('person')
    for (const [name, part] of Object.entries(partEmployer(text))) {
      const field = spec.fields.find((each) => each.name === name)
      if (!field || (name !== 'employer' && this.person[name] !== undefined)) continue
      const parsed = parseField(field, part, { today: this.context.today, lookup: this.lookup })
      for (const message of parsed.messages) this.note(message, column, cell, true)
      if (parsed.value !== undefined && parsed.value !== null) this.person[name] = parsed.value
    }
  }

  /** Choices and references repeat thousands of times in a file; each spelling is read once. */
  private parse(column: MappedColumn, input: string | number | boolean): Parsed {
    const field = (column.target as NonNullable<MappedColumn['target']>).field
    const repeats = field.kind === 'choice' || field.kind === 'ref' || field.kind === 'flag'
    if (!repeats) return parseField(field, input, this.context)
    const key = `${column.column.index}:${String(input)}`
    const before = this.known.get(key)
    const parsed = before ?? parseField(field, input, this.context)
    if (!before) this.known.set(key, parsed)
    return parsed
  }

  private note(message: FieldMessage, column: MappedColumn, cell: Cell | undefined, ofPerson: boolean): void {
    const field = column.target?.field
    const blocks = message.level === 'error' && ofPerson && blockingFields.has(field?.name ?? '')
    const leftOut = message.level === 'error' && !blocks ? '此项未导入，其余照常。' : ''
    this.findings.push({
      sheet: this.sheet,
      row: this.row,
      column: column.column.label,
      value: field?.kind === 'idcard' ? plainId(shownText(cell)) : shownText(cell).trim(),
      code: message.code,
      level: blocks ? 'error' : 'warning',
      message: message.message + leftOut,
    })
  }

  finish(
    columns: readonly MappedColumn[],
    cellAt: (column: number) => Cell | undefined,
    county: string | undefined,
  ): PersonRow {
    if (county !== undefined) this.person['county'] = county
    this.checkName(columns, cellAt)
    for (const message of this.catalogue.table('person').check?.(this.record()) ?? [])
      this.noteField(message, columns, cellAt)
    return {
      sheet: this.sheet,
      row: this.row,
      values: this.person,
      children: this.children(columns, cellAt),
      findings: this.findings,
      idColumn: columns.find((each) => isOf([each], each.column.label, 'idNumber'))?.column.label ?? '',
    }
  }

  private checkName(columns: readonly MappedColumn[], cellAt: (column: number) => Cell | undefined): void {
    if (
      this.person['name'] !== undefined ||
      this.findings.some((each) => each.level === 'error' && isOf(columns, each.column, 'name'))
    )
      return
    const message = '这一行没有姓名，无法导入。请补上姓名；如果不是人员行，请删去。'
    this.noteField({ code: 'name.missing', level: 'error', message, field: 'name' }, columns, cellAt)
  }

  /** A finding over the whole row, put on the column of the field it names; said once where a reader has said it already. */
  private noteField(
    message: FieldMessage,
    columns: readonly MappedColumn[],
    cellAt: (column: number) => Cell | undefined,
  ): void {
    const column = columns.find((each) => each.target?.table === 'person' && each.target.field.name === message.field)
    if (column) {
      if (!this.findings.some((each) => each.code === message.code && each.column === column.column.label))
        this.note(message, column, cellAt(column.column.index), true)
      return
    }
    const level = message.level === 'error' && blockingFields.has(message.field ?? '') ? 'error' : 'warning'
    this.findings.push({
      sheet: this.sheet,
      row: this.row,
      column: '',
      value: '',
      code: message.code,
      level,
      message: message.message,
    })
  }

  private children(
    columns: readonly MappedColumn[],
    cellAt: (column: number) => Cell | undefined,
  ): readonly ChildValues[] {
    const children: ChildValues[] = []
    for (const [slot, values] of this.slots) {
      const table = slot.split('#')[0] as ChildValues['table']
      const level = this.catalogue.table(table).fields.find((field) => field.name === 'level')
      const settled =
        table === 'honour' ? settleHonour(values, this.levelTexts.get(slot) ?? '', level, this.lookup) : values
      if (Object.keys(settled).length === 0) continue
      const missing = this.catalogue
        .table(table)
        .fields.find((field) => field.required && field.kind !== 'ref' && settled[field.name] === undefined)
      if (!missing) children.push({ table, values: settled })
      else this.noteMissing(slot, missing.label, columns, cellAt)
    }
    return children
  }

  /** A relative's phone without a name cannot be kept as a relative. */
  private noteMissing(
    slot: string,
    label: string,
    columns: readonly MappedColumn[],
    cellAt: (column: number) => Cell | undefined,
  ): void {
    const column = columns.find(
      (each) => `${each.target?.table}#${each.slot}` === slot && shownText(cellAt(each.column.index)).trim() !== '',
    )
    const message = `${this.catalogue.table(slot.split('#')[0] as string).label}缺少“${label}”，这一项未导入，其余照常。`
    this.findings.push({
      sheet: this.sheet,
      row: this.row,
      column: column?.column.label ?? '',
      value: column ? shownText(cellAt(column.column.index)) : '',
      code: 'value.required',
      level: 'warning',
      message,
    })
  }

  private valuesOf(table: string, slot: number): Values {
    if (table === 'person') return this.person
    const key = `${table}#${slot}`
    let values = this.slots.get(key)
    if (!values) this.slots.set(key, (values = {}))
    return values
  }

  private record(): RowRecord {
    return { ...this.person, id: '', _s: ['', ''] }
  }
}

function isOf(columns: readonly MappedColumn[], label: string, field: string): boolean {
  return columns.some(
    (each) => each.column.label === label && each.target?.table === 'person' && each.target.field.name === field,
  )
}

/** An ID as people compare it: without the spaces and full-width digits it was written with. */
function plainId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s'’]+/g, '')
    .toUpperCase()
}
