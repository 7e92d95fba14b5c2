// 加入共享文件夹 on the first run: pick the folder, type the passphrase, name this PC; the session goes on by itself.
import { Button } from 'antd'
import { SetUp } from '../sync-status/SetUp'

export function JoinShare({ onBack }: { readonly onBack: () => void }) {
  return (
    <main className="gate first-run" id="page">
      <div className="first-card">
        <h1>加入共享文件夹</h1>
        <SetUp own={false} onlyJoin />
        <hr />
        <Button onClick={onBack}>不加入，退回</Button>
      </div>
    </main>
  )
}
