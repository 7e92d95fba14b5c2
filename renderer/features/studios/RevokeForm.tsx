// 撤销 of a studio: from when and why; nothing of it is lost, and what of its grants is still open is said first.
import { useState } from 'react'
import { Form, Input } from 'antd'
import { openGrants } from '../../../shared/domain/studios/due'
import type { Row } from '../../data/office'
import { useFound } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'

export function RevokeForm({ studio, close }: { readonly studio: Row; readonly close: () => void }) {
  const { run, busy, failure } = useCommand()
  const [on, setOn] = useState(today())
  const [reason, setReason] = useState('')
  const open = openGrants(useFound('studioGrant', 'studio', studio.id) ?? [])
  const save = async (): Promise<void> => {
    if ((await run('studio.revoke', { studio: studio.id, on, reason }))?.ok) close()
  }
  return (
    <Form layout="vertical" aria-label="撤销工作室" onFinish={() => void save()}>
      {open.length > 0 ? (
        <Notice>
          还有 {open.length} 笔补助没有办完：{open.map(({ words }) => words).join('；')}
          。可以先撤销，补助记录照样保留；不再拨付的请在“补助”里删除。
        </Notice>
      ) : null}
      <Form.Item label="撤销日期" htmlFor="revoke-on" required>
        <Input id="revoke-on" maxLength={10} value={on} onChange={(event) => setOn(event.target.value.trim())} />
      </Form.Item>
      <Form.Item label="撤销原因" htmlFor="revoke-reason" required>
        <Input id="revoke-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`确认撤销（自 ${on}）`} close={close} />
    </Form>
  )
}
