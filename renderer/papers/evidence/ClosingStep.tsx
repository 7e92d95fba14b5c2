// The step that closes the books says first what the archive still lacks; it may be closed all the same, since paper may lie in the cabinet.
import { Button, Popconfirm } from 'antd'
import '../papers.css'

interface ClosingStepProps {
  /** 办结, 归档. */
  readonly label: string
  /** How many pieces lack. */
  readonly count: number
  /** What lacks, a line each. */
  readonly lines: readonly string[]
  readonly close: () => void
}

export function ClosingStep({ label, count, lines, close }: ClosingStepProps) {
  if (count === 0)
    return (
      <Button type="primary" onClick={close}>
        {label}
      </Button>
    )
  return (
    <Popconfirm
      title={`归档材料还缺 ${count} 件`}
      description={
        <ul className="lacking">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
      okText={`仍然${label}`}
      cancelText="先补材料"
      onConfirm={close}
    >
      <Button type="primary">{label}</Button>
    </Popconfirm>
  )
}
