// The rows of one table as columns in the worker's memory: what lists filter, sort, count and search without touching the disk.
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { pinyinForms } from '../../../shared/domain/roster/pinyin'
import type { RowId, RowRecord } from '../../../shared/oplog/operation'
import type { Row } from '../office'
import { fixedChoices } from './labels'

/** Values that repeat (counties, levels) are stored once; a column with more distinct texts than this is not worth a dictionary. */
const DICTIONARY_LIMIT = 5_000

/** Position of a row in every column; reused after a row leaves. */
export type Slot = number

export class Columns {
  private readonly names: readonly string[]
  /** Of these, what a search looks through, with the words of what is chosen from a list of the catalogue. */
  private readonly searched: readonly { readonly field: FieldSpec; readonly words: ReadonlyMap<string, string> }[]
  private readonly values = new Map<string, unknown[]>()
  private readonly dictionaries = new Map<string, Map<string, string>>()
  private readonly computed = new Map<string, FieldSpec>()
  /** What was computed for `day`, by field and slot; null where that is nothing. */
  private readonly ofDay = new Map<string, unknown[]>()
  private day = ''
  private readonly slots = new Map<RowId, Slot>()
  private readonly ids: RowId[] = []
  private readonly free: Slot[] = []
  private cursor: Slot = 0
  /** What a search of a table without 检索词 looks through, made when it is first asked for. */
  private readonly texts: (string | undefined)[] = []
  /** Reads like a row, so that rules written for rows compute from columns. */
  private readonly asRow: RowRecord

  constructor(
    readonly spec: TableSpec,
    private readonly today: () => string,
  ) {
    const kept = spec.fields.filter(isKept)
    this.names = kept.map((field) => field.name)
    this.searched = kept.filter((field) => field.kind !== 'ref').map((field) => ({ field, words: fixedChoices(field) }))
    for (const name of this.names) this.values.set(name, [])
    for (const name of this.names) this.dictionaries.set(name, new Map())
    for (const field of spec.fields) if (field.derived === 'today') this.computed.set(field.name, field)
    const read = (_: object, key: string | symbol): unknown =>
      typeof key === 'string' ? this.value(this.cursor, key) : undefined
    this.asRow = new Proxy<RowRecord>({ id: '', _s: ['', ''] }, { get: read })
  }

  get size(): number {
    return this.slots.size
  }

  has(field: string): boolean {
    return this.values.has(field) || this.computed.has(field) || field === 'id'
  }

  /** Names of the stored columns, in the catalogue's order. */
  stored(): readonly string[] {
    return this.names
  }

  slotOf(id: RowId): Slot | undefined {
    return this.slots.get(id)
  }

  idAt(slot: Slot): RowId {
    return this.ids[slot] ?? ''
  }

  all(): IterableIterator<Slot> {
    return this.slots.values()
  }

  /** No slot is empty: they are 0 … size − 1. */
  get dense(): boolean {
    return this.free.length === 0
  }

  /** A stored value, one computed for today, or undefined. */
  value(slot: Slot, field: string): unknown {
    const column = this.values.get(field)
    if (column) return column[slot]
    if (field === 'id') return this.ids[slot]
    const compute = this.computed.get(field)?.compute
    return compute ? this.computedAt(slot, this.computedOf(field), compute) : undefined
  }

  /** `value` for one field, for loops over a hundred thousand rows. Not to be kept: a load replaces the columns. */
  reader(field: string): (slot: Slot) => unknown {
    const column = this.values.get(field)
    if (column) return (slot) => column[slot]
    const compute = this.computed.get(field)?.compute
    if (!compute) return (slot) => this.value(slot, field)
    const known = this.computedOf(field)
    return (slot) => this.computedAt(slot, known, compute)
  }

  /**
   * Every word of a row in lower case as people read it, names also by pinyin and initials; for tables that keep no text to search by. What
   * only points to other rows is not in it: those are looked through by themselves. The dictionaries must be here.
   */
  text(slot: Slot): string {
    return (this.texts[slot] ??= this.wordsAt(slot).join('\n').toLowerCase())
  }

  /** A row as far as lists show it: no long texts, no files, no marks; with what is computed for today. */
  rowAt(slot: Slot): Row {
    const row: Record<string, unknown> = { id: this.idAt(slot) }
    for (const name of [...this.names, ...this.computed.keys()]) {
      const value = this.value(slot, name)
      if (value !== undefined) row[name] = value
    }
    return row as Row
  }

  put(row: RowRecord): Slot {
    let slot = this.slots.get(row.id)
    if (slot === undefined) {
      slot = this.free.pop() ?? this.ids.length
      this.slots.set(row.id, slot)
      this.ids[slot] = row.id
    }
    for (const name of this.names) this.column(name)[slot] = this.shared(name, row[name])
    this.forgetAt(slot)
    return slot
  }

  remove(id: RowId): void {
    const slot = this.slots.get(id)
    if (slot === undefined) return
    this.slots.delete(id)
    this.free.push(slot)
    for (const name of this.names) this.column(name)[slot] = undefined
    this.forgetAt(slot)
  }

  /** Takes over whole columns, one value per id in the same order; only for columns that are still empty. */
  fill(ids: readonly RowId[], columns: ReadonlyMap<string, unknown[]>): void {
    for (const id of ids) this.slots.set(id, this.ids.push(id) - 1)
    for (const name of this.names) this.values.set(name, columns.get(name) ?? [])
  }

  private wordsAt(slot: Slot): readonly string[] {
    return this.searched.flatMap(({ field, words }) => {
      const value = this.values.get(field.name)?.[slot]
      if (typeof value !== 'string') return []
      return field.kind === 'name' ? [value, ...pinyinForms(value)] : [words.get(value) ?? value]
    })
  }

  /** Computed once a day and row: a filter or an order looks at every row, an order many times. */
  private computedAt(slot: Slot, known: unknown[], compute: NonNullable<FieldSpec['compute']>): unknown {
    if (known[slot] === undefined) {
      this.cursor = slot
      known[slot] = compute(this.asRow, this.today()) ?? null
    }
    return known[slot] ?? undefined
  }

  private computedOf(field: string): unknown[] {
    const today = this.today()
    if (this.day !== today) this.ofDay.clear()
    this.day = today
    const known = this.ofDay.get(field) ?? []
    this.ofDay.set(field, known)
    return known
  }

  private forgetAt(slot: Slot): void {
    this.texts[slot] = undefined
    for (const known of this.ofDay.values()) known[slot] = undefined
  }

  private column(name: string): unknown[] {
    return this.values.get(name) ?? []
  }

  private shared(name: string, value: unknown): unknown {
    if (typeof value !== 'string') return value ?? undefined
    const dictionary = this.dictionaries.get(name)
    if (!dictionary) return value
    const known = dictionary.get(value)
    if (known !== undefined) return known
    if (dictionary.size >= DICTIONARY_LIMIT) this.dictionaries.delete(name)
    else dictionary.set(value, value)
    return value
  }
}

/** Long texts, photos and files are never listed, filtered or sorted by. */
function isKept(field: FieldSpec): boolean {
  if (field.derived === 'today' || field.secret) return false
  // Whom a line is about is searched by, also where the list shows the name beside it.
  if (field.to === 'person') return true
  return field.derived === 'row' || !(field.offGrid || field.kind === 'blob')
}
