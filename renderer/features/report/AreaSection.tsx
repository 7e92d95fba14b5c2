// One area of the report: its figures with last year beside them, then its tables.
import { Fragment } from 'react'
import type { Area, Figure } from '../../../shared/domain/report/figure'
import { changeWords, tallyOf } from '../../../shared/domain/report/words'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { LedgerHead } from '../../ui/LedgerHead'
import { BreakdownTable } from './BreakdownTable'
import { Definition } from './Definition'
import { FigureLink } from './FigureLink'

interface AreaSectionProps {
  readonly id: string
  readonly area: Area
  readonly report: YearReport
}

export function AreaSection({ id, area, report }: AreaSectionProps) {
  const { year } = report
  return (
    <section id={id} aria-label={area.label}>
      <h2>{area.label}</h2>
      <table className="ledger report-figures" aria-label={`${area.label}主要数字`}>
        <LedgerHead words={['指标']} numbers={[`${year} 年`, `${year - 1} 年`, '增减']} rest={['单位', '口径']} />
        <tbody>
          {area.topics.map(({ label, figures }) => (
            <Fragment key={label}>
              {figures.map((figure) => (
                <FigureRow key={figure.key} figure={figure} report={report} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {area.breakdowns.map((breakdown) => (
        <BreakdownTable key={breakdown.key} breakdown={breakdown} report={report} />
      ))}
    </section>
  )
}

function FigureRow({ figure, report }: { readonly figure: Figure; readonly report: YearReport }) {
  const { year } = report
  const [now, last] = [tallyOf(report, figure), tallyOf(report, figure, year - 1)]
  const label = `${year} 年${figure.label}`
  return (
    <tr>
      <th scope="row">{figure.label}</th>
      <td className="number">
        <FigureLink place={{ year, figure: figure.key }} tally={now} unit={figure.unit} label={label} />
      </td>
      <td className="number quiet">
        <FigureLink
          place={{ year: year - 1, figure: figure.key }}
          tally={last}
          unit={figure.unit}
          label={`${year - 1} 年${figure.label}`}
        />
      </td>
      <td className="number">{changeWords(now, last, figure.unit)}</td>
      <td>{figure.unit}</td>
      <td>
        <Definition figure={figure} />
      </td>
    </tr>
  )
}
