// 回收进度: one line a county with what was sent, what came back, how much differs and who is missing.
import { Button } from 'antd'
import { useGo } from '../../../ui/go'
import { paths } from '../paths'
import type { CountyOfYear, YearOfChecks } from './useYear'

interface ProgressProps {
  readonly year: number
  readonly found: YearOfChecks
  readonly send: (unit: string) => void
  readonly open: (unit: string) => void
}

const heads = ['单位', '在册', '下发日期', '应回日期', '下发', '已回', '有变动', '未回', '盖章件', '操作'] as const
const numbers: ReadonlySet<string> = new Set(['在册', '下发', '已回', '有变动', '未回'])

export function Progress({ year, found, send, open }: ProgressProps) {
  return (
    <section className="child-list" aria-label="回收进度">
      <p className="quiet">
        每个单位一张核对表，只含本单位在册劳模；收回时只认本单位这一次下发的表。
        {found.nowhere > 0 ? `另有 ${found.nowhere} 人没有填县（市、区），不在任何一张表上，请先在名册里补填。` : ''}
      </p>
      <table className="ledger" aria-label={`${year} 年回收进度`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={numbers.has(head) ? 'number' : ''}>
                {head === '操作' ? <span className="unseen">操作</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.counties.map((county) => (
            <Line key={county.unit.id} county={county} send={send} open={open} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  readonly county: CountyOfYear
  readonly send: (unit: string) => void
  readonly open: (unit: string) => void
}

function Line({ county, send, open }: LineProps) {
  const { unit, people, sheet, checks, changed, missing } = county
  const go = useGo()
  const name = String(unit['name'] ?? '')
  const text = (field: string): string => String(sheet?.[field] ?? '')
  return (
    <tr>
      <td>{name}</td>
      <td className="number">{people}</td>
      <td>{sheet ? text('sentOn') : '未下发'}</td>
      <td>{text('due')}</td>
      <td className="number">{text('people')}</td>
      <td className="number">{sheet ? checks.length : ''}</td>
      <td className="number">{sheet ? changed : ''}</td>
      <td className="number">{sheet ? missing.length : ''}</td>
      <td>{sheet?.['stamped'] === true ? '已收' : ''}</td>
      <td className="ledger-tools">
        {sheet ? (
          <>
            <Button size="small" aria-label={`收回 ${name}`} onClick={() => go(paths.checkReturn(sheet.id))}>
              收回…
            </Button>{' '}
            <Button size="small" aria-label={`未回与催报 ${name}`} onClick={() => open(unit.id)}>
              未回与催报
            </Button>{' '}
          </>
        ) : null}
        <Button size="small" aria-label={`${sheet ? '再次导出' : '下发'} ${name}`} onClick={() => send(unit.id)}>
          {sheet ? '再次导出…' : '下发核对表…'}
        </Button>
      </td>
    </tr>
  )
}
