// 设置 → 政策: what the office pays and by which standard. Standards are dated rows with their document; examples of other places never count.
import { useState } from 'react'
import { App, Button } from 'antd'
import { profileId } from '../../../../shared/domain/office/seed'
import { usualSchemes } from '../../../../shared/domain/payments/usual-schemes'
import type { RowId } from '../../../../shared/oplog/operation'
import { useAll, useRow } from '../../../registers/rows'
import { useRun } from '../../../registers/useRun'
import { Notice } from '../../../ui/Notice'
import { LifeRules } from './LifeRules'
import { SchemeDetail } from './SchemeDetail'
import { SchemePanel } from './SchemePanel'
import { SchemeTable } from './SchemeTable'

export function PolicySection() {
  const schemes = useAll('scheme')
  const rules = useAll('policyRule') ?? []
  const city = useRow('profile', profileId)?.['city']
  const [here, setHere] = useState<RowId>()
  const [adding, setAdding] = useState(false)
  const scheme = schemes?.find(({ id }) => id === here)
  if (!schemes) return null
  if (scheme) {
    const own = rules.filter((rule) => rule['scheme'] === scheme.id)
    return <SchemeDetail key={scheme.id} scheme={scheme} rules={own} onBack={() => setHere(undefined)} />
  }
  const missing = usualSchemes.filter(({ id }) => !schemes.some((row) => row.id === id)).length
  return (
    <section className="child-list">
      <h2>发放政策</h2>
      <p className="settings-lead">
        每个项目的标准是一条条有起止日期和依据的规定。标准调整时新增一条接替旧的，不改旧的，历年的账才对得上。每笔金额都会注明是按哪一条算的。
      </p>
      <Notice>
        {typeof city === 'string' ? city.replace(/市$/u, '') : '本'}
        市的发放标准没有查到公开文件，软件不带任何在用的标准：请按本市文件逐条填写，填写之前不会算出金额。标“示例”的是外地公布的标准，只供参照，不参与计算。
      </Notice>
      <div className="settings-bar">
        <Button type={schemes.length > 0 ? 'primary' : 'default'} onClick={() => setAdding(true)}>
          新增发放项目
        </Button>
        {missing > 0 ? <AddUsual missing={missing} primary={schemes.length === 0} /> : null}
      </div>
      <SchemeTable schemes={schemes} rules={rules} onOpen={setHere} />
      <LifeRules />
      {adding ? (
        <SchemePanel
          onClose={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false)
            setHere(id)
          }}
        />
      ) : null}
    </section>
  )
}

function AddUsual({ missing, primary }: { readonly missing: number; readonly primary: boolean }) {
  const run = useRun()
  const { message } = App.useApp()
  const add = async (): Promise<void> => {
    const outcome = await run('policy.usual', {})
    if (outcome.ok) void message.success(`已加入 ${missing} 个常用项目，标准待填`)
  }
  return (
    <Button type={primary ? 'primary' : 'default'} onClick={() => void add()}>
      加入常用项目（{missing} 个）
    </Button>
  )
}
