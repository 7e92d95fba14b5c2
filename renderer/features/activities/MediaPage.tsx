// 志愿与宣讲 · 媒体报道: what outlets said of 劳模 and of activities, and of whom.
import { useState } from 'react'
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useFound } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import type { RegisterView } from '../../registers/views'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { today } from '../../ui/today'
import { AddPeople } from './people/AddPeople'
import { ListPage, type MoreTool } from './ListPage'
import { paths } from './paths'
import { usePeopleOf } from './people/usePeopleOf'

const MediaPrint = later(() => import('../../sheets/activities/GivingPrint').then((screen) => screen.MediaPrint))

const more: readonly MoreTool[] = [
  {
    label: '打印媒体报道目录…',
    title: '打印媒体报道目录',
    render: (selection) => <MediaPrint query={selection.query} selected={[...selection.ids]} />,
  },
]

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '中央和省级', filters: [{ field: 'level', is: 'in', values: ['central', 'province'] }] },
  { name: '缺链接', filters: [{ field: 'link', is: 'empty' }] },
]

export function MediaPage() {
  return (
    <ListPage
      table="mediaReport"
      yearly
      at={paths.media}
      views={views}
      more={more}
      add={{
        label: '新增媒体报道',
        form: (close) => (
          <RecordForm table="mediaReport" initial={{ date: today() }} columns={2} onCancel={close} onSaved={close} />
        ),
      }}
      panel={(row) => <MediaPanel row={row} />}
      empty={{
        title: '还没有媒体报道',
        text: '学习强国、工人日报、浙工之家等刊播的一篇登记一条，写明标题、日期和链接，再添加报道的劳模。',
      }}
    />
  )
}

function MediaPanel({ row }: { readonly row: Row }) {
  return (
    <>
      <People media={row} />
      <RecordForm table="mediaReport" id={row.id} columns={1} />
    </>
  )
}

function People({ media }: { readonly media: Row }) {
  const rows = useFound('mediaPerson', 'media', media.id)
  const people = usePeopleOf(rows)
  const [adding, setAdding] = useState(false)
  const run = useRun()
  const go = useGo()
  if (!rows || !people) return null
  return (
    <section aria-label="报道人物">
      <div className="bar">
        <span>{people.length === 0 ? '还没有添加报道的劳模' : `报道劳模 ${people.length} 人：`}</span>
        <Button onClick={() => setAdding(!adding)}>{adding ? '收起' : '添加报道人物'}</Button>
      </div>
      <ul className="activity-links">
        {people.map(({ person, row }) => (
          <li key={row.id}>
            <button type="button" className="plain-button" onClick={() => go(paths.person(person.id))}>
              {`${String(person['name'] ?? '')}　${String(person['employer'] ?? '')}`}
            </button>
            <Button
              size="small"
              type="link"
              aria-label={`移出${String(person['name'] ?? '')}`}
              onClick={() => void run('record.remove', { table: 'mediaPerson', rows: [row.id] })}
            >
              移出
            </Button>
          </li>
        ))}
      </ul>
      {adding ? (
        <AddPeople
          command="media.name"
          inputOf={(found) => ({ media: media.id, people: found.map(({ person }) => person) })}
          done={() => setAdding(false)}
        />
      ) : null}
    </section>
  )
}
