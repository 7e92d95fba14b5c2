// The dry run's verdict on every row: 新增 · 变更 · 无变化 · 冲突 · 拒绝, and what the import would do for each person. Rows that
// mean one person (one honour per row) become one change.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { Value } from '../../../shared/oplog/operation'
import { matchName } from '../../../shared/domain/roster/names'
import { readIdCard } from '../../../shared/domain/roster/id-card'
import type { Row } from '../../data/office'
import type { Finding } from '../rows/findings'
import type { ChildValues, PersonRow } from '../rows/interpret'
import { asRow, differencesOf, sameChild, type Difference } from './differences'
import { matchRow, type Match } from './match'
import type { ChildTable, Roster } from './roster'

export type VerdictKind = 'new' | 'changed' | 'same' | 'conflict' | 'rejected'

export interface Verdict {
  readonly kind: VerdictKind
  readonly row: PersonRow
  readonly differences: readonly Difference[]
  readonly findings: readonly Finding[]
  /** For a conflict: whom the row may mean. */
  readonly ask?: Extract<Match, { kind: 'ask' }>
  /** The stored person a changed or same row means. */
  readonly person?: Row
}

/** One person to write; built up over all rows that mean them. */
export interface PersonPlan {
  readonly stored: Row | undefined
  readonly values: Record<string, Value>
  readonly children: { table: ChildTable; stored: Row | undefined; values: Record<string, Value> }[]
}

export interface Judgement {
  readonly verdicts: readonly Verdict[]
  readonly plans: readonly PersonPlan[]
}

/** A clerk's answer to a conflict, by `sheet!row`: a person's row id, 'new', or 'skip'. */
export type Answers = Readonly<Record<string, string>>

export function rowKey(row: { readonly sheet: string; readonly row: number }): string {
  return `${row.sheet}!${row.row}`
}

/** Judges all rows of a file against the roster. Unanswered conflicts are written nowhere. */
export function judge(
  rows: readonly PersonRow[],
  roster: Roster,
  catalogue: Catalogue,
  answers: Answers,
  onRow: () => void = () => undefined,
): Judgement {
  const judging = new Judging(roster, catalogue, answers)
  const verdicts = rows.map((row) => {
    onRow()
    return judging.row(row)
  })
  return { verdicts, plans: [...judging.plans.values()] }
}

class Judging {
  readonly plans = new Map<string, PersonPlan>()
  /** ID number → the first row of the file that carries it. */
  private readonly holders = new Map<string, PersonRow>()

  constructor(
    private readonly roster: Roster,
    private readonly catalogue: Catalogue,
    private readonly answers: Answers,
  ) {}

  row(row: PersonRow): Verdict {
    const second = this.secondHolder(row)
    // What somebody else's ID says about birth and sex says nothing about this person.
    const own = second.length > 0 ? row.findings.filter((each) => !each.code.endsWith('.conflict')) : row.findings
    const findings = [...own, ...second]
    if (findings.some((each) => each.level === 'error')) return { kind: 'rejected', row, differences: [], findings }
    const match = this.match(row)
    if (match.kind === 'ask')
      return { kind: 'conflict', row, differences: [], findings: [...findings, askFinding(row, match)], ask: match }
    const key = match.kind === 'person' ? match.person.id : this.newKey(row)
    const known = this.plans.get(key)
    const plan = known ?? planOf(match.kind === 'person' ? match.person : undefined)
    this.plans.set(key, plan)
    const differences = this.addPerson(plan, row, known !== undefined, findings).concat(
      this.addChildren(plan, row.children),
    )
    const kind = match.kind === 'none' && !known ? 'new' : differences.length > 0 ? 'changed' : 'same'
    return {
      kind,
      row,
      differences: kind === 'new' ? [] : differences,
      findings,
      ...(plan.stored ? { person: plan.stored } : {}),
    }
  }

  /** One ID twice: with another name the later row is refused (decisions.md 30); with the same name it is the same person again. */
  private secondHolder(row: PersonRow): readonly Finding[] {
    const id = row.values['idNumber']
    if (typeof id !== 'string' || row.findings.some((each) => each.level === 'error')) return []
    const first = this.holders.get(id)
    if (!first) this.holders.set(id, row)
    if (!first || matchName(String(first.values['name'])) === matchName(String(row.values['name']))) return []
    const message = `身份证号与“${first.sheet}”第 ${first.row} 行的${String(first.values['name'])}相同，姓名不同。请核对两人的证件。`
    return [
      {
        sheet: row.sheet,
        row: row.row,
        column: row.idColumn,
        value: id,
        code: 'id.duplicate',
        level: 'error',
        message,
      },
    ]
  }

  private match(row: PersonRow): Match {
    const match = matchRow(row.values, this.roster, (person) => this.covers(person, row))
    if (match.kind !== 'ask') return match
    const answer = this.answers[rowKey(row)]
    if (answer === 'new' && match.mayBeNew) return { kind: 'none' }
    const chosen = match.candidates.find((person) => person.id === answer)
    return chosen ? { kind: 'person', person: chosen } : match
  }

  private covers(person: Row, row: PersonRow): boolean {
    if (differencesOf(this.catalogue.table('person'), person, row.values).length > 0) return false
    return row.children.every((child) => {
      const stored = sameChild(child.table, this.roster.children(child.table, person.id), child.values)
      return stored !== undefined && differencesOf(this.catalogue.table(child.table), stored, child.values).length === 0
    })
  }

  /** Rows of one ID are one new person; without an ID each row is its own. */
  private newKey(row: PersonRow): string {
    const id = row.values['idNumber']
    return typeof id === 'string' ? `id:${id}` : `row:${rowKey(row)}`
  }

  private addPerson(plan: PersonPlan, row: PersonRow, again: boolean, findings: Finding[]): readonly Difference[] {
    const values = plan.stored ? row.values : withSuggestions(row.values)
    const now = asRow({ ...stripped(plan.stored), ...plan.values })
    const differences = differencesOf(this.catalogue.table('person'), now, values)
    const taken: Difference[] = []
    for (const difference of differences) {
      // A second row of the same person fills gaps; where it contradicts the first, the first stands and it is said.
      if (again && plan.values[difference.field] !== undefined) findings.push(contradiction(row, difference))
      else {
        plan.values[difference.field] = difference.after
        taken.push(difference)
      }
    }
    return taken
  }

  private addChildren(plan: PersonPlan, children: readonly ChildValues[]): readonly Difference[] {
    const found: Difference[] = []
    for (const child of children) {
      const spec = this.catalogue.table(child.table)
      const planned = plan.children.filter((each) => each.table === child.table)
      const place = sameChild(
        child.table,
        planned.map((each) => ({ ...stripped(each.stored), ...each.values, _place: each })),
        child.values,
      )?._place
      const stored = place
        ? place.stored
        : plan.stored && sameChild(child.table, this.unplanned(plan, child.table), child.values)
      const target = place ?? { table: child.table, stored, values: {} }
      const differences = differencesOf(spec, { ...stripped(target.stored), ...target.values }, child.values)
      for (const difference of differences) target.values[difference.field] = difference.after
      if (!place && (differences.length > 0 || stored)) plan.children.push(target)
      found.push(...differences)
    }
    return found
  }

  /** Stored rows not yet spoken for, so that two honours of one row never land on one stored honour. */
  private unplanned(plan: PersonPlan, table: ChildTable): readonly Row[] {
    const spoken = new Set(plan.children.map((each) => each.stored?.id))
    return this.roster.children(table, plan.stored?.id ?? '').filter((row) => !spoken.has(row.id))
  }
}

function planOf(stored: Row | undefined): PersonPlan {
  return { stored, values: {}, children: [] }
}

function stripped(row: Row | undefined): Record<string, Value> {
  return (row ?? {}) as Record<string, Value>
}

/** A new person with an ID but no birth or sex in the file gets what the ID says; a stored person keeps what they have. */
function withSuggestions(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const card = typeof values['idNumber'] === 'string' ? readIdCard(values['idNumber']) : undefined
  return card ? { birth: card.birth, sex: card.sex, ...values } : values
}

function askFinding(row: PersonRow, match: Extract<Match, { kind: 'ask' }>): Finding {
  return {
    sheet: row.sheet,
    row: row.row,
    column: '',
    value: String(row.values['name'] ?? ''),
    code: match.code,
    level: 'warning',
    message: match.why,
  }
}

function contradiction(row: PersonRow, difference: Difference): Finding {
  const message = `同一人在文件中出现多次，${difference.label}不一致，按先出现的一行导入，请核对。`
  return {
    sheet: row.sheet,
    row: row.row,
    column: difference.label,
    value: String(difference.after),
    code: 'row.repeat',
    level: 'warning',
    message,
  }
}
