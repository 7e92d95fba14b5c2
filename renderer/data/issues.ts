// 待核对 of the whole office, computed from the row sets in slices between edits; only changed people are checked again.
import type { Fields } from '../../shared/domain/field'
import { phoneDigits } from '../../shared/domain/roster/phone'
import { duplicateIssues } from '../../shared/issues/duplicate-issues'
import { inOrderOfWork, type Issue } from '../../shared/issues/issue'
import { checkIssues, referenceIssues } from '../../shared/issues/person-issues'
import { clockIssues, differenceIssues, unappliedIssues } from '../../shared/issues/other-pcs'
import { referenceFields } from '../../shared/issues/references'
import { retirementId } from '../../shared/issues/retired-pc'
import { isVisible } from '../../shared/oplog/row'
import type { RowId } from '../../shared/oplog/operation'
import { areaIssues } from './area-issues'
import { openConflicts } from './conflicts'
import type { Change } from './office'
import { NumberIssues } from './number-issues'
import { PaymentIssues } from './payment-issues'
import { turn } from './queue'
import { clocksAhead } from './replication/clocks'
import { differingPcs } from './replication/differing'
import { NEWER_ELSEWHERE, stillUnknown } from './replication/newer'
import { refusedBundles } from './replication/refused'
import type { Columns } from './rowsets/columns'
import type { Lists } from './rowsets/lists'
import type { Session } from './session'

/** While changes keep coming, so many times as long as computing them took nothing is computed: an arriving history needs the time itself. */
const REST = 4

/** People looked at between two turns of the event loop, so that no edit waits (decisions.md 6). */
const SLICE = 500

export class OfficeIssues {
  /** Findings per person who has any. */
  private readonly checks = new Map<RowId, readonly Issue[]>()
  private unchecked: Set<RowId> | 'all' = 'all'
  private answer: Promise<readonly Issue[]> | undefined
  /** Collections run one after another: each relies on what the one before it has checked. */
  private last: Promise<unknown> = Promise.resolve()
  private readonly payments: PaymentIssues
  private readonly numbers: NumberIssues
  /** When the next may begin, UTC ms. */
  private restedAt = 0

  constructor(
    private readonly session: Session,
    private readonly lists: Lists,
  ) {
    this.payments = new PaymentIssues(session, lists)
    this.numbers = new NumberIssues(session)
  }

  /** Follows a commit: what changed must be looked at again. */
  follow(change: Change): void {
    this.answer = undefined
    this.payments.follow(change)
    this.numbers.follow(change)
    const people = change.tables['person']
    if (people === undefined || this.unchecked === 'all') return
    if (people === 'many') this.unchecked = 'all'
    else for (const id of people) this.unchecked.add(id)
  }

  /** Every open issue. Asked twice without a change in between, it is computed once. */
  list(): Promise<readonly Issue[]> {
    const collect = (): Promise<readonly Issue[]> => this.rested()
    if (!this.answer) this.last = this.answer = this.last.then(collect, collect)
    return this.answer
  }

  /** Computed no more often than a fifth of the time allows; answers as of its beginning. */
  private async rested(): Promise<readonly Issue[]> {
    const { clock } = this.session
    const rest = this.restedAt - clock.now()
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
    const begun = clock.now()
    const found = await this.collect()
    const ended = clock.now()
    this.restedAt = ended + REST * (ended - begun)
    return found
  }

  private async collect(): Promise<readonly Issue[]> {
    const people = this.lists.set('person')
    await people.ready()
    const decided = await this.decisions()
    const duplicates = duplicateIssues(await alike(people.columns), decided)
    await this.check(people.columns)
    const checks = [...this.checks.values()].flat()
    const references = await this.references()
    const elsewhere = await this.ofOtherPcs(decided)
    // A conflict ends when somebody chooses, not when somebody waves it through.
    const doubles = await this.payments.list()
    const numbers = await this.numbers.list()
    const waved = [...doubles, ...checks, ...references, ...numbers, ...elsewhere].filter(({ id }) => !decided.has(id))
    const areas = await areaIssues(this.session, people.columns)
    return inOrderOfWork([...(await openConflicts(this.session)), ...duplicates, ...waved, ...areas])
  }

  private async ofOtherPcs(decided: ReadonlySet<string>): Promise<readonly Issue[]> {
    const { session } = this
    // What stands in the last word of a PC that is gone for good can be mended by nobody.
    const differing = (await differingPcs(session)).filter(({ device }) => !decided.has(retirementId(device)))
    const newer = (await stillUnknown(session)).length > 0 ? NEWER_ELSEWHERE : undefined
    return [
      ...unappliedIssues(await refusedBundles(session), newer),
      ...clockIssues(await clocksAhead(session)),
      ...differenceIssues(differing),
    ]
  }

  private async decisions(): Promise<ReadonlySet<string>> {
    const rows = await this.session.database.rows('decision').toArray()
    return new Set(rows.filter(isVisible).map((row) => row.id))
  }

  private async check(columns: Columns): Promise<void> {
    const ids = this.unchecked === 'all' ? [...columns.all()].map((slot) => columns.idAt(slot)) : [...this.unchecked]
    if (this.unchecked === 'all') this.checks.clear()
    this.unchecked = new Set()
    for (const [at, id] of ids.entries()) {
      if (at % SLICE === SLICE - 1) await turn()
      const slot = columns.slotOf(id)
      const found =
        slot === undefined || columns.value(slot, '_dActive') === 0
          ? []
          : checkIssues(columns.spec, fieldsOf(columns, slot))
      if (found.length > 0) this.checks.set(id, found)
      else this.checks.delete(id)
    }
  }

  /**
   * Rows of people whose references are gone. Honours refer to nobody but their person, so the many of them are never read; registers
   * that only their own commands write name rows that are never removed.
   */
  private async references(): Promise<readonly Issue[]> {
    const issues: Issue[] = []
    for (const table of this.session.catalogue.tables) {
      if (table.internal || table.reserved || (table.name !== 'person' && table.parent?.table !== 'person')) continue
      if (referenceFields(table).length > 0) issues.push(...(await this.referencesOf(table.name)))
    }
    return issues
  }

  private async referencesOf(name: string): Promise<readonly Issue[]> {
    const set = this.lists.set(name)
    await set.ready()
    const { columns, spec } = set
    const fields = referenceFields(spec)
    const wanted = new Map<string, Set<RowId>>()
    for (const slot of columns.all()) {
      for (const field of fields) {
        const value = columns.value(slot, field.name)
        if (typeof value === 'string' && field.to !== undefined)
          wanted.set(field.to, (wanted.get(field.to) ?? new Set()).add(value))
      }
    }
    const there = await this.existing(wanted)
    const broken = [...columns.all()].filter((slot) =>
      fields.some((field) => lacks(columns.value(slot, field.name), field.to, there)),
    )
    return broken.flatMap((slot) =>
      referenceIssues(
        spec,
        fieldsOf(columns, slot),
        this.nameFor(columns, slot),
        (table, id) => there.get(table)?.has(id) ?? false,
      ),
    )
  }

  private async existing(
    wanted: ReadonlyMap<string, ReadonlySet<RowId>>,
  ): Promise<ReadonlyMap<string, ReadonlySet<RowId>>> {
    const there = new Map<string, ReadonlySet<RowId>>()
    for (const [table, ids] of wanted) {
      const rows = await this.session.database.rows(table).bulkGet([...ids])
      there.set(table, new Set(rows.flatMap((row) => (row && isVisible(row) ? row.id : []))))
    }
    return there
  }

  private nameFor(columns: Columns, slot: number): string {
    const parent = columns.spec.parent
    if (!parent) return String(columns.value(slot, columns.spec.title) ?? '')
    const people = this.lists.set(parent.table).columns
    const id = String(columns.value(slot, parent.field) ?? '')
    const owner = people.slotOf(this.session.survivors.get(id) ?? id)
    return owner === undefined ? '' : String(people.value(owner, people.spec.title) ?? '')
  }
}

function lacks(value: unknown, table: string | undefined, there: ReadonlyMap<string, ReadonlySet<RowId>>): boolean {
  return typeof value === 'string' && table !== undefined && !there.get(table)?.has(value)
}

/** A row's stored fields, from its columns. */
function fieldsOf(columns: Columns, slot: number): Fields {
  const fields: Record<string, unknown> = {}
  for (const name of columns.stored()) {
    const value = columns.value(slot, name)
    if (value !== undefined) fields[name] = value
  }
  return { ...fields, id: columns.idAt(slot) }
}

const compared = ['name', 'idNumber', 'birth', 'phone', 'otherPhone']

/**
 * People who share a number, or a name with a birth month or a phone, with somebody: the only ones worth grouping. Counting
 * goes in slices, so that the grouping itself, which cannot pause, sees hundreds of people and not 100,000.
 */
async function alike(columns: Columns): Promise<readonly Fields[]> {
  const counts = new Map<string, number>()
  let at = 0
  for (const slot of columns.all()) {
    if (++at % (SLICE * 4) === 0) await turn()
    for (const key of keysOf(columns, slot)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const shared = [...columns.all()].filter((slot) => keysOf(columns, slot).some((key) => (counts.get(key) ?? 0) > 1))
  return shared.map((slot) => {
    const fields = Object.fromEntries(compared.map((name) => [name, columns.value(slot, name)]))
    return { ...fields, id: columns.idAt(slot) }
  })
}

/** The first part of the search text is the name in its comparable form. */
function keysOf(columns: Columns, slot: number): readonly string[] {
  const text = (field: string): string => String(columns.value(slot, field) ?? '')
  const name = text('_dSearch').split('|', 1)[0] ?? ''
  const phones = new Set([...phoneDigits(text('phone')), ...phoneDigits(text('otherPhone'))])
  return [
    ...(text('idNumber') === '' ? [] : [text('idNumber')]),
    ...(text('birth').length < 7 ? [] : [`${name} ${text('birth').slice(0, 7)}`]),
    ...[...phones].map((phone) => `${name} ${phone}`),
  ]
}
