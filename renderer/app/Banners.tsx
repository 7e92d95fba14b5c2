// Lines that must not be missed: this is the sample office; what opening had to mend; what an undo had to keep.
import { Button, Popconfirm } from 'antd'
import { useSync } from '../sync-status/status'
import { Notice } from '../ui/Notice'
import { leaveSample, removeSample, useSession } from './session'

export function Banners() {
  const which = useSession((session) => session.which)
  const notices = useSession((session) => session.notices)
  return (
    <>
      {which === 'sample' ? <SampleBanner /> : <JoiningBanner />}
      {notices.map((notice) => (
        <Notice
          key={notice}
          onClose={() => useSession.setState({ notices: notices.filter((each) => each !== notice) })}
        >
          {notice}
        </Notice>
      ))}
      <Kept />
    </>
  )
}

/** Lists are not complete while a new PC still fetches what the others have. */
function JoiningBanner() {
  const status = useSync()
  if (status.state !== 'joining') return null
  const { done, total } = status.progress ?? { done: 0, total: 0 }
  return (
    <div className="banner" role="region" aria-label="正在取回共享数据">
      <b>正在取回共享数据{total > 0 ? ` ${Math.floor((done / total) * 100)}%` : ''}</b>
      <span>已经到的部分可以照常使用；到齐以前人数和名单都不完整，请先不要打印、上报。</span>
    </div>
  )
}

function SampleBanner() {
  return (
    <div className="banner" role="region" aria-label="示例单位">
      <b>示例单位</b>
      <span>这里的人和事都是虚构的，可以随便试；与您的真实数据分开存放。</span>
      <span className="top-space" />
      <Button size="small" onClick={() => void leaveSample()}>
        退出示例
      </Button>
      <Popconfirm
        title="删除整个示例单位？"
        description="真实数据不受影响；以后还可以再看示例。"
        okText="删除示例"
        cancelText="取消"
        onConfirm={() => void removeSample()}
      >
        <Button size="small">删除示例</Button>
      </Popconfirm>
    </div>
  )
}

/** What an undo left alone, each by name with the reason (decisions.md 7). */
function Kept() {
  const kept = useSession((session) => session.kept)
  if (!kept) return null
  const shown = kept.kept.slice(0, 20)
  return (
    <Notice onClose={() => useSession.setState({ kept: undefined })}>
      <b>
        “{kept.label}”：{kept.reversed} 处已退回，{kept.kept.length} 处保留未动
      </b>
      <ul className="kept">
        {shown.map((each) => (
          <li key={`${each.table} ${each.row} ${each.field ?? ''}`}>
            {each.title}
            {each.fieldLabel ? ` · ${each.fieldLabel}` : ''}：{each.why}
          </li>
        ))}
        {kept.kept.length > shown.length ? <li>另有 {kept.kept.length - shown.length} 处</li> : null}
      </ul>
    </Notice>
  )
}
