// 来电来访 of one person, also of rows merged with them: what about, how it ended, and the way to the matter itself.
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { RowId } from '../../../../shared/oplog/operation'
import { ChildTable } from '../../../registers/ChildTable'
import { HistoryPanel } from '../../../registers/HistoryPanel'
import { useLists } from '../../../registers/lists'
import { useHear, useOffice, useTable } from '../../../registers/source'
import type { Row } from '../../../data/office'
import { useGo } from '../../../ui/go'
import { SidePanel } from '../../../ui/SidePanel'

const columns: ReadonlySet<string> = new Set(['number', 'date', 'channel', 'category', 'receiver', 'state', 'standing'])

export function InquiriesOf({ person }: { readonly person: RowId }) {
  const table = useTable('inquiry')
  const lists = useLists(table)
  const rows = useInquiriesOf(person)
  const go = useGo()
  const [told, setTold] = useState<RowId>()
  if (!rows) return null
  if (rows.length === 0) return <p className="quiet">没有登记过来电来访。</p>
  return (
    <>
      <ChildTable
        spec={table}
        fields={table.fields.filter(({ name }) => columns.has(name))}
        rows={rows}
        lists={lists}
        readOnly
        rowTools={({ id }) => (
          <Button size="small" type="text" onClick={() => go(`/inquiries/item/${id}`)}>
            打开
          </Button>
        )}
        onOpen={({ id }) => setTold(id)}
      />
      {told === undefined ? null : (
        <SidePanel title="来电来访 · 修改历史" onClose={() => setTold(undefined)}>
          <HistoryPanel table="inquiry" id={told} withChildren />
        </SidePanel>
      )}
    </>
  )
}

/** Newest first; undefined while reading. */
function useInquiriesOf(person: RowId): readonly Row[] | undefined {
  const office = useOffice()
  const [rows, setRows] = useState<readonly Row[]>()
  const [turn, setTurn] = useState(0)
  useHear(['inquiry', '_link'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const read = async () => {
      const merged = await office.merged('person', person)
      const found = await office.find('inquiry', 'person', [person, ...merged.map(({ id }) => id)])
      if (!gone) setRows([...found].sort((a, b) => (String(a['date']) < String(b['date']) ? 1 : -1)))
    }
    void read()
    return () => {
      gone = true
    }
  }, [office, person, turn])
  return rows
}
