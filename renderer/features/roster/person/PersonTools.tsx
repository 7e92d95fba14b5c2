// Tools of a person's page: 登记动态 is the one primary action; paper and merging beside it.
import { useState } from 'react'
import { App, Button } from 'antd'
import { PrinterOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import type { Row } from '../../../data/office'
import { useOffice } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import { collectTitles, type CollectForm } from '../../../sheets/roster/collect-forms'
import { useGo } from '../../../ui/go'
import { ToolMenu } from '../../../ui/ToolMenu'
import { IssueDialog } from '../certificates/IssueDialog'
import { MergeWith } from '../merge/MergeWith'
import { Separate } from '../merge/Separate'
import { paths } from '../paths'
import type { OpenPanel } from './PersonPanel'

type Dialog = 'certificate' | 'merge' | 'separate' | undefined

interface PersonToolsProps {
  readonly row: Row
  readonly open: (panel: OpenPanel) => void
}

export function PersonTools({ row, open }: PersonToolsProps) {
  const [dialog, setDialog] = useState<Dialog>()
  const close = () => setDialog(undefined)
  const remove = useRemove(row)
  const form: CollectForm = row['_dStatus'] === 'died' ? 'heir' : 'proxy'
  const items = [
    { key: 'collect', label: `打印${collectTitles[form]}…`, onClick: () => open({ kind: 'collect', form }) },
    { key: 'consent', label: '打印个人信息处理告知同意书…', onClick: () => open({ kind: 'consent' }) },
    { key: 'merge', label: '合并重复人员…', onClick: () => setDialog('merge') },
    { key: 'separate', label: '拆分（撤销合并）…', onClick: () => setDialog('separate') },
    { type: 'divider' as const },
    { key: 'remove', label: '移入回收站…', onClick: remove },
  ]
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'form' })}>
        打印登记表
      </Button>
      <Button icon={<SafetyCertificateOutlined aria-hidden />} onClick={() => setDialog('certificate')}>
        开具证明
      </Button>
      <ToolMenu items={items} />
      <Button type="primary" onClick={() => open({ kind: 'event' })}>
        登记动态
      </Button>
      {dialog === 'certificate' ? (
        <IssueDialog person={row} close={close} issued={(id) => open({ kind: 'certificate', id })} />
      ) : null}
      {dialog === 'merge' ? <MergeWith person={row} close={close} /> : null}
      {dialog === 'separate' ? <Separate person={row} close={close} /> : null}
    </>
  )
}

/** Removing a person asks once and says what it means; a death or a move is not a removal. */
function useRemove(row: Row): () => void {
  const { modal } = App.useApp()
  const run = useRun()
  const go = useGo()
  const office = useOffice()
  const name = String(row['name'] ?? '')
  return () =>
    void modal.confirm({
      title: `把「${name}」移入回收站？`,
      content: '只用于登记错了的人。去世、调出请用「登记动态」，档案会保留。移入后可以撤销，也可以在回收站恢复。',
      okText: '移入回收站',
      cancelText: '不移',
      onOk: async () => {
        const outcome = await run('record.remove', { table: 'person', rows: [row.id] })
        if (outcome.ok && !(await office.row('person', row.id))) go(paths.roster)
      },
    })
}
