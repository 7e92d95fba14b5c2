// 活动 on a person's own page: what they took part in and this year's hours, what they gave, what was written of them, and what they are in
// studios and in the association.
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { servedBetween, servedHours } from '../../../../shared/domain/activities/served'
import { formatMoney } from '../../../../shared/kernel/money'
import { formatTenths } from '../../../../shared/kernel/tenths'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { useChildren } from '../../../registers/rows'
import { useHear, useOffice } from '../../../registers/source'
import { useFound } from '../../../registers/useFound'
import { useGo } from '../../../ui/go'
import { today } from '../../../ui/today'
import { RolesOf } from './RolesOf'

interface ActivitiesTabProps {
  readonly person: Row
  /** Opens 开具证明 for hours. */
  readonly certify: () => void
}

export function ActivitiesTab({ person, certify }: ActivitiesTabProps) {
  const go = useGo()
  return (
    <>
      <ThisYear person={person} />
      <div className="bar">
        <Button icon={<SafetyCertificateOutlined aria-hidden />} onClick={certify}>
          开具志愿服务时长证明
        </Button>
      </div>
      <h3>参加活动</h3>
      <ChildList
        table="participation"
        parent={person.id}
        columns={['activity', 'role', 'hours', 'times', 'absent', 'note']}
        readOnly
        empty="还没有参加记录。在“志愿与宣讲”的活动里添加参加人员。"
        rowTools={(row) => (
          <Button size="small" type="link" onClick={() => go(`/activities/activity/${String(row['activity'])}`)}>
            打开活动
          </Button>
        )}
      />
      <h3>志愿服务队</h3>
      <ChildList
        table="teamMember"
        parent={person.id}
        columns={['team', 'role', 'from', 'to', 'note']}
        readOnly
        empty="没有参加服务队。在“志愿与宣讲 → 志愿服务队”里添加队员。"
        rowTools={(row) => (
          <Button size="small" type="link" onClick={() => go(`/activities/team/${String(row['team'])}`)}>
            打开服务队
          </Button>
        )}
      />
      <h3>捐赠</h3>
      <Donations person={person} />
      <h3>媒体报道</h3>
      <ChildList
        table="mediaPerson"
        parent={person.id}
        columns={['media', 'note']}
        readOnly
        empty="还没有媒体报道。在“志愿与宣讲 → 媒体报道”里添加报道人物。"
      />
      <RolesOf person={person.id} />
    </>
  )
}

/** 2026 年：参加活动 3 项，服务时长 7.5 小时。 */
function ThisYear({ person }: { readonly person: Row }) {
  const office = useOffice()
  const rows = useChildren('participation', person.id)
  const [activities, setActivities] = useState<readonly Row[]>()
  const [turn, setTurn] = useState(0)
  useHear(['activity'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const ids = (rows ?? []).map((row) => String(row['activity']))
    if (rows) void office.rows('activity', ids).then((found) => void (gone || setActivities(found)))
    return () => {
      gone = true
    }
  }, [office, rows, turn])
  if (!rows || !activities) return null
  const year = today().slice(0, 4)
  const of = (from: string, to: string): string => {
    const services = servedBetween(rows, activities, from, to)
    return `参加活动 ${services.length} 项，服务时长 ${formatTenths(servedHours(services))} 小时`
  }
  return <p role="status">{`${year} 年：${of(year, year)}。历年合计：${of('1900', '2100')}。`}</p>
}

/** Donations under this file and under copies merged into it. */
function Donations({ person }: { readonly person: Row }) {
  const copies = useFound('person', '_dSurvivor', [person.id]) ?? []
  const donations = useFound('donation', 'person', [person.id, ...copies.map(({ id }) => id)])
  if (!donations) return null
  if (donations.length === 0) return <p className="quiet">还没有捐赠记录。在“志愿与宣讲 → 捐赠”里登记。</p>
  const newest = [...donations].sort((a, b) => (String(a['date']) < String(b['date']) ? 1 : -1))
  const sum = newest.reduce((total, row) => total + Number(row['amount'] ?? 0), 0)
  return (
    <div className="plain-table">
      <table aria-label="捐赠">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">捐款捐物</th>
            <th scope="col" className="number">
              金额或折价（元）
            </th>
            <th scope="col">接收单位</th>
            <th scope="col">捐赠票据号</th>
            <th scope="col">主题（专项）</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((row) => (
            <tr key={row.id}>
              <td>{String(row['date'] ?? '')}</td>
              <td>{row['kind'] === 'money' ? '捐款' : String(row['goods'] ?? '捐物')}</td>
              <td className="number">{formatMoney(Number(row['amount'] ?? 0))}</td>
              <td>{String(row['receiver'] ?? '')}</td>
              <td>{String(row['receiptNo'] ?? '')}</td>
              <td>{String(row['theme'] ?? '')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              合计
            </th>
            <td className="number">{formatMoney(sum)}</td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
