// 打印 of the goods ledger: one form at a time, of one campaign's goods or of all.
import { useState } from 'react'
import { Form, Radio, Select } from 'antd'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import { useAll } from '../../registers/rows'
import { clearing } from '../../ui/clearing'
import { PrintPanel } from '../PrintPanel'
import { officeName, todayWords } from '../roster/read'
import { goodsSheetJob, linesOf, stockSheetJob, type GoodsLine, type GoodsSheet } from './goods-sheets'

const sheets: readonly { readonly value: GoodsSheet; readonly label: string }[] = [
  { value: 'plan', label: '采购审批表' },
  { value: 'quote', label: '询价（比价）记录' },
  { value: 'in', label: '验收入库单' },
  { value: 'out', label: '出库（退回）单' },
  { value: 'stock', label: '盘点（结余）表' },
]

export function GoodsPrint() {
  const [sheet, setSheet] = useState<GoodsSheet>('in')
  const [campaign, setCampaign] = useState<RowId>()
  const campaigns = useAll('campaign') ?? []
  const make = async () => {
    const [all, unit] = await Promise.all([office().all('goods'), officeName()])
    const goods = all.filter((item) => campaign === undefined || item['campaign'] === campaign)
    const moves = await office().find(
      'goodsMove',
      'goods',
      goods.map(({ id }) => id),
    )
    if (sheet === 'stock') {
      if (goods.length === 0) throw nothing()
      return stockSheetJob(goods, moves, unit, todayWords())
    }
    const teams = new Map((await office().all('visitTeam')).map((team) => [team.id, team]))
    const lines = moves.flatMap((move): readonly GoodsLine[] => {
      const item = goods.find(({ id }) => id === move['goods'])
      return item ? [{ move, goods: item, team: teams.get(String(move['team'] ?? '')) }] : []
    })
    if (linesOf(sheet, lines).length === 0) throw nothing()
    return goodsSheetJob(sheet, lines, unit, todayWords())
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([sheet, campaign])}
      fileName={`慰问品${sheets.find(({ value }) => value === sheet)?.label ?? ''}`}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            value={sheet}
            onChange={(event) => setSheet(event.target.value as GoodsSheet)}
            options={[...sheets]}
          />
        </Form.Item>
        <Form.Item label="慰问活动" htmlFor="goods-campaign">
          <Select
            id="goods-campaign"
            allowClear={clearing}
            placeholder="全部"
            value={campaign}
            onChange={(id: RowId | undefined) => setCampaign(id)}
            options={campaigns.map((row) => ({ value: row.id, label: String(row['name'] ?? '') }))}
          />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}

function nothing(): FailureError {
  return new FailureError({ code: 'sheet.empty', message: '没有这一类的台账记录，不打印空表。' })
}
