// 疑似重复: groups on the left, the open one side by side; three copies are one group (peers.md §8). Decisions are listed and can be taken back.
import { useEffect, useState } from 'react'
import { Button, Segmented } from 'antd'
import type { Issue } from '../../../../shared/issues/issue'
import type { Row } from '../../../data/office'
import { useIssues } from '../../../registers/useIssues'
import { useOffice } from '../../../registers/source'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { PageFrame } from '../../../ui/PageFrame'
import { paths } from '../paths'
import { ComparePanel } from './ComparePanel'
import { NotDuplicates } from './NotDuplicates'
import '../roster.css'

type Show = 'groups' | 'decided'

export function DuplicatesPage({ group }: { readonly group?: string }) {
  const groups = useIssues()?.filter((issue) => issue.rule === 'duplicate')
  const [show, setShow] = useState<Show>('groups')
  const go = useGo()
  return (
    <PageFrame
      title="疑似重复"
      now={groups === undefined ? '正在查找…' : `${groups.length.toLocaleString('zh-CN')} 组待核对`}
      tools={
        <>
          <Segmented<Show>
            value={show}
            onChange={setShow}
            options={[
              { value: 'groups', label: '待核对' },
              { value: 'decided', label: '已确认不是同一人' },
            ]}
          />
          <Button onClick={() => go(paths.roster)}>回到名册</Button>
        </>
      }
    >
      {show === 'decided' ? <NotDuplicates /> : groups ? <Groups groups={groups} first={group} /> : null}
    </PageFrame>
  )
}

function Groups({ groups, first }: { readonly groups: readonly Issue[]; readonly first: string | undefined }) {
  const [here, setHere] = useState(first)
  const open = groups.find((each) => each.id === here) ?? groups[0]
  if (!open) {
    return (
      <EmptyState title="没有疑似重复的档案">
        身份证号相同，或姓名与出生日期相同，或姓名与电话相同的，会列在这里。只有姓名相同不算。
      </EmptyState>
    )
  }
  return (
    <div className="duplicates">
      <ul className="groups" aria-label="疑似重复的组">
        {groups.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={each.id === open.id ? 'hit hit-here' : 'hit'}
              aria-current={each.id === open.id ? 'true' : undefined}
              onClick={() => setHere(each.id)}
            >
              <strong>{each.title}</strong> {each.subjects.length} 份
              <br />
              <span className="quiet">{each.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
      <OpenGroup key={open.id} group={open} />
    </div>
  )
}

function OpenGroup({ group }: { readonly group: Issue }) {
  const office = useOffice()
  const [rows, setRows] = useState<readonly Row[]>()
  useEffect(() => {
    let current = true
    void office.rows('person', group.subjects).then((found) => current && setRows(found))
    return () => {
      current = false
    }
  }, [office, group])
  if (!rows || rows.length < 2) return null
  return <ComparePanel rows={rows} reason={group.sentence} done={() => undefined} />
}
