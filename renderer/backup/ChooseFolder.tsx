// Choosing a backup folder in the system's dialog, and in words what it is.
import { useState } from 'react'
import { Button } from 'antd'
import { FolderOpenOutlined } from '@ant-design/icons'
import type { ChosenBackup } from '../../shared/ipc/backup-channels'
import { useAsk } from '../sync-status/ask'
import { Notice } from '../ui/Notice'

export interface ChooseFolderProps {
  /** restore: only a folder with backups is of use. */
  readonly to: 'backup' | 'restore'
  readonly onNext: (folder: ChosenBackup) => void
}

export function ChooseFolder({ to, onNext }: ChooseFolderProps) {
  const { busy, failure, ask } = useAsk()
  const [chosen, setChosen] = useState<ChosenBackup>()
  const choose = async (): Promise<void> => {
    const answer = await ask('backup:choose-folder', undefined)
    if (answer?.value) setChosen(answer.value)
  }
  const usable = chosen && (chosen.what === 'backup' || (chosen.what === 'empty' && to === 'backup'))
  return (
    <div className="sync-step">
      <p>
        {to === 'backup'
          ? '请选一个不在这台电脑硬盘上的地方：U 盘、移动硬盘或网络盘。程序会在里面建一个“劳模之家备份”文件夹，内容全部加密。'
          : '请接上存有备份的 U 盘或硬盘，选那个盘，或者里面的“劳模之家备份”文件夹。'}
      </p>
      <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void choose()} loading={busy} autoFocus>
        {chosen ? '重新选择…' : '选择备份文件夹…'}
      </Button>
      {failure ? <Notice failure={failure} /> : null}
      {chosen && !failure ? <Notice>{words(chosen, to)}</Notice> : null}
      {usable ? (
        <div className="sync-actions">
          <Button type="primary" onClick={() => onNext(chosen)}>
            {to === 'restore' ? '打开这里的备份' : chosen.what === 'empty' ? '备份到这里' : '继续备份到这里'}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function words({ name, what, generations }: ChosenBackup, to: 'backup' | 'restore'): string {
  switch (what) {
    case 'empty':
      return to === 'backup'
        ? `“${name}”里还没有备份，可以备份到这里。`
        : `“${name}”里没有备份。请核对是不是选错了盘或文件夹。`
    case 'backup':
      return `“${name}”里有 ${generations} 份备份。`
    case 'share':
      return to === 'backup'
        ? `“${name}”是共享文件夹本身，不能当备份。请选别的盘或文件夹。`
        : `“${name}”是共享文件夹，不是备份。要用里面的数据，请退回去选“加入共享文件夹”。`
    case 'newer':
      return `“${name}”里的备份由更新版本的程序所做。请先升级本机程序。`
  }
}
