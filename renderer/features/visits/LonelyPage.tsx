// 日常联系: who lives alone and has not been heard of for longer than the office allows itself (office-practice.md 18).
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import { profileId } from '../../../shared/domain/office/seed'
import { lonelyOf, type Lonely } from '../../../shared/domain/visits/lonely'
import type { Office } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { useHear, useOffice } from '../../registers/source'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { paths } from './paths'
import './visits.css'

export function LonelyPage() {
  const go = useGo()
  const profile = useRow('profile', profileId)
  const days = typeof profile?.['contactDays'] === 'number' ? profile['contactDays'] : undefined
  const lonely = useLonely(days)
  const [calling, setCalling] = useState<Lonely>()
  const back = <Button onClick={() => go(paths.visits)}>回到走访慰问</Button>
  if (profile === undefined) return <PageFrame title="日常联系">{null}</PageFrame>
  if (days === undefined)
    return (
      <PageFrame title="日常联系" tools={back}>
        <EmptyState
          title="还没有定多少天联系一次"
          actions={
            <Button type="primary" onClick={() => go('/settings')}>
              到设置 → 单位信息填写
            </Button>
          }
        >
          填写“独居劳模多少天未联系要提醒”以后，超过天数没有电话、入户或走访记录的独居劳模会列在这里。
        </EmptyState>
      </PageFrame>
    )
  return (
    <PageFrame
      title="日常联系"
      now={lonely ? `独居且 ${days} 天未联系：${lonely.length} 人` : '正在计数…'}
      tools={back}
    >
      <div className="page-body">
        <div className="day-sheet">
          {lonely?.length === 0 ? <p>独居劳模都在 {days} 天内联系过。</p> : null}
          {lonely && lonely.length > 0 ? <LonelyTable lonely={lonely} call={setCalling} /> : null}
        </div>
        {calling ? (
          <SidePanel title={`日常联系：${calling.name}`} onClose={() => setCalling(undefined)}>
            <RecordForm
              table="contactLog"
              columns={1}
              fixed={{ person: calling.id }}
              initial={{ date: today() }}
              person={calling.id}
              onCancel={() => setCalling(undefined)}
              onSaved={() => setCalling(undefined)}
            />
          </SidePanel>
        ) : null}
      </div>
    </PageFrame>
  )
}

function LonelyTable({ lonely, call }: { readonly lonely: readonly Lonely[]; readonly call: (one: Lonely) => void }) {
  const go = useGo()
  return (
    <div className="plain-table">
      <table aria-label="独居未联系">
        <thead>
          <tr>
            {['姓名', '最近联系', '已过天数', ''].map((label) => (
              <th key={label} scope="col">
                {label === '' ? <span className="unseen">操作</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lonely.map((one) => (
            <tr key={one.id}>
              <td>{one.name}</td>
              <td>{one.last ?? '没有记录'}</td>
              <td>{one.days ?? ''}</td>
              <td className="row-tools">
                <Button size="small" onClick={() => call(one)}>
                  登记联系
                </Button>
                <Button size="small" type="text" onClick={() => go(paths.person(one.id))}>
                  打开档案
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useLonely(days: number | undefined): readonly Lonely[] | undefined {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [lonely, setLonely] = useState<readonly Lonely[]>()
  useHear(['person', 'contactLog', 'visit'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    if (days !== undefined) void readLonely(office, days).then((found) => void (gone || setLonely(found)))
    return () => {
      gone = true
    }
  }, [office, days, turn])
  return lonely
}

async function readLonely(office: Office, days: number): Promise<readonly Lonely[]> {
  const alone = {
    table: 'person',
    sort: [{ by: 'county' }],
    filters: [
      { field: '_dActive', is: 'in', values: [1] },
      { field: 'living', is: 'in', values: ['独居'] },
    ],
  } as const
  const ids = await office.ids(alone)
  const [people, calls, visits] = await Promise.all([
    office.rows('person', ids),
    office.find('contactLog', 'person', ids),
    office.find('visit', 'person', ids),
  ])
  return lonelyOf(people, calls, visits, days, today())
}
