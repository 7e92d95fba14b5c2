// The last step before the program makes room for its successor: it backs up by itself first, then one button says what it does.
import { Button } from 'antd'
import { useBackup } from '../../../backup/status'
import { backupSentence, lastWords } from '../../../backup/words'
import { useNow } from '../../../sync-status/status'

interface InstallUpdateProps {
  readonly version: string
  readonly busy: boolean
  readonly install: () => void
}

export function InstallUpdate({ version, busy, install }: InstallUpdateProps) {
  const backup = useBackup()
  const now = useNow()
  return (
    <>
      <p className="settings-lead">
        安装包已取到本机，签名、大小和内容都已核对。安装前程序先自动备份一次，读回核对无误才安装；备份做不成就不安装。更新不会改动数据。
      </p>
      <div className="settings-bar">
        <Button type="primary" loading={busy} onClick={install}>
          {`备份并安装 ${version} 版（会退出程序）`}
        </Button>
        <span role="status">{busy || backup.doing ? backupSentence(backup, now) : lastWords(backup, now)}</span>
      </div>
    </>
  )
}
