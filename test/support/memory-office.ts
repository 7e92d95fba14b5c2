// The domain's commands against the plainest store there is: plans are stamped and applied to an in-memory replica, nothing else.
import { catalogue, extendedCatalogue } from '../../shared/domain/catalogue'
import type { CommandContext, Draft, Plan } from '../../shared/domain/command'
import { planCommand } from '../../shared/domain/commands'
import { newRowId } from '../../shared/kernel/ids'
import type { Failure } from '../../shared/kernel/result'
import type { Op, RegisterKey, RowId, RowRecord, Stamp } from '../../shared/oplog/operation'
import { survivors } from '../../shared/oplog/links'
import { LINK_TABLE } from '../../shared/oplog/register-key'
import { Replica } from '../../shared/oplog/replica'
import { allHeads, headsOf, isVisible } from '../../shared/oplog/row'
import { CLOCK_ORIGIN, nextStamp, observeStamp } from '../../shared/oplog/stamp'
import { heldClock, seededRandom } from './random'

export class MemoryOffice {
  readonly replica = new Replica()
  /** Everything written here, in order: what another PC of the office hears. */
  readonly ops: Op[] = []
  readonly clock = heldClock(Date.UTC(2026, 10, 23, 4))
  /** Reads made by commands since the last command began, by method. */
  reads: Record<string, number> = {}
  by = 'operator'
  incarnation = 'pc-1'
  private readonly random: ReturnType<typeof seededRandom>
  private state = CLOCK_ORIGIN

  /** `n` tells PCs of one office apart. */
  constructor(private readonly n = 1) {
    this.random = seededRandom(10 + n)
  }

  /** Takes in what another PC wrote; hearing it twice changes nothing. */
  hear(ops: readonly Op[]): void {
    this.replica.apply(ops)
    for (const { id } of ops) this.state = observeStamp(this.state, id, this.clock.now()).state
  }

  /** Plans and applies; the failure where it is refused. */
  async run(command: string, input: unknown): Promise<{ ok: true; plan: Plan } | { ok: false; failure: Failure }> {
    this.reads = {}
    const plan = await planCommand(command, input, this.context)
    if (!plan.ok) return plan
    this.apply(plan.value.drafts)
    if (plan.value.by !== undefined) this.by = plan.value.by
    return { ok: true, plan: plan.value }
  }

  /** Runs a command that must succeed; its answer. */
  async did<T = { id: RowId }>(command: string, input: unknown): Promise<T> {
    const outcome = await this.run(command, input)
    if (!outcome.ok) throw new Error(`${command}: ${outcome.failure.code} ${outcome.failure.message}`)
    return outcome.plan.answer as T
  }

  /** Runs a command that must be refused; its failure. */
  async refused(command: string, input: unknown): Promise<Failure> {
    const outcome = await this.run(command, input)
    if (outcome.ok) throw new Error(`${command} was not refused: ${outcome.plan.label}`)
    return outcome.failure
  }

  async person(values: Readonly<Record<string, unknown>>): Promise<RowId> {
    return (await this.did('record.create', { table: 'person', values })).id
  }

  /** Whom the derivation of a running office holds for 不在册: values that no command writes are not worked out here. */
  leavesRoster(person: RowId): void {
    this.apply([{ kind: 'set', table: 'person', row: person, set: { _dActive: 0 } }])
  }

  rows(table: string): readonly RowRecord[] {
    return [...this.replica.rows(table).values()].filter((row) => isVisible(row))
  }

  row(table: string, id: RowId): RowRecord | undefined {
    return this.rows(table).find((row) => row.id === id)
  }

  readonly context: CommandContext = this.makeContext()

  private makeContext(): CommandContext {
    const count = (method: string): void => void (this.reads[method] = (this.reads[method] ?? 0) + 1)
    const office = (): MemoryOffice => this
    const matching = (table: string, index: string, values: readonly unknown[]): readonly RowRecord[] => {
      const spec = catalogue.table(table)
      if (!spec.indexes?.includes(index)) throw new Error(`no index ${table}.${index}`)
      return this.rows(table).filter((row) => values.includes(row[index]))
    }
    return {
      get catalogue() {
        return extendedCatalogue(catalogue, office().rows('officeField'))
      },
      clock: this.clock,
      get by() {
        return office().by
      },
      operators: async () => this.rows('operator'),
      get random() {
        return office().random
      },
      get incarnation() {
        return office().incarnation
      },
      newId: () => newRowId(this.random, this.clock),
      get: async (table, id) => (count('get'), this.row(table, id)),
      known: async (table, ids) => (
        count('known'),
        new Set(ids.filter((id) => this.replica.row(table, id) !== undefined))
      ),
      getMany: async (table, ids) => (
        count('getMany'),
        new Map(
          this.rows(table)
            .filter((row) => ids.includes(row.id))
            .map((row) => [row.id, row]),
        )
      ),
      where: async (table, index, value) => (count('where'), matching(table, index, [value])),
      whereAny: async (table, index, values) => (count('whereAny'), matching(table, index, values)),
      group: (_table, id) => this.group(id),
      all: async (table) => (count('all'), this.rows(table)),
    }
  }

  private group(id: RowId): readonly RowId[] {
    const merged = survivors(this.replica.rows(LINK_TABLE).values(), (of, row) => this.replica.row(of, row)?._s[0])
    const survivor = merged.get(id) ?? id
    return [survivor, ...[...merged].flatMap(([member, of]) => (of === survivor ? [member] : []))]
  }

  private apply(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const op = this.opOf(draft)
      this.replica.apply([op])
      this.ops.push(op)
    }
  }

  private opOf(draft: Draft): Op {
    const [state, id] = nextStamp(this.state, this.clock.now(), `0000000${this.n}`, 1)
    this.state = state
    return { ...draftBody(draft), id, txn: 't', pred: this.predOf(draft) } as Op
  }

  private predOf(draft: Draft): Record<RegisterKey, readonly Stamp[]> {
    const row = this.replica.row(draft.table, draft.row)
    if (draft.kind === 'remove') return allHeads(row)
    if (draft.kind === 'restore') return { _removed: headsOf(row, '_removed') }
    if (draft.kind !== 'set' && draft.kind !== 'decide') return {}
    const seen = draft.kind === 'set' ? draft.seen : undefined
    return Object.fromEntries(Object.keys(draft.set).map((key) => [key, seen?.[key] ?? headsOf(row, key)]))
  }
}

function draftBody(draft: Draft): Record<string, unknown> {
  const body: Record<string, unknown> = { ...draft }
  delete body['seen']
  return body
}

/** An office founded by 王芳. */
export async function memoryOffice(): Promise<MemoryOffice> {
  const office = new MemoryOffice()
  await office.did('office.found', { name: '温州市劳模协会', operator: '王芳' })
  return office
}
