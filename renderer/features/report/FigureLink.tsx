// A number of the report as a way to the rows it counts; nothing counted leads nowhere.
import type { Tally, Unit } from '../../../shared/domain/report/figure'
import { numberWords } from '../../../shared/domain/report/words'
import type { ReportPlace } from '../../data/questions/asked'
import { useGo } from '../../ui/go'
import { paths } from './paths'

interface FigureLinkProps {
  readonly place: ReportPlace
  readonly tally: Tally
  readonly unit: Unit
  /** What the number is, for assistive technology: 2020 年志愿服务队. */
  readonly label: string
}

export function FigureLink({ place, tally, unit, label }: FigureLinkProps) {
  const go = useGo()
  const words = numberWords(tally.value, unit)
  if (tally.rows === 0) return <span className="quiet">{words}</span>
  return (
    <button
      className="plain-button report-number"
      aria-label={`${label} ${words} ${unit}，看是哪些记录`}
      onClick={() => go(paths.rows(place))}
    >
      {words}
    </button>
  )
}
