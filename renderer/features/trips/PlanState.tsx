// The steps of a plan and the ways back, in the office's own order.
import type { Row } from '../../data/office'
import { StateSteps, type StatesAhead, type StateStep } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'
import { planWide } from '../../../shared/domain/evidence/kinds'
import { isOfTrip, lacking, piecesOfTrip } from '../../../shared/domain/evidence/pieces'
import { ClosingStep } from '../../papers/evidence/ClosingStep'
import { useChildren, useFound } from '../../registers/rows'

const cancel: StateStep = { to: 'void', label: '取消方案' }

const ahead: StatesAhead = {
  draft: { next: { to: 'open', label: '下发推荐' }, others: [cancel] },
  open: { next: { to: 'review', label: '转入审核' }, others: [{ to: 'draft', label: '退回编制' }, cancel] },
  review: { next: { to: 'posted', label: '开始公示' }, others: [{ to: 'open', label: '退回推荐' }, cancel] },
  posted: { next: { to: 'formed', label: '成团' }, others: [{ to: 'review', label: '退回审核' }] },
  formed: { next: { to: 'done', label: '归档' }, others: [{ to: 'posted', label: '退回公示' }] },
  done: { others: [{ to: 'formed', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

export function PlanState({ row }: { readonly row: Row }) {
  const run = useRun()
  const move = (to: string) => void run('trip-plan.move', { plan: row.id, to })
  return (
    <StateSteps
      ahead={ahead}
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
