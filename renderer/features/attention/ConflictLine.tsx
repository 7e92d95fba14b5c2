// A conflict in 待核对: who it is about, which field, and the choice.
import { Button } from 'antd'
import type { Issue } from '../../../shared/issues/issue'
import { ConflictChoice } from '../../attention/ConflictChoice'
import { useTable } from '../../registers/source'
import { useGo } from '../../ui/go'

export function ConflictLine({ issue }: { readonly issue: Issue }) {
  const go = useGo()
  const table = useTable(issue.table)
  const field = table.fields.find(({ name }) => name === issue.field)
  const which = issue.of === undefined ? table.label : `${table.label}（${issue.of}）`
  const what = [...(table.name === 'person' ? [] : [which]), ...(field ? [field.label] : [])].join('：') || table.label
  return (
    <li className="issue issue-conflict">
      <strong>{issue.title || '（未填姓名）'}</strong>
      <span className="issue-field">{what}</span>
      <ConflictChoice issue={issue} />
      {issue.person === '' ? null : (
        <Button size="small" onClick={() => go(`/roster/person/${issue.person}/${issue.table}`)}>
          打开档案
        </Button>
      )}
    </li>
  )
}
