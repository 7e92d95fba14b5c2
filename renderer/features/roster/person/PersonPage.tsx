// 一人一档: everything the office knows about one person, opened from a list whose order 上一位 and 下一位 keep (product.md §1).
import { useState } from 'react'
import { Button, Space } from 'antd'
import { ArrowLeftOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useHotkeys } from 'react-hotkeys-hook'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { useRow } from '../../../registers/rows'
import { useOffice } from '../../../registers/source'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { PageFrame } from '../../../ui/PageFrame'
import { isLayerOpen } from '../../../ui/panel'
import { IssueDialog } from '../certificates/IssueDialog'
import { usePlace, type Place } from '../list-order'
import { paths } from '../paths'
import { Findings } from './Findings'
import { PersonHeader } from './PersonHeader'
import { PersonPanel, type OpenPanel } from './PersonPanel'
import { PersonTabs } from './PersonTabs'
import { PersonTools } from './PersonTools'
import '../roster.css'

export interface PersonPageProps {
  readonly person: RowId
  /** Table whose rows are to be seen at once, where somebody was led here for one of them. */
  readonly of?: string
}

export function PersonPage({ person, of }: PersonPageProps) {
  const row = useRow('person', person)
  const go = useGo()
  if (row === undefined) return <PageFrame title="一人一档">{null}</PageFrame>
  if (row === null) {
    return (
      <PageFrame title="一人一档">
        <EmptyState title="这份档案不在名册里" actions={<Button onClick={() => go(paths.roster)}>回到名册</Button>}>
          可能已被删除（可到回收站恢复），或已并入另一份档案。
        </EmptyState>
      </PageFrame>
    )
  }
  return <Person key={`${person} ${of ?? ''}`} row={row} of={of} />
}

function Person({ row, of }: { readonly row: Row; readonly of: string | undefined }) {
  const [panel, setPanel] = useState<OpenPanel>()
  const [certifying, setCertifying] = useState(false)
  const go = useGo()
  const office = useOffice()
  const place = usePlace(office, row.id)
  useSteps(place, panel !== undefined)
  return (
    <PageFrame
      title={
        <>
          <Button
            type="text"
            icon={<ArrowLeftOutlined aria-hidden />}
            aria-label="回到名册"
            onClick={() => go(paths.roster)}
          />
          {String(row['name'] ?? '')}
        </>
      }
      now={<Steps place={place} />}
      tools={<PersonTools row={row} open={setPanel} />}
    >
      <div className="page-body">
        <div className="person-main">
          <MergedNotice row={row} />
          <PersonHeader row={row} />
          <Findings row={row} />
          <PersonTabs
            row={row}
            of={of}
            open={{
              register: () => setPanel({ kind: 'event' }),
              deathSheet: (event) => setPanel({ kind: 'death', event: event.id, ticked: tickedOf(event) }),
              certifyHours: () => setCertifying(true),
            }}
          />
          {certifying ? (
            <IssueDialog
              person={row}
              first="hours"
              close={() => setCertifying(false)}
              issued={(id) => setPanel({ kind: 'certificate', id })}
            />
          ) : null}
        </div>
        {panel ? <PersonPanel row={row} panel={panel} open={setPanel} /> : null}
      </div>
    </PageFrame>
  )
}

function tickedOf(event: Row): readonly string[] {
  return Array.isArray(event['consequences']) ? event['consequences'].map(String) : []
}

/** Where the person stands in the list they were opened from, with the two neighbours. */
function Steps({ place }: { readonly place: Place | undefined }) {
  const go = useGo()
  if (!place) return null
  const step = (id: RowId | undefined) => () => id !== undefined && go(paths.person(id))
  return (
    <Space size={4}>
      <Button
        size="small"
        icon={<LeftOutlined aria-hidden />}
        disabled={place.previous === undefined}
        onClick={step(place.previous)}
        title="上一位（Alt+↑）"
        aria-label="上一位"
      />
      <Button
        size="small"
        icon={<RightOutlined aria-hidden />}
        disabled={place.next === undefined}
        onClick={step(place.next)}
        title="下一位（Alt+↓）"
        aria-label="下一位"
      />
      <span>{`第 ${place.position.toLocaleString('zh-CN')} 位${place.total === undefined ? '' : ` · 名单共 ${place.total.toLocaleString('zh-CN')} 人`}`}</span>
    </Space>
  )
}

/** Alt+↑ and Alt+↓ walk the list, Esc goes back to it; not while a panel is open, whose own Esc closes it. */
function useSteps(place: Place | undefined, busy: boolean): void {
  const go = useGo()
  const options = { enabled: !busy, preventDefault: true, enableOnFormTags: true } as const
  useHotkeys('alt+up', () => place?.previous && go(paths.person(place.previous)), options, [place, go])
  useHotkeys('alt+down', () => place?.next && go(paths.person(place.next)), options, [place, go])
  useHotkeys('esc', () => !isLayerOpen() && go(paths.roster), { enabled: !busy }, [go])
}

/** An old address (history, a printed sheet) may still name a record that was merged into another. */
function MergedNotice({ row }: { readonly row: Row }) {
  const go = useGo()
  const survivor = row['_dSurvivor']
  if (typeof survivor !== 'string' || survivor === row.id) return null
  return (
    <p className="said-warning" role="alert">
      这份档案已并入另一份。
      <Button type="link" onClick={() => go(paths.person(survivor))}>
        打开合并后的档案
      </Button>
    </p>
  )
}
