// Which facts a county changed on its 核对表: only cells that read otherwise than they were sent, and never over what somebody changed
// in the roster meanwhile. An emptied cell clears nothing.
import { sheetColumns, type PrefilledKey, type SentPerson } from '../../../shared/domain/checks/sheet-content'
import type { FieldSpec } from '../../../shared/domain/field'
import { formatField } from '../../../shared/domain/format'
import { lookupOf } from '../../../shared/domain/lookup'
import { maskField } from '../../../shared/domain/masking'
import { parseField } from '../../../shared/domain/parse'
import type { PersonChange } from '../../../shared/domain/roster/import-input'
import { headsOf } from '../../../shared/oplog/row'
import type { RowRecord, Stamp, Value } from '../../../shared/oplog/operation'
import { cellText } from '../reading/sheet'
import { cellInput } from '../rows/cell-input'
import type { Finding } from '../rows/findings'
import { finding, type CheckDifference, type Judging } from './judging'
import type { SheetRow } from './read-sheet'

export interface Changes {
  readonly change: PersonChange
  readonly differences: readonly CheckDifference[]
  readonly findings: readonly Finding[]
}

/** Columns that are fields of the person under their own names. */
const own: readonly PrefilledKey[] = ['employer', 'phone', 'address', 'living']

export function changesOf(row: SheetRow, sent: SentPerson, person: RowRecord, judging: Judging): Changes {
  const facts = new Comparing(row, sent, judging)
  const fields = judging.catalogue.table('person').fields
  for (const key of own)
    facts.take(
      key,
      fields.find(({ name }) => name === key),
      person,
    )
  const { kin, children, nameless } = kinOf(row, sent, judging, facts.isChanged('relative'))
  const said = nameless
    ? [finding(row, 'relative', 'check.relative', '写了家属电话，没有写姓名，此项未收。', 'warning')]
    : []
  return {
    change: { row: person.id, values: facts.values, seen: facts.seen, children },
    differences: [...facts.differences, ...(nameless ? [] : kin.differences)],
    findings: [...facts.findings, ...kin.findings, ...said],
  }
}

/** The relative of a row. Another name is another relative; the one who stood there stays. */
function kinOf(row: SheetRow, sent: SentPerson, judging: Judging, renamed: boolean) {
  const fields = judging.catalogue.table('family').fields
  const field = (of: string): FieldSpec | undefined => fields.find(({ name }) => name === of)
  const target = renamed ? undefined : judging.roster.family.find(({ id }) => id === sent.family)
  const kin = new Comparing(row, sent, judging)
  kin.take('relative', field('name'), target, 'name')
  kin.take('relativePhone', field('phone'), target, 'phone', renamed)
  const nameless = target === undefined && kin.values['phone'] !== undefined && kin.values['name'] === undefined
  const stored = target ? { row: target.id, seen: kin.seen } : {}
  const children: PersonChange['children'] =
    nameless || Object.keys(kin.values).length === 0 ? [] : [{ table: 'family', values: kin.values, ...stored }]
  return { kin, children, nameless }
}

/** The cells of one row against one stored row. */
class Comparing {
  readonly values: Record<string, Value> = {}
  readonly seen: Record<string, Stamp[]> = {}
  readonly differences: CheckDifference[] = []
  readonly findings: Finding[] = []

  constructor(
    private readonly row: SheetRow,
    private readonly sent: SentPerson,
    private readonly judging: Judging,
  ) {}

  isChanged(key: PrefilledKey): boolean {
    const text = cellText(this.row.cells[key])
    return text.trim() !== '' && !sameText(text, this.sent.cells[key] ?? '')
  }

  /** Takes a cell the county changed; `always` takes it although it reads as sent (the phone of a relative who is new). */
  take(
    key: PrefilledKey,
    field: FieldSpec | undefined,
    stored: RowRecord | undefined,
    name: string = key,
    always = false,
  ): void {
    const cell = this.row.cells[key]
    const input = field && cellInput(cell, field)
    if (!field || input === undefined || !(always || this.isChanged(key))) return
    const { value, messages } = parseField(field, input, { today: this.judging.today, lookup: lookupOf({}) })
    const wrong = messages.find(({ level }) => level === 'error')
    if (wrong || value === undefined || value === null) {
      if (wrong) this.say(key, wrong.code, `${wrong.message}此项未收，其余照常。`)
      return
    }
    const now = formatField(field, stored?.[name])
    if (sameText(now, formatField(field, value))) return
    if (stored && !always && !sameText(now, this.sent.cells[key] ?? '')) {
      const shown = maskField(field, now) || '（空）'
      this.say(key, 'check.moved', `下发之后名册里已改为“${shown}”，保留名册的，没有用表上的覆盖。请核对。`)
      return
    }
    this.values[name] = value
    if (stored) this.seen[name] = [...headsOf(stored, name)]
    this.differences.push(shownDifference(key, field, now, formatField(field, value)))
  }

  private say(key: string, code: string, message: string): void {
    this.findings.push(finding(this.row, key, code, message, 'warning'))
  }
}

/** Old → new, numbers masked as everywhere on screen. */
function shownDifference(key: string, field: FieldSpec, before: string, after: string): CheckDifference {
  const label = sheetColumns.find((column) => column.key === key)?.label ?? field.label
  const [old, fresh] = [maskField(field, before), maskField(field, after)]
  return { label, before: old, after: old === fresh ? `${fresh}（遮住的部分有变）` : fresh }
}

/** Spaces and full-width forms are no difference. */
export function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
  return plain(one) === plain(other)
}
