// A sentence that must be read: what happened, where, what to do. Icon and words, never colour alone (red is ours already).
import { CloseOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/kernel/result'

export interface NoticeProps {
  readonly failure?: Failure
  readonly children?: ReactNode
  readonly onClose?: () => void
}

export function Notice({ failure, children, onClose }: NoticeProps) {
  return (
    <div
      className={failure ? 'notice notice-failure' : 'notice'}
      role={failure ? 'alert' : 'status'}
      data-code={failure?.code}
    >
      {failure ? <ExclamationCircleOutlined aria-label="没有成功" /> : <InfoCircleOutlined aria-hidden />}
      <div className="notice-text">
        {failure?.message}
        {children}
      </div>
      {onClose ? (
        <button className="icon-button" aria-label="知道了" onClick={onClose}>
          <CloseOutlined aria-hidden />
        </button>
      ) : null}
    </div>
  )
}
