// Usual work that a later program brings to an office that keeps its own 全年工作: named, and taken or refused once for all PCs.
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'

export function OfferedWork({ lines }: { readonly lines: readonly Row[] }) {
  const run = useRun()
  if (lines.length === 0) return null
  const answer = (wanted: boolean): void => void run('office-year.new', { wanted })
  return (
    <section className="offered-work" aria-label="新版程序带来的常用工作">
      <p>新版程序带来 {lines.length} 项常用工作，您单位的全年工作里还没有：</p>
      <ul>
        {lines.map((row) => (
          <li key={row.id}>
            {monthsWords(row)}：{String(row['name'])}
          </li>
        ))}
      </ul>
      <div className="bar">
        <Button size="small" type="primary" onClick={() => answer(true)}>
          加入
        </Button>
        <Button size="small" onClick={() => answer(false)}>
          不要
        </Button>
      </div>
    </section>
  )
}

/** 11—12 月 · 1 月 · 全年. */
function monthsWords({ from, to }: Row): string {
  if (from === 1 && to === 12) return '全年'
  return from === to ? `${String(from)} 月` : `${String(from)}—${String(to)} 月`
}
