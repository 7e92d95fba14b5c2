// What the suggestion comes to, batch by batch: people now and then, whether a batch goes, and half rooms.
import { memo } from 'react'
import { standingList, type TripList } from '../../../../shared/domain/trips/suggest/rows'
import type { WholePlan } from '../../../../shared/domain/trips/read-plan'
import type { Look } from './question'

interface BatchSumsProps {
  readonly whole: WholePlan
  readonly list: TripList
  /** Undefined until they are reckoned. */
  readonly halves: Look['halves'] | undefined
}

/** Drawn again only for another list: most of what is heard while one is worked out is only how far it is. */
export const BatchSums = memo(function BatchSums({ whole, list, halves }: BatchSumsProps) {
  const stands = [...standingList(whole.candidates).values()]
  const then = [...list.values()]
  return (
    <div className="plain-table trip-quotas">
      <table aria-label="各批次">
        <thead>
          <tr>
            <th scope="col">批次</th>
            {['名额', '成团人数', '现在', '建议', '多出单间'].map((label) => (
              <th key={label} scope="col" className="number">
                {label}
              </th>
            ))}
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {whole.batches.map((batch) => {
            const [now, going] = [stands, then].map((ids) => ids.filter((id) => id === batch.id).length) as [
              number,
              number,
            ]
            return (
              <tr key={batch.id}>
                <th scope="row">{String(batch['name'] ?? '')}</th>
                <td className="number">{String(batch['places'] ?? '')}</td>
                <td className="number">{String(batch['least'] ?? '')}</td>
                <td className="number">{now}</td>
                <td className="number">{going}</td>
                <td className="number">{halves ? (halves.get(batch.id) ?? 0) : ''}</td>
                <td>{said(going, Number(batch['places'] ?? 0), Number(batch['least'] ?? 0))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
})

function said(going: number, places: number, least: number): string {
  if (going === 0 && least > 0) return `凑不到 ${least} 人，不成团`
  if (going < least) return `有固定的人，还差 ${least - going} 人成团`
  if (going > places) return `固定的人已超过名额 ${going - places} 人`
  return going === places ? '满额' : `还空 ${places - going} 个`
}
