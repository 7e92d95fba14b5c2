// The backups of an opened folder: each can be rehearsed, or looked at in words and then restored.
import { useState } from 'react'
import { Button, Modal } from 'antd'
import type { Comparison, GenerationListed } from '../../shared/ipc/backup-channels'
import { useAsk } from '../sync-status/ask'
import { Notice } from '../ui/Notice'
import { useBackup } from './status'
import { backupSentence, comparisonWords, generationWords, rehearsedWords, restoredWords } from './words'

export interface GenerationsProps {
  readonly generations: readonly GenerationListed[]
  /** Said where somebody needs it: the first run goes on by itself. */
  readonly onRestored?: () => void
}

export function Generations({ generations, onRestored }: GenerationsProps) {
  const { busy, failure, forget, ask } = useAsk()
  const [preview, setPreview] = useState<{ readonly of: GenerationListed; readonly comparison: Comparison }>()
  const [said, setSaid] = useState<string>()
  const rehearse = async ({ id }: GenerationListed): Promise<void> => {
    setSaid(undefined)
    const answer = await ask('backup:rehearse', { id })
    if (answer) setSaid(rehearsedWords(answer.value))
  }
  const look = async (of: GenerationListed): Promise<void> => {
    setSaid(undefined)
    const answer = await ask('backup:preview', { id: of.id })
    if (answer) setPreview({ of, comparison: answer.value })
  }
  const restore = async ({ id }: GenerationListed): Promise<void> => {
    const answer = await ask('backup:restore', { id })
    setPreview(undefined)
    if (!answer) return
    setSaid(restoredWords(answer.value))
    onRestored?.()
  }
  if (generations.length === 0) return <Notice>这个文件夹里还没有备份。</Notice>
  return (
    <>
      {failure ? <Notice failure={failure} onClose={forget} /> : null}
      {said === undefined ? null : <Notice>{said}</Notice>}
      {busy ? <Doing /> : null}
      <table className="ledger" aria-label="备份">
        <tbody>
          {generations.map((each, nth) => (
            <tr key={each.id}>
              <td>
                {generationWords(each)}
                {nth === 0 ? '（最新）' : ''}
                {each.isMine ? '' : '　另一台电脑或重装之前所做'}
              </td>
              <td>
                <div className="sync-actions">
                  <Button disabled={busy} onClick={() => void look(each)} aria-label={`恢复 ${generationWords(each)}`}>
                    恢复…
                  </Button>
                  <Button
                    disabled={busy}
                    onClick={() => void rehearse(each)}
                    aria-label={`演练恢复 ${generationWords(each)}`}
                  >
                    演练恢复
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview ? (
        <Modal
          open
          title={`恢复 ${generationWords(preview.of)} 的备份`}
          okText="确认恢复"
          cancelText="不恢复"
          confirmLoading={busy}
          closable={!busy}
          maskClosable={false}
          cancelButtonProps={{ disabled: busy }}
          onOk={() => void restore(preview.of)}
          onCancel={() => setPreview(undefined)}
        >
          <ul className="kept">
            {comparisonWords(preview.comparison).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="quiet">恢复只补回缺少的内容，不删除也不覆盖更新的内容；中途断电也可以再来一次。</p>
          {busy ? <Doing /> : null}
        </Modal>
      ) : null}
    </>
  )
}

function Doing() {
  const status = useBackup()
  return status.doing ? (
    <p className="quiet" role="status">
      {backupSentence(status, 0)}
    </p>
  ) : null
}
