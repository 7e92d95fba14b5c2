// The rows behind one figure of 年检, each in the words that tell it from the others, and the way to the register they stand in.
import { Button } from 'antd'
import type { InspectionFigure } from '../../../shared/domain/association/inspection'
import { duties } from '../../../shared/domain/association/picklists'
import type { Fields } from '../../../shared/domain/field'
import { shownTitle } from '../../../shared/domain/masking'
import { formatMoney } from '../../../shared/kernel/money'
import { useAll } from '../../registers/rows'
import { useTable } from '../../registers/source'
import { useGo } from '../../ui/go'
import { paths } from './paths'

const places: Readonly<Record<string, string>> = {
  member: paths.members,
  due: paths.dues,
  councilMember: paths.council,
  councilMeeting: paths.meetings,
  countyAssociation: paths.counties,
  studio: '/studios',
}

export function FigureRows({ figure }: { readonly figure: InspectionFigure }) {
  const go = useGo()
  const table = useTable(figure.table)
  const names = new Map((useAll('member') ?? []).map((row) => [row.id, String(row['name'])]))
  const place = places[figure.table]
  return (
    <>
      {place ? (
        <div className="bar">
          <Button onClick={() => go(place)}>打开{table.label}登记</Button>
        </div>
      ) : null}
      {figure.rows.length === 0 ? <p className="quiet">没有记录。</p> : null}
      <ol>
        {figure.rows.map((row) => (
          <li key={row.id}>{[shownTitle(table, row), ...more(figure.table, row, names)].filter(Boolean).join('　')}</li>
        ))}
      </ol>
    </>
  )
}

/** What stands beside a row's title. */
function more(table: string, row: Fields, names: ReadonlyMap<string, string>): readonly string[] {
  const text = (field: string): string => (typeof row[field] === 'string' ? row[field] : '')
  if (table === 'due') {
    const [paid, amount] = ['paid', 'amount'].map((field) => formatMoney(Number(row[field] ?? 0)))
    return [names.get(text('member')) ?? '', `实缴 ${paid} / 应缴 ${amount} 元`]
  }
  if (table === 'councilMember')
    return [duties.find(({ value }) => value === row['duty'])?.label ?? '', text('employer')]
  if (table === 'councilMeeting') return [text('on')]
  if (table === 'studio') return [text('leader'), text('namedOn')]
  if (table === 'countyAssociation') return [text('foundedOn') || text('preparingOn')]
  const left = text('leftOn')
  return [text('joinedOn') && `${text('joinedOn')} 入会`, left && `${left} 退会`]
}
