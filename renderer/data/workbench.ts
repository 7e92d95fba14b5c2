// What is on the 工作台, kept per source: a commit makes anew only what it can have changed, so that the page costs what happened since.
// The same for what a source works out from a long table: an edit of a person does not walk the years of 核实 again.
import type { WorkLine } from '../../shared/domain/workbench/order'
import type { Desk, WorkSource } from '../../shared/domain/workbench/source'
import { workSources } from '../../shared/domain/workbench/sources'
import type { Change } from './office'
import type { WorkDay } from './questions/asked'
import { deskOf } from './questions/desk'
import type { Lists } from './rowsets/lists'
import type { Session } from './session'

export class Workbench {
  private readonly known = new Map<string, Promise<readonly WorkLine[]>>()
  /** What sources asked to be kept, with the tables it was worked out from. */
  private readonly parts = new Map<string, { readonly tables: readonly string[]; readonly made: Promise<unknown> }>()
  /** Day and operator for whom these were made. */
  private asOf = ''

  constructor(
    private readonly session: Session,
    private readonly lists: Lists,
    private readonly sources: readonly WorkSource[] = workSources,
  ) {}

  /** Follows a commit. People merged or parted change whose rows are whose. */
  follow({ tables }: Change): void {
    const concerns = (read: readonly string[]): boolean => '_link' in tables || read.some((table) => table in tables)
    for (const { id, reads } of this.sources) if (concerns(reads)) this.known.delete(id)
    for (const [name, part] of this.parts) if (concerns(part.tables)) this.parts.delete(name)
  }

  async day(): Promise<WorkDay> {
    const desk = await deskOf(this.session, this.lists, this.keep)
    const asOf = `${desk.today} ${desk.by}`
    if (asOf !== this.asOf) {
      this.known.clear()
      this.parts.clear()
    }
    this.asOf = asOf
    const lines = await Promise.all(
      this.sources.map((source) => {
        const known = this.known.get(source.id)
        if (known) return known
        const made = source.items(desk).then((items) => items.map((item) => ({ ...item, label: source.label })))
        this.known.set(source.id, made)
        // The next question tries again instead of meeting an old failure.
        made.catch(() => this.known.delete(source.id))
        return made
      }),
    )
    return { today: desk.today, role: desk.role, lines: lines.flat() }
  }

  private readonly keep: Desk['kept'] = <T>(name: string, tables: readonly string[], make: () => Promise<T>) => {
    const known = this.parts.get(name)
    if (known) return known.made as Promise<T>
    const made = make()
    this.parts.set(name, { tables, made })
    made.catch(() => this.parts.delete(name))
    return made
  }
}
