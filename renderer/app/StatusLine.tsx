// The status line: the last change in words, what waits in 待核对, and where the data is: on this PC, on the share, not yet on it.
import { CloudSyncOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { useBackup } from '../backup/status'
import { backupLine } from '../backup/words'
import { useCalmSync, useNow } from '../sync-status/status'
import { statusWords } from '../sync-status/words'
import { useGo } from '../ui/go'
import { IssuesSaid } from './IssueCount'
import { useIsOpen, useSession } from './session'

export function StatusLine() {
  const said = useSession((session) => session.said)
  const sample = useSession((session) => session.which === 'sample')
  const isOpen = useIsOpen()
  return (
    <footer className="status" aria-label="状态栏">
      <span className="status-said" role="status" aria-live="polite">
        {said ?? '就绪'}
      </span>
      <span className="top-space" />
      {isOpen ? <IssuesSaid /> : null}
      {sample ? (
        <span>示例数据 · 与真实数据分开存放</span>
      ) : (
        <>
          <BackupSaid />
          <SyncSaid />
        </>
      )}
    </footer>
  )
}

/** 上次备份：11月20日，5 天前；备份盘没有接上. Only when somebody should do something about it. */
function BackupSaid() {
  const go = useGo()
  const words = backupLine(useBackup(), useNow())
  if (!words) return null
  return (
    <button type="button" className="status-button" data-mind="yes" onClick={() => go('/settings/backup')}>
      <ExclamationCircleOutlined aria-hidden />
      {words.text}
    </button>
  )
}

/** 已同步 · 待上传 n · 共享盘不可用（自 10:32）; opens 数据同步. */
function SyncSaid() {
  const go = useGo()
  const words = statusWords(useCalmSync(), useNow())
  return (
    <button
      type="button"
      className="status-button"
      data-mind={words?.mind ? 'yes' : undefined}
      aria-label={`数据同步：${words?.text ?? '已保存在本机，未与别的电脑共享'}`}
      onClick={() => go('/sync')}
    >
      {words?.mind ? <ExclamationCircleOutlined aria-hidden /> : words ? <CloudSyncOutlined aria-hidden /> : null}
      {words?.text ?? '已保存在本机'}
    </button>
  )
}
