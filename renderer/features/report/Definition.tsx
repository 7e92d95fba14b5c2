// How a figure is counted, behind its ⓘ: one sentence that would not fit beside the number.
import { Popover } from 'antd'
import { InfoCircleOutlined } from '@ant-design/icons'
import type { Figure } from '../../../shared/domain/report/figure'

export function Definition({ figure }: { readonly figure: Figure }) {
  return (
    <Popover
      trigger={['hover', 'click']}
      placement="left"
      content={<p className="report-meaning">{figure.definition}</p>}
    >
      <button className="icon-button" aria-label={`${figure.label}的口径`}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Popover>
  )
}
