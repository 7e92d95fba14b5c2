// 个税规定 of 课酬 as dated rows with their brackets. What finance has not confirmed is never used, and an example never at all.
import { useState } from 'react'
import { Button } from 'antd'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { useRun } from '../../../registers/useRun'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'

export function TaxRules({ close }: { readonly close: () => void }) {
  const run = useRun()
  const [of, setOf] = useState<Row>()
  return (
    <SidePanel title="课酬个税规定" onClose={close} wide>
      <Notice>填了“财务确认人”和“财务确认日期”的才参与计算，标“示例”的只供参照。同一教师同一月的课酬合并计算。</Notice>
      <div className="bar">
        <Button onClick={() => void run('class-fee.example', {})}>加入示例</Button>
      </div>
      <ChildList
        table="feeTaxRule"
        columns={['name', 'from', 'to', 'confirmedBy', 'confirmedOn', 'example']}
        empty="还没有规定。没有经财务确认的规定，个税不计算，由财务逐笔核定。"
        rowTools={(row) => (
          <Button size="small" type="link" onClick={() => setOf(row)}>
            级距
          </Button>
        )}
      />
      {of ? (
        <>
          <h3>{`级距：${String(of['name'])}`}</h3>
          <ChildList key={of.id} table="feeTaxBracket" parent={of.id} empty="还没有级距。第一级“超过”填 0。" />
        </>
      ) : null}
    </SidePanel>
  )
}
