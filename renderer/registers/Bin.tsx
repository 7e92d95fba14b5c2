// 回收站: every removed row with who and when; restoring is one change, undoable like any other.
import './record.css'
import { useEffect, useMemo, useState } from 'react'
import { Button, Input } from 'antd'
import dayjs from 'dayjs'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { RowId } from '../../shared/oplog/operation'
import type { Office } from '../data/office'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { PageFrame } from '../ui/PageFrame'
import { useCatalogue, useHear, useOffice } from './source'
import { useCommand } from './useCommand'
import { clearing } from '../ui/clearing'

type Removed = Awaited<ReturnType<Office['removed']>>[number]

/** Rows drawn at once; the search box narrows the rest. */
const drawn = 300

export function Bin() {
  const catalogue = useCatalogue()
  const { rows, failure } = useRemoved()
  const { busy, failure: refused, run } = useCommand()
  const [ticks, setTicks] = useState<ReadonlySet<RowId>>(new Set())
  const [text, setText] = useState('')
  const shown = useMemo(
    () => (rows ?? []).filter((row) => text.trim() === '' || row.title.includes(text.trim())),
    [rows, text],
  )
  const tick = (ids: readonly RowId[]): void => setTicks(new Set(ids))
  const chosen = shown.filter((row) => ticks.has(row.id))
  const restore = async (): Promise<void> => {
    for (const table of new Set(chosen.map((row) => row.table))) {
      await run('record.restore', { table, rows: chosen.filter((row) => row.table === table).map((row) => row.id) })
    }
    tick([])
  }
  const tools = (
    <>
      <Input
        className="register-search"
        aria-label="在回收站里查找"
        placeholder="姓名或名称"
        allowClear={clearing}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => void restore()}>
        恢复{chosen.length > 0 ? `（${chosen.length} 条）` : ''}
      </Button>
    </>
  )
  return (
    <PageFrame
      title="回收站"
      now={rows ? `${rows.length.toLocaleString('zh-CN')} 条，一直保留，可随时恢复` : ''}
      tools={tools}
    >
      {failure ? <Notice failure={failure} /> : null}
      {refused ? <Notice failure={refused} /> : null}
      {rows?.length === 0 ? (
        <EmptyState title="回收站是空的">从名单里删除的记录会到这里，写明谁在什么时候删的。</EmptyState>
      ) : null}
      {shown.length > 0 ? (
        <div className="plain-table bin">
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label="全选"
                    checked={chosen.length === shown.length}
                    onChange={(event) => tick(event.target.checked ? shown.map((row) => row.id) : [])}
                  />
                </th>
                <th scope="col">名称</th>
                <th scope="col">类别</th>
                <th scope="col">删除时间</th>
                <th scope="col">删除人</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, drawn).map((row) => (
                <tr key={`${row.table} ${row.id}`}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`选择 ${row.title}`}
                      checked={ticks.has(row.id)}
                      onChange={() =>
                        tick(ticks.has(row.id) ? [...ticks].filter((id) => id !== row.id) : [...ticks, row.id])
                      }
                    />
                  </td>
                  <td>{row.title || '（未命名）'}</td>
                  <td>{catalogue.has(row.table) ? catalogue.table(row.table).label : row.table}</td>
                  <td>{dayjs(row.at).format('YYYY-MM-DD HH:mm')}</td>
                  <td>{row.byName}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown.length > drawn ? (
            <p className="quiet">另有 {shown.length - drawn} 条，请用上面的查找缩小范围。</p>
          ) : null}
        </div>
      ) : null}
    </PageFrame>
  )
}

function useRemoved(): { readonly rows: readonly Removed[] | undefined; readonly failure: Failure | undefined } {
  const office = useOffice()
  const [rows, setRows] = useState<readonly Removed[]>()
  const [failure, setFailure] = useState<Failure>()
  const [turn, setTurn] = useState(0)
  useHear(undefined, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    office.removed().then(
      (found) => void (gone || setRows(found)),
      (error: unknown) => void (gone || setFailure(asFailure(error))),
    )
    return () => {
      gone = true
    }
  }, [office, turn])
  return { rows, failure }
}
