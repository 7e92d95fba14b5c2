// 困难档案: all files of the office, those whose yearly review is due among the first views, and the survey list on paper.
import { useMemo, useState } from 'react'
import { Button, Segmented } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import type { Filter } from '../../../data/office'
import { Register } from '../../../registers/Register'
import type { RegisterSelection } from '../../../registers/selection'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { later } from '../../../ui/later'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import { paths } from '../paths'
import { CasePanel } from './CasePanel'
import '../roster.css'

const SurveyPrint = later(() => import('../../../sheets/hardship/HardshipPrint').then((screen) => screen.SurveyPrint))

const sides = ['申请中', '待复核', '在档', '已解除', '全部'] as const
type Side = (typeof sides)[number]

function filtersOf(side: Side): readonly Filter[] {
  const state = (value: string): Filter => ({ field: 'state', is: 'in', values: [value] })
  if (side === '申请中') return [{ field: 'state', is: 'empty' }]
  if (side === '待复核') return [state('approved'), { field: 'reviewBy', is: 'between', to: today() }]
  if (side === '在档') return [state('approved')]
  return side === '已解除' ? [state('ended')] : []
}

export function HardshipPage() {
  const go = useGo()
  const [side, setSide] = useState<Side>('在档')
  const [printing, setPrinting] = useState<RegisterSelection>()
  const views = useMemo(() => [{ name: side, filters: filtersOf(side) }], [side])
  return (
    <div className="page-with-panel">
      <Register
        key={side}
        table="hardshipCase"
        title="困难档案"
        readOnly
        views={views}
        tools={(selection) => (
          <>
            <Segmented<Side> aria-label="困难档案" value={side} onChange={setSide} options={[...sides]} />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(selection)}>
              打印调查表
            </Button>
            <Button onClick={() => go(paths.roster)}>回到名册</Button>
          </>
        )}
        panel={(row) => <CasePanel key={row.id} file={row} />}
        empty={
          <EmptyState title="还没有困难档案">在一个人的档案页“困难”里建档，再走单位、县、市三级意见和公示。</EmptyState>
        }
      />
      {printing ? (
        <SidePanel title="打印收入及生活困难情况调查表" onClose={() => setPrinting(undefined)}>
          <SurveyPrint query={printing.query} selected={[...printing.ids]} />
        </SidePanel>
      ) : null}
    </div>
  )
}
