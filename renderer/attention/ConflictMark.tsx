// The mark beside a field on which several PCs differ; opens the choice in place.
import { Popover } from 'antd'
import { DiffOutlined } from '@ant-design/icons'
import type { Issue } from '../../shared/issues/issue'
import { ConflictChoice } from './ConflictChoice'

export function ConflictMark({ issue, label }: { readonly issue: Issue; readonly label: string }) {
  return (
    <Popover trigger="click" placement="bottomLeft" content={<ConflictChoice issue={issue} />} destroyOnHidden>
      <button type="button" className="icon-button conflict-mark" aria-label={`${label}有不同的填法，点开选定`}>
        <DiffOutlined aria-hidden /> 有不同的填法
      </button>
    </Popover>
  )
}
