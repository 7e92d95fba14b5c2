// 转办单 of a matter: to whom, until when, received, and what came back.
import { Button } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'

interface TransfersProps {
  readonly inquiry: RowId
  readonly forward: () => void
  readonly print: (transfer: Row) => void
}

export function Transfers({ inquiry, forward, print }: TransfersProps) {
  return (
    <>
      <h2>转办</h2>
      <ChildList
        table="inquiryTransfer"
        parent={inquiry}
        columns={['number', 'to', 'sentOn', '_dDueOn', 'receivedBy', 'returnedOn']}
        onAdd={forward}
        rowTools={(row) => (
          <Button size="small" type="text" onClick={() => print(row)}>
            打印
          </Button>
        )}
        empty="没有转出去。转市总有关部室、转县总、转单位、函请部门的从这里开转办单；签收和反馈在“修改”里填。"
      />
    </>
  )
}
