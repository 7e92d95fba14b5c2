// 备份: where it goes, when the last one was made, 立即备份, and the way back: 演练恢复 and 恢复.
import { useEffect, useState } from 'react'
import { Button, Popconfirm } from 'antd'
import type { GenerationListed } from '../../../shared/ipc/backup-channels'
import { Generations } from '../../backup/Generations'
import { RestoreFrom } from '../../backup/RestoreFrom'
import { SetUpBackup } from '../../backup/SetUpBackup'
import { TypeSecret } from '../../backup/TypeSecret'
import { useBackup } from '../../backup/status'
import { backupSentence, rehearsalProblem, rehearsalSentence } from '../../backup/words'
import { useAsk } from '../../sync-status/ask'
import { useNow } from '../../sync-status/status'
import { Notice } from '../../ui/Notice'
import '../../ui/ledger.css'

export function BackupSection() {
  const status = useBackup()
  const now = useNow()
  const [doing, setDoing] = useState<'moving' | 'elsewhere'>()
  const wrong = rehearsalProblem(status)
  const rehearsed = rehearsalSentence(status, now)
  return (
    <>
      <h2>备份</h2>
      <p role="status">{backupSentence(status, now)}</p>
      {status.problem && !status.doing ? <Notice failure={status.problem} /> : null}
      {wrong === undefined ? null : <Notice failure={{ code: 'backup.rehearsal', message: wrong }} />}
      {rehearsed === undefined ? null : <p>{rehearsed}</p>}
      <p className="settings-lead">
        每天用程序时自动备份一次，写完读回来核对无误才算数。保留最近 7 天、4 周、12
        个月各一份；备份全部加密。每月自动演练一次恢复，证明最新的一份能用。
      </p>
      {status.state === 'off' || doing === 'moving' ? <SetUpBackup onDone={() => setDoing(undefined)} /> : null}
      {status.state === 'locked' && doing !== 'moving' ? <Unlock /> : null}
      {status.state === 'off' ? null : <Tools moving={doing === 'moving'} onMove={() => setDoing('moving')} />}
      <h2>恢复</h2>
      <p className="settings-lead">
        恢复把备份里有、本机没有的补回来，本机更新的内容照样保留；做之前先列出会有什么变化。“演练恢复”只检查备份能不能用，什么都不改。
      </p>
      {status.state === 'ready' && doing !== 'elsewhere' ? <OwnGenerations made={status.last?.at} /> : null}
      {doing === 'elsewhere' ? (
        <RestoreFrom />
      ) : (
        <div className="settings-bar">
          <Button onClick={() => setDoing('elsewhere')}>从别的备份文件夹恢复…</Button>
        </div>
      )}
    </>
  )
}

function Tools({ moving, onMove }: { readonly moving: boolean; readonly onMove: () => void }) {
  const { folder, state, doing } = useBackup()
  const { busy, ask } = useAsk()
  return (
    <>
      <dl className="facts">
        <dt>备份到</dt>
        <dd>{folder}</dd>
      </dl>
      <div className="settings-bar">
        {state === 'ready' ? (
          <Button
            type="primary"
            loading={busy || doing?.what === 'backup'}
            onClick={() => void ask('backup:now', undefined)}
          >
            立即备份
          </Button>
        ) : null}
        <Button disabled={moving} onClick={onMove}>
          换一个地方备份…
        </Button>
        <Popconfirm
          title="不再备份到这里？"
          description="已有的备份都留在原处，以后可以再选它。"
          okText="不再备份"
          cancelText="取消"
          onConfirm={() => void ask('backup:leave', undefined)}
        >
          <Button>停止备份…</Button>
        </Popconfirm>
      </div>
    </>
  )
}

function Unlock() {
  const { busy, failure, ask } = useAsk()
  return (
    <>
      <TypeSecret button="继续备份" busy={busy} onDone={(secret) => void ask('backup:unlock', { secret })} />
      {failure ? <Notice failure={failure} /> : null}
    </>
  )
}

/** Those of the folder in use, listed again after each backup. */
function OwnGenerations({ made }: { readonly made: number | undefined }) {
  const { failure, ask } = useAsk()
  const [generations, setGenerations] = useState<readonly GenerationListed[]>()
  useEffect(() => {
    let current = true
    void ask('backup:look', {}).then((answer) => current && answer && setGenerations(answer.value.generations))
    return () => {
      current = false
    }
  }, [ask, made])
  if (failure) return <Notice failure={failure} />
  return generations ? <Generations generations={generations} /> : null
}
