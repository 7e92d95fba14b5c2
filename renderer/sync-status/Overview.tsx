// What is shared, with whom, what is wrong, and the few things one may do about it.
import type { SyncStatus } from '../../shared/ipc/sync-status'
import { Notice } from '../ui/Notice'
import { Peers } from './Peers'
import { ShareTools } from './ShareTools'
import { Unlock } from './Unlock'
import { attachmentWords, timeWords } from './words'

export function Overview({ status, now }: { readonly status: SyncStatus; readonly now: number }) {
  const attachments = attachmentWords(status)
  return (
    <>
      {status.problems.map((problem) => (
        <Notice key={problem.code} failure={{ code: problem.code, message: problem.message }}>
          <span className="sync-since">自 {timeWords(problem.since, now)}</span>
        </Notice>
      ))}
      {status.state === 'locked' ? <Unlock /> : null}
      <h2>共享文件夹</h2>
      <dl className="facts">
        <dt>文件夹</dt>
        <dd>{status.folder ?? ''}</dd>
        <dt>上次同步</dt>
        <dd>{status.lastRound === undefined ? '还没有' : timeWords(status.lastRound, now)}</dd>
        <dt>待上传</dt>
        <dd>{status.waiting === 0 ? '没有，都已放进共享' : `${status.waiting.toLocaleString('zh-CN')} 处改动`}</dd>
        {attachments === undefined ? null : (
          <>
            <dt>附件和照片</dt>
            <dd>{attachments}</dd>
          </>
        )}
      </dl>
      <Peers peers={status.peers} now={now} />
      <ShareTools status={status} />
    </>
  )
}
