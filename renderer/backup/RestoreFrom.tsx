// Restoring from a chosen folder: the folder, its passphrase, then its backups.
import { useState } from 'react'
import type { ChosenBackup, GenerationListed } from '../../shared/ipc/backup-channels'
import { useAsk } from '../sync-status/ask'
import { Notice } from '../ui/Notice'
import { ChooseFolder } from './ChooseFolder'
import { Generations } from './Generations'
import { TypeSecret } from './TypeSecret'
import '../sync-status/sync.css'
import '../ui/ledger.css'

export function RestoreFrom({ onRestored }: { readonly onRestored?: () => void }) {
  const { busy, failure, ask } = useAsk()
  const [folder, setFolder] = useState<ChosenBackup>()
  const [generations, setGenerations] = useState<readonly GenerationListed[]>()
  const open = async (chosen: ChosenBackup, secret?: string): Promise<void> => {
    const answer = await ask('backup:look', { folder: chosen.folder, ...(secret === undefined ? {} : { secret }) })
    if (answer) setGenerations(answer.value.generations)
  }
  const next = (chosen: ChosenBackup): void => {
    setFolder(chosen)
    if (chosen.hasOfficeKey) void open(chosen)
  }
  if (generations) return <Generations generations={generations} {...(onRestored ? { onRestored } : {})} />
  return (
    <section className="sync-setup" aria-label="从备份恢复">
      {folder ? (
        <TypeSecret
          button="打开备份"
          busy={busy}
          onDone={(secret) => void open(folder, secret)}
          onBack={() => setFolder(undefined)}
        />
      ) : (
        <ChooseFolder to="restore" onNext={next} />
      )}
      {failure ? <Notice failure={failure} /> : null}
    </section>
  )
}
