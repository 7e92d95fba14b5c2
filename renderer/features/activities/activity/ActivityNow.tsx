// What is true now of one activity: when, how many events, people and hours, and where the name list contradicts what was told.
import { useEffect, useState } from 'react'
import { WarningOutlined } from '@ant-design/icons'
import {
  activityFigures,
  longerThanLasts,
  moreThanTold,
  type ActivityFigures,
  type PersonOf,
} from '../../../../shared/domain/activities/figures'
import { activityStates } from '../../../../shared/domain/activities/picklists'
import { formatTenths } from '../../../../shared/kernel/tenths'
import type { Row } from '../../../data/office'
import { useFound } from '../../../registers/rows'
import { ClosedYearOf } from '../../../registers/business-year'
import { useHear, useOffice } from '../../../registers/source'
import { readPersonOf } from '../useYear'

export function ActivityNow({ row }: { readonly row: Row }) {
  const rows = useFound('participation', 'activity', row.id)
  const personOf = usePersonOf(rows)
  if (!rows || !personOf) return null
  const figures = activityFigures([{ ...row, state: 'held' }], rows, personOf)
  const over = moreThanTold(row, rows, personOf)
  const long = longerThanLasts(row, rows)
  const state = activityStates.find(({ value }) => value === row['state'])?.label ?? '已举办'
  return (
    <>
      {over ? (
        <span className="said-warning" title="请核对活动资料里的参加劳模人数，或移出名单上没有参加的人">
          <WarningOutlined aria-hidden /> 名单 {over.listed} 人，多于登记的 {over.told} 人，请核对 ·{' '}
        </span>
      ) : null}
      {long > 0 ? (
        <span className="said-warning" title="时长多于活动的天数，请在名单的“服务时长”一列改正">
          <WarningOutlined aria-hidden /> {long} 人的时长多于一天 24 小时，请核对 ·{' '}
        </span>
      ) : null}
      {`${String(row['date'] ?? '')} ${state}，${countWords(row, figures)} `}
      <ClosedYearOf table="activity" row={row} />
    </>
  )
}

/** What was planned or called off is in no figure, and says so. */
function countWords(row: Row, { events, people, personTimes, hours }: ActivityFigures): string {
  if (row['state'] === 'void') return `名单 ${people} 人留作记录，不计入统计`
  if (row['state'] === 'planned') return `${events} 场，名单 ${people} 人；办完请把状态改为“已举办”，才计入统计`
  return `${events} 场，到场 ${people} 人 ${personTimes} 人次，${formatTenths(hours)} 小时`
}

function usePersonOf(rows: readonly Row[] | undefined): PersonOf | undefined {
  const office = useOffice()
  const [personOf, setPersonOf] = useState<PersonOf>()
  const [turn, setTurn] = useState(0)
  useHear(['_link'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    if (rows) void readPersonOf(office, rows).then((found) => void (gone || setPersonOf(() => found)))
    return () => {
      gone = true
    }
  }, [office, rows, turn])
  return personOf
}
