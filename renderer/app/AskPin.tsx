// The PIN of an operator who has one, asked before their name goes on what is written next.
import { useState } from 'react'
import { Input, Modal } from 'antd'
import { asFailure, type Failure } from '../../shared/kernel/result'
import { Notice } from '../ui/Notice'
import { takeOperator, type Operator } from './session'

export interface AskPinProps {
  readonly operator: Operator
  readonly onDone: () => void
}

export function AskPin({ operator, onDone }: AskPinProps) {
  const [pin, setPin] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const sit = async (): Promise<void> => {
    try {
      await takeOperator(operator, { pin })
      onDone()
    } catch (error) {
      setPin('')
      setFailure(asFailure(error))
    }
  }
  return (
    <Modal
      open
      title={`${operator.name}的口令`}
      okText="进入"
      cancelText="取消"
      okButtonProps={{ disabled: pin === '' }}
      onOk={() => void sit()}
      onCancel={onDone}
      width={380}
      destroyOnHidden
    >
      <Input.Password
        aria-label="口令"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        maxLength={8}
        value={pin}
        onChange={(event) => setPin(event.target.value)}
        onPressEnter={() => void sit()}
      />
      {failure ? <Notice failure={failure} /> : null}
    </Modal>
  )
}
