// Equal numbers on papers of every kind: read once by their series, then only what a commit changed is looked at.
import { numberFieldOf, type NumberField } from '../../shared/domain/office/paper-numbers'
import type { Fields, TableSpec } from '../../shared/domain/field'
import type { Issue } from '../../shared/issues/issue'
import { sameNumberIssue } from '../../shared/issues/number-issues'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { isVisible } from '../../shared/oplog/row'
import type { Change } from './office'
import { turn } from './queue'
import type { Session } from './session'

/** The numbered rows of one table. */
interface Numbered {
  readonly numberOf: Map<RowId, string>
  readonly rowsOf: Map<string, Set<RowId>>
  /** Rows changed since they were looked at. */
  stale: Set<RowId>
}

export class NumberIssues {
  private readonly known = new Map<string, Numbered>()

  constructor(private readonly session: Session) {}

  /** Follows a commit. */
  follow({ tables }: Change): void {
    for (const [table, rows] of Object.entries(tables)) {
      if (rows === 'many') this.known.delete(table)
      else for (const row of rows) this.known.get(table)?.stale.add(row)
    }
  }

  async list(): Promise<readonly Issue[]> {
    const issues: Issue[] = []
    for (const spec of this.session.catalogue.tables) {
      const field = numberFieldOf(spec)
      if (field) issues.push(...(await this.ofTable(spec, field)))
    }
    return issues
  }

  private async ofTable(spec: TableSpec, field: NumberField): Promise<readonly Issue[]> {
    const numbered = await this.numbered(spec, field)
    const doubled = [...numbered.rowsOf].filter(([, rows]) => rows.size > 1)
    return Promise.all(
      doubled.map(async ([number, ids]) => {
        const rows = (await this.rows(spec.name, [...ids])) as readonly Fields[]
        const names = await this.names(spec, rows)
        return sameNumberIssue(spec, field.label, number, rows, (row) => names.get(row.id) ?? '')
      }),
    )
  }

  private async numbered(spec: TableSpec, field: NumberField): Promise<Numbered> {
    const before = this.known.get(spec.name)
    if (before) {
      const changed = before.stale
      before.stale = new Set()
      const now = new Map((await this.rows(spec.name, [...changed])).map((row) => [row.id, row]))
      for (const id of changed) place(before, id, now.get(id)?.[field.name])
      return before
    }
    const all: Numbered = { numberOf: new Map(), rowsOf: new Map(), stale: new Set() }
    // Known from now on: what is committed while this reads is looked at again.
    this.known.set(spec.name, all)
    const table = this.session.database.rows(spec.name)
    const { series } = field.paperNumber
    for (const each of await table.orderBy(series).uniqueKeys()) {
      for (const row of await table.where(series).equals(each).toArray())
        place(all, row.id, isVisible(row) ? row[field.name] : undefined)
      await turn()
    }
    return all
  }

  private async rows(table: string, ids: readonly RowId[]): Promise<readonly RowRecord[]> {
    return (await this.session.database.rows(table).bulkGet([...ids])).filter(
      (row): row is RowRecord => row !== undefined && isVisible(row),
    )
  }

  /** Whose paper each row is: the person's name, or the name on the row itself. */
  private async names(spec: TableSpec, rows: readonly Fields[]): Promise<ReadonlyMap<RowId, string>> {
    const { survivors } = this.session
    const owner = (row: Fields): RowId => {
      const person = String(row['person'] ?? '')
      return survivors.get(person) ?? person
    }
    const people = new Map((await this.rows('person', rows.map(owner))).map((row) => [row.id, row]))
    const nameOf = (row: Fields): string => String(people.get(owner(row))?.['name'] ?? row['name'] ?? row['to'] ?? '')
    return new Map(rows.map((row) => [row.id, nameOf(row) || spec.label]))
  }
}

function place({ numberOf, rowsOf }: Numbered, id: RowId, number: unknown): void {
  const before = numberOf.get(id)
  if (before !== undefined) {
    const rows = rowsOf.get(before)
    rows?.delete(id)
    if (rows?.size === 0) rowsOf.delete(before)
    numberOf.delete(id)
  }
  if (typeof number !== 'string' || number === '') return
  numberOf.set(id, number)
  rowsOf.set(number, (rowsOf.get(number) ?? new Set()).add(id))
}
