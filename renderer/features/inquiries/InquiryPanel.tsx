// One inquiry beside the register: how it stands, and the way to its own page.
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useGo } from '../../ui/go'
import { paths } from './paths'
import { Standing } from './Standing'

/** What a clerk corrects in passing; steps and deadlines have their own buttons on the page. */
// prettier-ignore
export const correctable: readonly string[] = [
  'date', 'time', 'channel', 'name', 'phone', 'content', 'receiver', 'category', 'idNumber', 'address', 'people', 'unit',
  'attachments', 'opinion', 'disposal', 'disposalTo', 'due', 'note',
]

export function InquiryPanel({ row }: { readonly row: Row }) {
  const go = useGo()
  const person = row['person']
  return (
    <>
      <div className="bar">
        <Button type="primary" onClick={() => go(paths.inquiry(row.id))}>
          打开办理
        </Button>
        {typeof person === 'string' ? <Button onClick={() => go(paths.person(person))}>打开档案</Button> : null}
      </div>
      <p>
        <Standing row={row} />
      </p>
      <RecordForm
        table="inquiry"
        id={row.id}
        only={correctable}
        columns={1}
        {...(typeof person === 'string' ? { person } : {})}
      />
    </>
  )
}
