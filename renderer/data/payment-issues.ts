// Double payments of the whole ledger, from its row set; looked through again only after the ledger or the schemes changed.
import type { Fields } from '../../shared/domain/field'
import type { Issue } from '../../shared/issues/issue'
import { doubleIssues } from '../../shared/issues/payment-issues'
import { isVisible } from '../../shared/oplog/row'
import type { Change } from './office'
import { turn } from './queue'
import type { Columns } from './rowsets/columns'
import type { Lists } from './rowsets/lists'
import type { Session } from './session'

/** Entries looked at between two turns of the event loop, so that no edit waits (decisions.md 6). */
const SLICE = 2_000
const wanted = [
  'person',
  'scheme',
  'fundLevel',
  'entry',
  'kind',
  'from',
  'to',
  'amount',
  'paidOn',
  'batchNumber',
  'reverses',
]

export class PaymentIssues {
  private known: readonly Issue[] | undefined

  constructor(
    private readonly session: Session,
    private readonly lists: Lists,
  ) {}

  /** Follows a commit. */
  follow({ tables }: Change): void {
    if (tables['ledgerEntry'] ?? tables['scheme'] ?? tables['_link']) this.known = undefined
  }

  async list(): Promise<readonly Issue[]> {
    return (this.known ??= await this.collect())
  }

  private async collect(): Promise<readonly Issue[]> {
    if (!this.session.catalogue.has('ledgerEntry')) return []
    const set = this.lists.set('ledgerEntry')
    await set.ready()
    const people = this.lists.set('person')
    await people.ready()
    const byPerson = await this.grouped(set.columns)
    const schemes = new Map<unknown, Fields>()
    for (const row of await this.session.database.rows('scheme').toArray()) if (isVisible(row)) schemes.set(row.id, row)
    return [...byPerson].flatMap(([person, entries]) => {
      const slot = people.columns.slotOf(person)
      const name = slot === undefined ? '' : String(people.columns.value(slot, 'name') ?? '')
      return doubleIssues(entries, schemes).map((issue) => ({ ...issue, person, title: name }))
    })
  }

  /** Entries by person; those of people merged into one are that one's. Whoever has one entry only has no double. */
  private async grouped(columns: Columns): Promise<ReadonlyMap<string, readonly Fields[]>> {
    const groups = new Map<string, Fields[]>()
    let seen = 0
    for (const slot of columns.all()) {
      if (++seen % SLICE === 0) await turn()
      const fields = Object.fromEntries(wanted.map((name) => [name, columns.value(slot, name)]))
      const entry: Fields = { id: columns.idAt(slot), ...fields }
      const member = String(entry['person'])
      const person = this.session.survivors.get(member) ?? member
      const group = groups.get(person)
      if (group) group.push(entry)
      else groups.set(person, [entry])
    }
    for (const [person, entries] of groups) if (entries.length < 2) groups.delete(person)
    return groups
  }
}
