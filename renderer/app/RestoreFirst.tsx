// 从备份恢复 on the first run: the stick, the passphrase, which backup; the session goes on with what came back.
import { Button } from 'antd'
import { RestoreFrom } from '../backup/RestoreFrom'
import { openOffice } from './session'

export function RestoreFirst({ onBack }: { readonly onBack: () => void }) {
  return (
    <main className="gate first-run" id="page">
      <div className="first-card">
        <h1>从备份恢复</h1>
        <RestoreFrom onRestored={() => void openOffice('office')} />
        <hr />
        <Button onClick={onBack}>不恢复，退回</Button>
      </div>
    </main>
  )
}
