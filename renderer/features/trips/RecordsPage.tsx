// 历年记录: who has been, with whomever, by entry or by 补录 from a file; without it nobody can be called 从未参加 (office-practice.md 3).
import { Button } from 'antd'
import { ImportOutlined } from '@ant-design/icons'
import { profileId } from '../../../shared/domain/office/seed'
import { HistoryImport } from '../../importing/history/HistoryImport'
import { Register } from '../../registers/Register'
import { useRow } from '../../registers/rows'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { paths } from './paths'
import './trips.css'

export function RecordsPage() {
  const go = useGo()
  const bring = (
    <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={() => go(paths.history)}>
      补录历年疗休养
    </Button>
  )
  return (
    <Register
      table="tripRecord"
      title="历年记录"
      now={<EnteredTo />}
      tools={() => (
        <>
          <Button onClick={() => go(paths.trips)}>回到疗休养</Button>
          {bring}
        </>
      )}
      empty={
        <EmptyState title="还没有疗休养记录" actions={bring}>
          没有记录不等于从未参加。请补录历年名册（含上级组织的），再到“设置 → 单位信息”写明已补录至哪一年。
        </EmptyState>
      }
    />
  )
}

/** 补录历年疗休养 as a page of 疗休养. */
export function TripHistoryPage() {
  const go = useGo()
  return <HistoryImport kind="trips" onClose={() => go(paths.records)} />
}

function EnteredTo() {
  const year = useRow('profile', profileId)?.['tripsEnteredTo']
  return <>{typeof year === 'number' ? `已补录至 ${year} 年` : '还没有写明已补录至哪一年（设置 → 单位信息）'}</>
}
