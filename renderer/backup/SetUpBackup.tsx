// Setting backups up: a folder; then a passphrase and its recovery key once, or the passphrase of the backups that are there already, or
// nothing at all where the office shares and its key serves.
import { useState } from 'react'
import type { ChosenBackup } from '../../shared/ipc/backup-channels'
import { useAsk } from '../sync-status/ask'
import { RecoveryStep } from '../sync-status/RecoveryStep'
import { NewPassphrase } from '../sync-status/SecretSteps'
import { Notice } from '../ui/Notice'
import { ChooseFolder } from './ChooseFolder'
import { TypeSecret } from './TypeSecret'
import '../sync-status/sync.css'

export function SetUpBackup({ onDone }: { readonly onDone: () => void }) {
  const { busy, failure, ask } = useAsk()
  const [folder, setFolder] = useState<ChosenBackup>()
  const [recovery, setRecovery] = useState<string>()
  const backUpTo = async (chosen: ChosenBackup, secret?: string): Promise<void> => {
    const input = { folder: chosen.folder, ...(secret === undefined ? {} : { secret }) }
    if (await ask('backup:use', input)) onDone()
  }
  const next = (chosen: ChosenBackup): void => {
    if (chosen.hasOfficeKey) void backUpTo(chosen)
    else setFolder(chosen)
  }
  const prepare = async (passphrase: string): Promise<void> => {
    const answer = folder && (await ask('backup:set-up', { folder: folder.folder, passphrase }))
    if (answer) setRecovery(answer.value.recovery)
  }
  if (recovery !== undefined)
    return <RecoveryStep recovery={recovery} words={WORDS} channel="backup:confirm-recovery" onDone={onDone} />
  return (
    <section className="sync-setup" aria-label="设置备份">
      {!folder ? <ChooseFolder to="backup" onNext={next} /> : null}
      {folder?.what === 'empty' ? (
        <div className="sync-step">
          <p>备份全部加密，U 盘丢了别人也看不了。请定一个记得住的备份口令；恢复时要用它，平时备份不用再输。</p>
          <NewPassphrase
            button="下一步"
            busy={busy}
            onDone={(typed) => void prepare(typed)}
            onBack={() => setFolder(undefined)}
          />
        </div>
      ) : null}
      {folder?.what === 'backup' ? (
        <TypeSecret
          button="继续备份到这里"
          busy={busy}
          onDone={(secret) => void backUpTo(folder, secret)}
          onBack={() => setFolder(undefined)}
        />
      ) : null}
      {failure ? <Notice failure={failure} /> : null}
    </section>
  )
}

const WORDS = { opens: '打开备份', paper: '备份恢复码', button: '核对无误，开始备份' }
