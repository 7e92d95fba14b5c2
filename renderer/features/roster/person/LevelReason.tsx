// The level mark of a person with the reason in one sentence, the way an old man may be told (product.md §0.12).
import { Tooltip } from 'antd'
import { levels } from '../../../../shared/domain/roster/picklists'
import { personTreatment } from '../../../../shared/domain/roster/treatment'
import type { Row } from '../../../data/office'
import { asRecord } from '../../../registers/reading'
import { useAll, useChildren } from '../../../registers/rows'
import { LevelMark } from '../../../ui/LevelMark'

export function LevelReason({ row }: { readonly row: Row }) {
  const honours = useChildren('honour', row.id)
  const titles = useAll('honourTitle')
  const rules = useAll('treatmentRule')
  const level = levels.find((each) => each.value === row['_dLevel'])
  const lists = titles && rules ? { titles: titles.map(asRecord), rules: rules.map(asRecord) } : undefined
  const reason = honours && lists ? personTreatment(honours, lists).reason : ''
  return (
    <Tooltip title={reason}>
      <span tabIndex={0} aria-label={`待遇级别：${level?.label ?? '无'}。${reason}`} role="note">
        <LevelMark level={level?.value ?? ''} label={level?.label ?? '无待遇级别'} />
      </span>
    </Tooltip>
  )
}
