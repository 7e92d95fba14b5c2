// Set-up in three steps: the shared folder, the passphrase, a name for this PC; a new share ends with the recovery key, written
// down and typed back once. Nothing is written on the share before that.
import { useState } from 'react'
import { Steps } from 'antd'
import type { ChosenFolder } from '../../shared/ipc/sync-channels'
import { FolderStep } from './FolderStep'
import { NameStep } from './NameStep'
import { NewSecretStep, SecretStep } from './SecretSteps'
import { RecoveryStep } from './RecoveryStep'
import './sync.css'

export interface SetUpProps {
  /** This PC has data of its own, so joining is previewed first. */
  readonly own: boolean
  /** Only joining is offered: a new PC has nothing to found a share with. */
  readonly onlyJoin?: boolean
}

interface Answers {
  readonly folder?: ChosenFolder
  readonly secret?: string
  readonly recovery?: string
}

export function SetUp({ own, onlyJoin = false }: SetUpProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const { folder, secret, recovery } = answers
  const joining = folder?.what === 'vault' || folder?.what === 'ours'
  const at = !folder ? 0 : secret === undefined ? 1 : 2
  const titles =
    joining || onlyJoin
      ? ['选共享文件夹', '输口令', '给本机起名']
      : ['选共享文件夹', '设口令', '给本机起名，抄写恢复码']
  const back = (): void => setAnswers(secret === undefined || !folder ? {} : { folder })
  return (
    <section className="sync-setup" aria-label="设置数据同步">
      <Steps size="small" current={at} items={titles.map((title) => ({ title }))} />
      {!folder ? <FolderStep onlyJoin={onlyJoin} onNext={(chosen) => setAnswers({ folder: chosen })} /> : null}
      {folder && secret === undefined && joining ? (
        <SecretStep folder={folder} own={own} onBack={back} onNext={(typed) => setAnswers({ folder, secret: typed })} />
      ) : null}
      {folder && secret === undefined && !joining ? (
        <NewSecretStep onBack={back} onNext={(typed) => setAnswers({ folder, secret: typed })} />
      ) : null}
      {folder && secret !== undefined && recovery === undefined ? (
        <NameStep
          folder={folder}
          secret={secret}
          joining={joining}
          onBack={back}
          onCreated={(key) => setAnswers({ folder, secret, recovery: key })}
        />
      ) : null}
      {recovery === undefined ? null : <RecoveryStep recovery={recovery} />}
    </section>
  )
}
