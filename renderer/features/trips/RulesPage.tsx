// 规定: the office's own rules of 疗休养 as dated rows with their document; those of other places are 示例 and judge nobody.
import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { useOffice } from '../../registers/source'
import type { Deliver } from '../../registers/useRecordForm'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { paths } from './paths'
import './trips.css'

type Open = { readonly id?: string }

export function RulesPage() {
  const go = useGo()
  const run = useRun()
  const [open, setOpen] = useState<Open>()
  return (
    <PageFrame
      title="疗休养规定"
      now="每一条都有起止日期和依据；没有规定的不审核"
      tools={
        <>
          <Button onClick={() => go(paths.trips)}>回到疗休养</Button>
          <Button onClick={() => void run('trip-rule.examples', {})}>加入外地规定作示例</Button>
        </>
      }
    >
      <div className="person-body">
        <div className="trip-plan">
          <Notice>
            年龄、间隔年限、天数和费用以本市文件为准：请按文件逐条新增。标“示例”的是外地公布的规定，只供参照，不参与审核。
          </Notice>
          <ChildList
            table="tripRule"
            empty="还没有规定。没有规定的项目不会拦人，也不会提醒。"
            onAdd={() => setOpen({})}
            onEdit={(row) => setOpen({ id: row.id })}
          />
        </div>
        {open ? <RulePanel {...open} close={() => setOpen(undefined)} /> : null}
      </div>
    </PageFrame>
  )
}

function RulePanel({ id, close }: Open & { readonly close: () => void }) {
  const office = useOffice()
  const deliver: Deliver = useCallback(
    ({ id: row, values, seen }) => office.run('trip-rule.save', row === undefined ? { values } : { row, values, seen }),
    [office],
  )
  return (
    <SidePanel key={id} title={id === undefined ? '新增疗休养规定' : '修改疗休养规定'} onClose={close}>
      <RecordForm
        table="tripRule"
        columns={1}
        deliver={deliver}
        initial={{ effect: 'block' }}
        onSaved={close}
        onCancel={close}
        {...(id === undefined ? {} : { id })}
      />
    </SidePanel>
  )
}
