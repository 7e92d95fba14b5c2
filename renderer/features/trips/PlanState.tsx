// The steps of a plan and the ways back, in the office's own order.
import { planSteps } from '../../../shared/domain/trips/picklists'
import type { Row } from '../../data/office'
import { StateSteps } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'
import { planWide } from '../../../shared/domain/evidence/kinds'
import { isOfTrip, lacking, piecesOfTrip } from '../../../shared/domain/evidence/pieces'
import { ClosingStep } from '../../papers/evidence/ClosingStep'
import { useChildren, useFound } from '../../registers/rows'

export function PlanState({ row }: { readonly row: Row }) {
  const run = useRun()
  const move = (to: string) => void run('trip-plan.move', { plan: row.id, to })
  return (
    <StateSteps
      steps={planSteps}
      state={String(row['state'] ?? 'draft')}
      move={move}
      instead={({ to, label }) =>
        to === 'done' ? <ArchiveButton row={row} label={label} close={() => move(to)} /> : undefined
      }
    />
  )
}

/** What the batches that went still lack, a line for each; what proves the whole plan is said once. */
function ArchiveButton({
  row,
  label,
  close,
}: {
  readonly row: Row
  readonly label: string
  readonly close: () => void
}) {
  const batches = useChildren('tripBatch', row.id) ?? []
  const evidence = useFound('evidence', 'tripPlan', row.id) ?? []
  const went = batches.filter(({ state }) => state === 'out' || state === 'settled')
  const lines = new Map<string, readonly string[]>()
  for (const batch of went)
    for (const piece of lacking(
      piecesOfTrip(row, batch),
      evidence.filter((each) => isOfTrip(each, batch.id)),
    )) {
      const of = planWide.has(piece.kind) ? '全方案' : String(batch['name'] ?? '')
      lines.set(of, [...new Set([...(lines.get(of) ?? []), piece.name])])
    }
  const count = [...lines.values()].reduce((sum, names) => sum + names.length, 0)
  const words = [...lines].map(([of, names]) => `${of}：${names.join('、')}`)
  return <ClosingStep label={label} count={count} lines={words} close={close} />
}
