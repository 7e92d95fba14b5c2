// What is on the 工作台, kept per source: a commit makes anew only what it can have changed, so that the page costs what happened since.
import type { WorkLine } from '../../shared/domain/workbench/order'
import type { WorkSource } from '../../shared/domain/workbench/source'
import { workSources } from '../../shared/domain/workbench/sources'
import { Excerpts } from './excerpts'
import type { Change } from './office'
import type { WorkDay } from './questions/asked'
import { deskOf } from './questions/desk'
import type { Lists } from './rowsets/lists'
import type { Session } from './session'

export class Workbench {
  private readonly known = new Map<string, Promise<readonly WorkLine[]>>()
  /** Day and operator for whom these were made. */
  private asOf = ''

  constructor(
    private readonly session: Session,
    private readonly lists: Lists,
    private readonly sources: readonly WorkSource[] = workSources,
    private readonly excerpts: Excerpts = new Excerpts(session, lists),
  ) {}

  /** Follows a commit. People merged or parted change whose rows are whose. */
  follow({ tables }: Pick<Change, 'tables'>): void {
    this.excerpts.follow({ tables })
    const concerns = (read: readonly string[]): boolean => '_link' in tables || read.some((table) => table in tables)
    for (const { id, reads } of this.sources) if (concerns(reads)) this.known.delete(id)
  }

  async day(): Promise<WorkDay> {
    const desk = await deskOf(this.session, this.lists, this.excerpts)
    const asOf = `${desk.today} ${desk.by}`
    if (asOf !== this.asOf) this.known.clear()
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
}
