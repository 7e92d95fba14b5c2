// Step one: the folder, chosen in the system's own dialog, and in words what it is.
import { useState } from 'react'
import { Button } from 'antd'
import { FolderOpenOutlined } from '@ant-design/icons'
import type { ChosenFolder } from '../../shared/ipc/sync-channels'
import { Notice } from '../ui/Notice'
import { useAsk } from './ask'
import { CloudWarning } from './CloudWarning'
import { folderWords } from './words'

export interface FolderStepProps {
  readonly onlyJoin: boolean
  readonly onNext: (folder: ChosenFolder) => void
}

export function FolderStep({ onlyJoin, onNext }: FolderStepProps) {
  const { busy, failure, ask } = useAsk()
  const [chosen, setChosen] = useState<ChosenFolder>()
  const [agreed, setAgreed] = useState(false)
  const choose = async (): Promise<void> => {
    const answer = await ask('sync:choose-folder', undefined)
    if (!answer?.value) return
    setChosen(answer.value)
    setAgreed(false)
  }
  const usable = chosen && (chosen.what === 'vault' || chosen.what === 'ours' || (chosen.what === 'empty' && !onlyJoin))
  return (
    <div className="sync-step">
      <p>
        {onlyJoin
          ? '请选同事已经建好的共享文件夹，一般在“此电脑”或“网络”里的共享盘上，例如“劳模数据”。'
          : '请选一个各台电脑都能打开的文件夹：共享盘上的文件夹，或者 U 盘。第一台电脑选一个空文件夹；其他电脑选同一个文件夹。'}
      </p>
      <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void choose()} loading={busy} autoFocus>
        {chosen ? '重新选择…' : '选择共享文件夹…'}
      </Button>
      {failure ? <Notice failure={failure} /> : null}
      {chosen && !failure ? <Notice>{words(chosen, onlyJoin)}</Notice> : null}
      {usable && chosen.cloud !== undefined ? (
        <CloudWarning folder={chosen.name} cloud={chosen.cloud} agreed={agreed} onAgree={setAgreed} />
      ) : null}
      {usable ? (
        <div className="sync-actions">
          <Button type="primary" disabled={chosen.cloud !== undefined && !agreed} onClick={() => onNext(chosen)}>
            {chosen.what === 'empty' ? '在这里新建共享' : '加入这个共享'}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function words(chosen: ChosenFolder, onlyJoin: boolean): string {
  if (!onlyJoin || chosen.what !== 'empty') return folderWords(chosen)
  return `“${chosen.name}”是空的，里面没有共享数据，这台电脑无从加入。请核对是不是选错了文件夹；如果本单位还没有共享，请退回去先“新建单位”。`
}
