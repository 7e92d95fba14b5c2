// 工作台 with nothing due: says what comes next in the office year instead of praising.
import { comingLines, linesOfMonth } from '../../../shared/domain/workbench/office-year'
import { runningYear } from '../../registers/business-year'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { useOfficeYear } from './useOfficeYear'

/** Lines named. */
const MOST = 4

export function NothingDue({ today }: { readonly today: string }) {
  const go = useGo()
  const answer = useOfficeYear(runningYear())
  if (!answer) return null
  const month = Number(today.slice(5, 7))
  const now = linesOfMonth(answer.works, month).filter(({ id }) => answer.begun[id]?.count === 0)
  const coming = [...now, ...comingLines(answer.works, month, MOST)].slice(0, MOST)
  return (
    <EmptyState title="今天没有到期的事">
      {coming.length === 0 ? (
        '批次待复核、诉求到期、健在核实超期、疗休养将出行等，会自动列在这里，办完就消失。'
      ) : (
        <>
          <p>按全年工作，接下来要办：</p>
          <ul className="coming">
            {coming.map((row) => (
              <li key={row.id}>
                <button type="button" className="plain-button" onClick={() => go(String(row['place'] ?? '/roster'))}>
                  {now.includes(row) ? '本月' : `${Number(row['from'])} 月`}：{String(row['name'])}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  )
}
