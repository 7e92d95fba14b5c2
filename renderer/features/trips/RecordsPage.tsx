// 历年记录: who has been, with whomever, by entry or by 补录 from a file; without it nobody can be called 从未参加 (office-practice.md 3).
import { useCallback, useState } from 'react'
import { App, Button } from 'antd'
import { ImportOutlined } from '@ant-design/icons'
import { profileId } from '../../../shared/domain/office/seed'
import { ok } from '../../../shared/kernel/result'
import { ListImport, type ListImportProps } from '../../importing/lists/ListImport'
import { readPeopleList } from '../../importing/lists/people'
import { Register } from '../../registers/Register'
import { useRow } from '../../registers/rows'
import { useCatalogue, useOffice } from '../../registers/source'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { paths } from './paths'
import './trips.css'

const columns = ['kind', 'date', 'what', 'organiser', 'days', 'source', 'note']

export function RecordsPage() {
  const go = useGo()
  const [importing, setImporting] = useState(false)
  const close = () => setImporting(false)
  const bring = (
    <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={() => setImporting(true)}>
      补录历年疗休养
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="tripRecord"
        title="历年记录"
        now={<EnteredTo />}
        tools={() => (
          <>
            <Button onClick={() => go(paths.trips)}>回到疗休养</Button>
            {bring}
          </>
        )}
        onOpen={(id) => go(paths.person(id))}
        empty={
          <EmptyState title="还没有疗休养记录" actions={bring}>
            没有记录不等于从未参加。请补录历年名册（含上级组织的），再到“设置 → 单位信息”写明已补录至哪一年。
          </EmptyState>
        }
      />
      {importing ? (
        <SidePanel title="补录历年疗休养" onClose={close} wide>
          <RecordImport close={close} />
        </SidePanel>
      ) : null}
    </div>
  )
}

function EnteredTo() {
  const year = useRow('profile', profileId)?.['tripsEnteredTo']
  return <>{typeof year === 'number' ? `已补录至 ${year} 年` : '还没有写明已补录至哪一年（设置 → 单位信息）'}</>
}

function RecordImport({ close }: { readonly close: () => void }) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const { message } = App.useApp()
  const prepare: ListImportProps['prepare'] = useCallback(
    async (file) => {
      const fields = catalogue.table('tripRecord').fields.filter(({ name }) => columns.includes(name))
      const question = { fields, context: { today: today() }, says: ['date', 'kind'], many: true }
      const read = await readPeopleList(file, office, question)
      if (!read.ok) return read
      const { rows, findings, left } = read.value
      const records = rows.map(({ person, values }) => ({ person: person.id, values: { kind: 'went', ...values } }))
      const summary = `可补录 ${records.length} 条${left > 0 ? `；${left} 行有问题，不导入` : ''}。`
      if (records.length === 0) return ok({ summary, findings })
      const input = { file: file.name.slice(0, 200), records }
      return ok({
        summary,
        findings,
        apply: { command: 'trip-record.take', input, label: `确认补录（${records.length} 条）` },
      })
    },
    [office, catalogue],
  )
  const done = (answer: unknown) => {
    const { added, known } = answer as { readonly added: number; readonly known: number }
    void message.success(`已补录 ${added} 条${known > 0 ? `，${known} 条以前已补录` : ''}`)
    close()
  }
  return (
    <ListImport
      hint="要有“姓名”“身份证号”“参加时间”三列；可另有组织单位、名称、天数。只知道年份就写年份。从未参加的在“情况”列写“从未参加”。"
      prepare={prepare}
      onDone={done}
    />
  )
}
