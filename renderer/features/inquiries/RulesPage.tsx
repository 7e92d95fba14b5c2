// 期限规定: the office's own periods of 信访 as dated rows; until there is one the usual public periods hold.
import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { usualPeriods } from '../../../shared/domain/inquiries/rules'
import type { RowId } from '../../../shared/oplog/operation'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { useOffice } from '../../registers/source'
import type { Deliver } from '../../registers/useRecordForm'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { paths } from './paths'
import './inquiries.css'

const { accept, finish, extend, review, near, collective, source } = usualPeriods
const usual = { accept, finish, extend, review, near, collective }

export function RulesPage() {
  const go = useGo()
  const [open, setOpen] = useState<{ readonly id?: RowId }>()
  return (
    <PageFrame
      title="期限规定"
      now="只对勾了“按信访事项办理”的计算；都是日历天数"
      tools={<Button onClick={() => go(paths.inquiries)}>回到来信来访</Button>}
    >
      <div className="person-body">
        <div className="inquiry-main">
          <Notice>
            没有规定的日子按{source}：{accept} 天内受理，受理起 {finish} 天内办结，经负责人批准可延 {extend} 天，
            {review} 天内可申请复查；剩 {near} 天起提醒，{collective}{' '}
            人以上为集体访。协会不是信访机关，期限以本单位规定为准。
          </Notice>
          <ChildList
            table="inquiryRule"
            empty="还没有本单位的规定。"
            onAdd={() => setOpen({})}
            onEdit={(row) => setOpen({ id: row.id })}
          />
        </div>
        {open ? <RulePanel {...open} close={() => setOpen(undefined)} /> : null}
      </div>
    </PageFrame>
  )
}

function RulePanel({ id, close }: { readonly id?: RowId; readonly close: () => void }) {
  const office = useOffice()
  const deliver: Deliver = useCallback(
    ({ id: row, values, seen }) =>
      office.run('inquiry-rule.save', row === undefined ? { values } : { row, values, seen }),
    [office],
  )
  return (
    <SidePanel key={id} title={id === undefined ? '新增期限规定' : '修改期限规定'} onClose={close}>
      <RecordForm
        table="inquiryRule"
        columns={1}
        deliver={deliver}
        initial={usual}
        onSaved={close}
        onCancel={close}
        {...(id === undefined ? {} : { id })}
      />
    </SidePanel>
  )
}
