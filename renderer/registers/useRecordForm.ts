// The life of one form: open with the heads it shows, keep a draft, notice that the record changed meanwhile, save only what was touched.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Form, type FormInstance } from 'antd'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { RowId, RowRecord, Value } from '../../shared/oplog/operation'
import type { Office, Outcome } from '../data/office'
import { dropDraft, findDraft, keepDraft, type FormName } from './drafts'
import { entriesOf, formFields, movedFields, readEntry, sameEntry, touched, type Entries } from './form-values'
import { seenOf, type Seen } from './heads'
import type { Lists } from './lists'
import { useHear, useOffice, useWhich } from './source'

/** A touched field that somebody else changed while the form was open. */
export interface Clash {
  readonly field: FieldSpec
  /** Their value as the input would show it. */
  readonly theirs: unknown
}

export interface RecordFormState {
  readonly form: FormInstance
  readonly fields: readonly FieldSpec[]
  readonly record: RowRecord | undefined
  readonly ready: boolean
  readonly dirty: boolean
  /** Everything typed so far is in a draft on the disk. */
  readonly kept: boolean
  readonly restored: boolean
  readonly clashes: readonly Clash[]
  readonly failure: Failure | undefined
  readonly saving: boolean
  readonly onChange: () => void
  readonly save: () => Promise<void>
  readonly giveUp: () => void
  readonly settle: (clash: Clash, keep: 'mine' | 'theirs') => void
}

/** What a form is about to save: all filled values of a new record (with the fixed ones), only the changed ones of an old one. */
export interface Saving {
  readonly id: RowId | undefined
  readonly values: Readonly<Record<string, Value>>
  readonly seen: Seen
}

/** Saves in the form's stead, by a command of the table's own; undefined where the person went back to the form. */
export type Deliver = (saving: Saving) => Promise<Outcome | undefined>

export interface RecordFormOptions {
  readonly table: TableSpec
  readonly lists: Lists
  /** The record to edit; absent = a new one. */
  readonly id: RowId | undefined
  /** Values every new record gets (its parent). */
  readonly fixed: Readonly<Record<string, Value>>
  /** What a new record's inputs show at first; the person may change it. */
  readonly initial: Readonly<Record<string, Value>> | undefined
  readonly only: readonly string[] | undefined
  readonly deliver: Deliver | undefined
  readonly onSaved: (id: RowId) => void
}

const UNSETTLED: Failure = {
  code: 'form.unsettled',
  message: '还没有保存：有内容在您填写时被别处改过。请先在上方逐项选“用对方的”或“保留我填的”，再保存。',
}

interface Shown {
  record: RowRecord
  first: Entries
  seen: Seen
}

export function useRecordForm(options: RecordFormOptions): RecordFormState {
  const { table, lists, id, fixed, initial, only, deliver, onSaved } = options
  const office = useOffice()
  const [form] = Form.useForm()
  const shown = useRef<Shown>(undefined)
  const [ready, setReady] = useState(false)
  const [dirty, setDirty] = useState(false)
  const [kept, setKept] = useState(true)
  const typed = useRef(0)
  const [restored, setRestored] = useState(false)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const unsettled = useRef<readonly Clash[]>([])
  const ask = useCallback((next: readonly Clash[]) => {
    unsettled.current = next
    setClashes(next)
  }, [])
  const [failure, setFailure] = useState<Failure>()
  const told = useRef<string>(undefined)
  const [saving, setSaving] = useState(false)
  const fields = formFields(table, only)
  const which = useWhich()
  const scope = JSON.stringify(initial ? [fixed, initial] : fixed)
  const named = useMemo<FormName>(
    () => ({ office: which, table: table.name, row: id, scope }),
    [which, table.name, id, scope],
  )

  useEffect(() => {
    let gone = false
    const reading = Promise.all([readRecord(office, table, id, { ...initial, ...fixed }), findDraft(named)])
    const open = ([record, draft]: Awaited<typeof reading>): void => {
      if (gone) return
      const names = fields.map((field) => field.name)
      const first = entriesOf(fields, record, lists)
      shown.current = { record, first, seen: seenOf(record, names) }
      form.setFieldsValue({ ...first, ...draft?.values })
      if (draft?.seen)
        ask(clashesOf(movedFields(fields, { ...shown.current.seen, ...draft.seen }, record), first, draft.values))
      setRestored(draft !== undefined)
      setDirty(draft !== undefined)
      setReady(true)
    }
    reading.then(open, (error: unknown) => void (gone || setFailure(asFailure(error))))
    return () => {
      gone = true
    }
    // Opens once per record; later changes of the record come through useHear below, not by starting over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [office, table, named])

  const entries = useCallback((): Entries => form.getFieldsValue(true) as Entries, [form])
  const onChange = useCallback(() => {
    const changed = touched(fields, shown.current?.first ?? {}, entries())
    setDirty(changed.length > 0)
    const turn = ++typed.current
    setKept(false)
    const keeping =
      changed.length === 0
        ? dropDraft(named)
        : keepDraft(
            named,
            Object.fromEntries(changed.map((field) => [field.name, entries()[field.name]])),
            Date.now(),
            typedOver(changed, shown.current?.seen ?? {}, unsettled.current),
          )
    // An earlier letter's draft says nothing about what was typed after it.
    keeping.then(
      () => turn === typed.current && setKept(true),
      (error: unknown) => setFailure(asFailure(error)),
    )
  }, [entries, fields, named])

  useHear([table.name], () => {
    if (id === undefined || !shown.current || saving) return
    void office.record(table.name, id).then((record) => {
      if (!record || !shown.current) return
      const met = meetChanges(form, fields, shown.current, record, lists)
      ask([...unsettled.current.filter((each) => !met.moved.has(each.field.name)), ...met.clashes])
    })
  })

  const settle = useCallback(
    (clash: Clash, keep: 'mine' | 'theirs') => {
      if (keep === 'theirs') form.setFieldValue(clash.field.name, clash.theirs)
      ask(unsettled.current.filter((each) => each.field.name !== clash.field.name))
      onChange()
    },
    [ask, form, onChange],
  )

  const giveUp = useCallback(() => {
    dropDraft(named).catch((error: unknown) => setFailure(asFailure(error)))
    ask([])
    if (shown.current) form.setFieldsValue(shown.current.first)
    setDirty(false)
    setRestored(false)
    setFailure(undefined)
  }, [ask, form, named])

  const save = useCallback(async () => {
    const base = shown.current
    if (!base) return
    if (unsettled.current.length > 0) return setFailure(UNSETTLED)
    setFailure(undefined)
    // What the last saving said at a field may be put right by another field, which would leave it standing.
    if (told.current !== undefined) form.setFields([{ name: told.current, errors: [] }])
    const changed = touched(fields, base.first, entries())
    const values = readAll(form, id === undefined ? fields : changed, entries(), lists, base.record)
    if (!values) return
    setSaving(true)
    try {
      const saving = { id, values: id === undefined ? { ...filled(values), ...fixed } : values, seen: base.seen }
      const outcome = await (deliver ?? ((given) => send(office, table, given)))(saving)
      if (!outcome) return
      if (!outcome.ok) {
        told.current = showFailure(form, outcome.failure)
        return setFailure(outcome.failure)
      }
      // It is saved: a draft that could not be removed holds the same values and asks nothing when it is found again.
      await dropDraft(named).catch(() => undefined)
      setDirty(false)
      setRestored(false)
      onSaved(id ?? (outcome.answer as { id: RowId }).id)
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setSaving(false)
    }
  }, [deliver, entries, fields, fixed, form, id, lists, named, office, onSaved, table])

  return {
    form,
    fields,
    record: shown.current?.record,
    ready,
    dirty,
    kept,
    restored,
    clashes,
    failure,
    saving,
    onChange,
    save,
    giveUp,
    settle,
  }
}

async function readRecord(
  office: Office,
  table: TableSpec,
  id: RowId | undefined,
  fixed: Readonly<Record<string, Value>>,
): Promise<RowRecord> {
  const found = id === undefined ? undefined : await office.record(table.name, id)
  return found ?? { ...fixed, id: '', _s: ['', ''] }
}

/** Untouched fields follow the record; touched ones become clashes the person must settle. Either way the form now names the new heads. */
function meetChanges(
  form: FormInstance,
  fields: readonly FieldSpec[],
  shown: Shown,
  record: RowRecord,
  lists: Lists,
): { readonly moved: ReadonlySet<string>; readonly clashes: readonly Clash[] } {
  const now = form.getFieldsValue(true) as Entries
  const mine = new Set(touched(fields, shown.first, now).map((field) => field.name))
  const moved = movedFields(fields, shown.seen, record)
  const first = { ...shown.first, ...entriesOf(moved, record, lists) }
  for (const field of moved) if (!mine.has(field.name)) form.setFieldValue(field.name, first[field.name])
  shown.record = record
  shown.first = first
  shown.seen = seenOf(
    record,
    fields.map((field) => field.name),
  )
  const names = new Set(moved.map((field) => field.name))
  return {
    moved: names,
    clashes: clashesOf(
      moved.filter((field) => mine.has(field.name)),
      first,
      now,
    ),
  }
}

/** The heads a draft's values are typed over. None where somebody's change is not settled yet, so that it is asked about again. */
function typedOver(changed: readonly FieldSpec[], seen: Seen, unsettled: readonly Clash[]): Seen {
  const open = new Set(unsettled.map((clash) => clash.field.name))
  return Object.fromEntries(changed.map(({ name }) => [name, open.has(name) ? [] : (seen[name] ?? [])]))
}

/** Of fields changed elsewhere, those in which something else was typed here. */
function clashesOf(moved: readonly FieldSpec[], theirs: Entries, mine: Entries): readonly Clash[] {
  return moved
    .filter((field) => field.name in mine && !sameEntry(theirs[field.name], mine[field.name]))
    .map((field) => ({ field, theirs: theirs[field.name] }))
}

/** Reads every entry; marks those that cannot be stored and goes to the first of them. Undefined where any was refused. */
function readAll(
  form: FormInstance,
  fields: readonly FieldSpec[],
  entries: Entries,
  lists: Lists,
  record: RowRecord,
): Record<string, Value> | undefined {
  const values: Record<string, Value> = {}
  const refused: { name: string; errors: string[] }[] = []
  for (const field of fields) {
    const read = readEntry(field, entries[field.name], lists, { ...record, ...values })
    if (read.ok) values[field.name] = read.value
    else refused.push({ name: field.name, errors: [read.failure.message] })
  }
  if (refused.length === 0) return values
  form.setFields(refused)
  focusField(form, refused[0]?.name)
  return undefined
}

async function send(office: Office, table: TableSpec, { id, values, seen }: Saving): Promise<Outcome> {
  return id === undefined
    ? office.run('record.create', { table: table.name, values })
    : office.run('record.edit', { table: table.name, row: id, values, seen })
}

function filled(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** A failure that names a field is shown at that field too; answers the field. */
function showFailure(form: FormInstance, failure: Failure): string | undefined {
  const field = failure.data?.['field']
  if (typeof field !== 'string') return undefined
  form.setFields([{ name: field, errors: [failure.message] }])
  focusField(form, field)
  return field
}

function focusField(form: FormInstance, name: string | undefined): void {
  if (name === undefined) return
  form.scrollToField(name, { block: 'nearest' })
  const input: unknown = form.getFieldInstance(name)
  if (typeof input === 'object' && input !== null && 'focus' in input && typeof input.focus === 'function')
    (input.focus as () => void)()
}
