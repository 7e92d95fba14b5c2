// 来电来访登记 as a page that is at once there: reached from anywhere, ready for the next call as soon as one is saved.
import { useState } from 'react'
import { Button } from 'antd'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { CallForm, type Registered } from './CallForm'
import { paths } from './paths'
import './inquiries.css'

export function RegisterPage({ receiver }: { readonly receiver: string }) {
  const go = useGo()
  const [saved, setSaved] = useState<readonly Registered[]>([])
  const last = saved.at(-1)
  const done = (one: Registered, next: boolean) => {
    if (next) setSaved((before) => [...before, one])
    else go(one.petition ? paths.inquiry(one.id) : paths.inquiries)
  }
  return (
    <PageFrame
      title="来电来访登记"
      now={saved.length > 0 ? `这次已登记 ${saved.length} 件` : '六项，Enter 即可保存'}
      tools={<Button onClick={() => go(paths.inquiries)}>回到来信来访</Button>}
    >
      {last ? (
        <Notice>
          已登记 {last.number} {last.name}。
          <Button size="small" type="link" onClick={() => go(paths.inquiry(last.id))}>
            打开
          </Button>
        </Notice>
      ) : null}
      <CallForm key={saved.length} receiver={receiver} onSaved={done} />
    </PageFrame>
  )
}
