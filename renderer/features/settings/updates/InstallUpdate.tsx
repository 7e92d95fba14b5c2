// The last step before the program makes room for its successor: a backup first, then one button that says what it does.
import { useState } from 'react'
import { Button, Checkbox } from 'antd'

interface InstallUpdateProps {
  readonly version: string
  readonly busy: boolean
  readonly install: () => void
}

export function InstallUpdate({ version, busy, install }: InstallUpdateProps) {
  const [backedUp, setBackedUp] = useState(false)
  return (
    <>
      <p className="settings-lead">
        安装包已取到本机，签名、大小和内容都已核对。先备份再更新；更新不会改动数据，但备份能防万一。
      </p>
      <div className="settings-bar">
        <Checkbox checked={backedUp} onChange={(event) => setBackedUp(event.target.checked)}>
          已做好今天的备份
        </Checkbox>
        <Button type="primary" disabled={!backedUp} loading={busy} onClick={install}>
          {`退出程序并安装 ${version} 版`}
        </Button>
      </div>
    </>
  )
}
