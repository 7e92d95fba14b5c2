// One thing to look at: who, what is wrong, and the way to its work.
import { Button } from 'antd'
import type { Issue } from '../../../shared/issues/issue'
import type { RowId } from '../../../shared/oplog/operation'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'

/** Where matters of an area, not of a person, are put right. */
const places: Readonly<Partial<Record<Issue['rule'], string>>> = {
  stock: '/visits/goods',
  number: '/visits',
  places: '/trips',
}

/** Where the one row a matter is about has a page of its own. */
const rowOf: Readonly<Partial<Record<string, (row: RowId) => string>>> = {
  trainingClass: (row) => `/classes/class/${row}`,
  participation: (row) => `/activities/activity/${row}`,
}

function placeOf({ table, subjects, papers, rule }: Issue): string | undefined {
  return rowOf[table]?.(subjects[0] ?? '') ?? (papers ? undefined : places[rule])
}

export function IssueLine({ issue }: { readonly issue: Issue }) {
  const run = useRun()
  const go = useGo()
  const duplicate = issue.rule === 'duplicate'
  const where = placeOf(issue)
  const open = () =>
    go(duplicate ? `/roster/duplicates/${encodeURIComponent(issue.id)}` : `/roster/person/${issue.person}`)
  const accept = () => {
    const about = `${issue.title}：${issue.sentence}`.slice(0, 200)
    void run('issue.accept', { id: issue.id, rule: issue.rule, subjects: issue.subjects, about })
  }
  return (
    <li className="issue">
      <strong>{issue.title || '（未填姓名）'}</strong>
      <span className="issue-words">{issue.sentence}</span>
      {issue.papers?.map(({ row, name }) => (
        <Button key={row} size="small" onClick={() => void run('paper.renumber', { table: issue.table, row })}>
          {`重新编号：${name}`}
        </Button>
      ))}
      {issue.rule === 'check' || issue.rule === 'clock' || issue.papers ? (
        <Button size="small" onClick={accept} title="核对过，数据没有错；数据不变就不再提示">
          无误
        </Button>
      ) : null}
      {where === undefined ? null : (
        <Button size="small" onClick={() => go(where)}>
          去处理
        </Button>
      )}
      {issue.person === '' ? null : (
        <Button size="small" onClick={open}>
          {duplicate ? '比对' : '打开档案'}
        </Button>
      )}
    </li>
  )
}
