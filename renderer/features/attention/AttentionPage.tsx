// 待核对: what a person must look at, grouped by what it is, each one click from its work; decisions are remembered and can be taken back.
import { useState, type ReactNode } from 'react'
import { Segmented } from 'antd'
import type { Issue } from '../../../shared/issues/issue'
import { useIssues } from '../../registers/useIssues'
import { EmptyState } from '../../ui/EmptyState'
import { PageFrame } from '../../ui/PageFrame'
import { Accepted } from './Accepted'
import { groupsOf, type IssueGroup } from './groups'
import { ConflictLine } from './ConflictLine'
import { IssueLine } from './IssueLine'
import './attention.css'

type Show = 'open' | 'accepted'

/** Lines of one group drawn before 全部; a bad import may find thousands. */
const FIRST_LINES = 50

export function AttentionPage() {
  const issues = useIssues()
  const [show, setShow] = useState<Show>('open')
  const tools = (
    <Segmented<Show>
      value={show}
      onChange={setShow}
      options={[
        { value: 'open', label: '待核对' },
        { value: 'accepted', label: '已核对' },
      ]}
    />
  )
  return (
    <PageFrame title="待核对" now={issues === undefined ? '正在核对…' : counted(issues)} tools={tools}>
      {show === 'accepted' ? <Accepted /> : <Open issues={issues} />}
    </PageFrame>
  )
}

function counted(issues: readonly Issue[]): string {
  if (issues.length === 0) return '没有待核对的事项'
  const parts = groupsOf(issues).map(({ label, issues: each }) => `${label} ${each.length.toLocaleString('zh-CN')}`)
  return parts.join(' · ')
}

function Open({ issues }: { readonly issues: readonly Issue[] | undefined }): ReactNode {
  if (issues === undefined) return null
  if (issues.length > 0) return groupsOf(issues).map((group) => <Group key={group.key} group={group} />)
  return (
    <EmptyState title="没有待核对的事项">
      疑似重复的档案、身份证与出生日期不一致、号码不对等，会自动列在这里；软件只提示，改不改由您决定。
    </EmptyState>
  )
}

function Group({ group }: { readonly group: IssueGroup }) {
  const [all, setAll] = useState(false)
  const shown = all ? group.issues : group.issues.slice(0, FIRST_LINES)
  return (
    <section className="issues" aria-label={group.label}>
      <h2>
        {group.label} <span className="issues-count">{group.issues.length.toLocaleString('zh-CN')}</span>
      </h2>
      <p className="issues-lead">{group.lead}</p>
      <ul>
        {shown.map((issue) =>
          issue.rule === 'conflict' ? (
            <ConflictLine key={issue.id} issue={issue} />
          ) : (
            <IssueLine key={issue.id} issue={issue} />
          ),
        )}
      </ul>
      {shown.length < group.issues.length ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          全部 {group.issues.length.toLocaleString('zh-CN')} 项
        </button>
      ) : null}
    </section>
  )
}
