// 冲销: a wrong line of the ledger stays, struck out with its reason.
import { useState } from 'react'
import { Button, Input, Popconfirm } from 'antd'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'

export function StrikeMove({ move }: { readonly move: Row }) {
  const [reason, setReason] = useState('')
  const run = useRun()
  return (
    <Popconfirm
      title="冲销这一笔？"
      description={
        <Input
          aria-label="冲销原因"
          placeholder="冲销原因"
          maxLength={120}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      }
      okText="冲销"
      cancelText="不冲销"
      onConfirm={() => void run('goods.strike', { move: move.id, reason })}
    >
      <Button size="small" type="text">
        冲销
      </Button>
    </Popconfirm>
  )
}
