// What restoring a backup would change, before it does: what comes back, what stays. Nothing is ever taken away by restoring.
import { orThrow } from '../../shared/kernel/result'
import { openBundle, type Bundle, type Source } from '../../shared/oplog/bundle'
import { hasSeen, NO_SPANS, type Spans } from '../../shared/oplog/spans'
import type { Op } from '../../shared/oplog/operation'
import { sourceOf } from '../../shared/oplog/stamp'
import { attachmentsHere } from './attachments'
import type { OpenedBackup } from './file'
import { gather } from './gather'
import type { BackupPorts } from './ports'
import { Scratch } from './scratch'

export interface Comparison {
  /** Of the backup, as it was then. */
  readonly people: number
  readonly transactions: number
  readonly office: string
  /** In the backup and not here: they come back. */
  readonly returning: { readonly transactions: number; readonly people: number; readonly attachments: number }
  /** Here and not in the backup: they stay. */
  readonly staying: { readonly transactions: number; readonly people: number }
}

/** Compares a verified backup with this PC's log. */
export async function compare(backup: OpenedBackup, ports: BackupPorts): Promise<Comparison> {
  const gathered = await gather(ports.log)
  const [here, there, both] = [new Scratch(), new Scratch(), new Scratch()]
  const [txnsHere, txnsThere] = [new Set<string>(), new Set<string>()]
  for (const bundle of gathered.bundles()) take(bundle, [here, both], txnsHere)
  for (const { bundle } of backup.bundles) take(bundle, [there, both], txnsThere)
  const [peopleHere, peopleThere, together] = [here.people(), there.people(), both.people()]
  const attached = new Set(await attachmentsHere(ports))
  return {
    people: backup.summary.people,
    transactions: backup.summary.transactions,
    office: backup.summary.office,
    returning: {
      transactions: without(txnsThere, txnsHere),
      people: without(together, peopleHere),
      attachments: backup.summary.attachments.filter((id) => !attached.has(id)).length,
    },
    staying: { transactions: without(txnsHere, txnsThere), people: without(peopleHere, peopleThere) },
  }
}

/** Bundles of which something is not in the log yet. */
export function lacking(backup: OpenedBackup, seen: Readonly<Record<Source, Spans>>): OpenedBackup['bundles'] {
  const isHere = ({ id }: Op): boolean => hasSeen(seen[sourceOf(id)] ?? NO_SPANS, id)
  return backup.bundles.filter(({ bundle }) => !orThrow(openBundle(bundle)).every(isHere))
}

function take(bundle: Bundle, into: readonly Scratch[], txns: Set<string>): void {
  for (const scratch of into) scratch.add(bundle)
  for (const { id } of bundle.txns) txns.add(id)
}

function without(all: ReadonlySet<string>, known: ReadonlySet<string>): number {
  return [...all].filter((each) => !known.has(each)).length
}
