// What was registered before of the same person, telephone or matter: said while a new call is taken, each a link, any of them the original.
import { Button } from 'antd'
import type { Likeness, Repeated } from '../../../shared/domain/inquiries/duplicates'
import { stateOf } from '../../../shared/domain/inquiries/deadlines'
import { channels, states } from '../../../shared/domain/inquiries/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import { Reveal } from '../../registers/reveal'
import { useGo } from '../../ui/go'
import { paths } from './paths'
import { useState } from 'react'

const whyWords: Readonly<Record<Likeness, string>> = {
  person: '同一位劳模',
  id: '姓名和证件相同',
  phone: '姓名相近、电话相同',
  words: '内容相近',
}

interface EarlierProps {
  readonly found: readonly Repeated[]
  readonly original: RowId | undefined
  readonly onOriginal: (id: RowId | undefined) => void
}

export function Earlier({ found, original, onOriginal }: EarlierProps) {
  const [shown, setShown] = useState(false)
  if (found.length === 0) return <p className="quiet">没有相同的人、电话或相近内容的来电来访。</p>
  const disclosure = {
    kind: '查看',
    what: '以前的来电来访内容',
    people: new Set(found.map(({ inquiry }) => inquiry['name'])).size,
    fields: ['反映内容', '处理情况（答复）'],
  }
  return (
    <section aria-label="以前的来电来访">
      <div className="bar">
        <span>以前有 {found.length} 件，可能是重复件</span>
        {shown ? null : (
          <Reveal label="显示以前的内容和答复" disclosure={disclosure} onReveal={() => setShown(true)}>
            看内容和答复
          </Reveal>
        )}
      </div>
      <ul className="inquiry-earlier">
        {found.map((each) => (
          <EarlierLine
            key={each.inquiry.id}
            {...each}
            shown={shown}
            isOriginal={original === each.inquiry.id}
            onOriginal={onOriginal}
          />
        ))}
      </ul>
    </section>
  )
}

interface LineProps extends Repeated {
  readonly shown: boolean
  readonly isOriginal: boolean
  readonly onOriginal: (id: RowId | undefined) => void
}

function EarlierLine({ inquiry, why, shown, isOriginal, onOriginal }: LineProps) {
  const go = useGo()
  const label = (list: typeof states, value: unknown): string => list.find((each) => each.value === value)?.label ?? ''
  const head = [inquiry['date'], inquiry['name'], label(channels, inquiry['channel']), inquiry['category']]
  return (
    <li>
      <Button type="link" size="small" onClick={() => go(paths.inquiry(inquiry.id))}>
        {String(inquiry['number'] ?? '') || '未编号'}
      </Button>
      {head.filter(Boolean).map(String).join(' · ')} · {label(states, stateOf(inquiry))}
      <div className="quiet">{why.map((each) => whyWords[each]).join('、')}</div>
      {shown ? (
        <>
          <div className="inquiry-text">{String(inquiry['content'] ?? '')}</div>
          {inquiry['reply'] ? <div className="inquiry-text">答：{String(inquiry['reply'])}</div> : null}
        </>
      ) : null}
      <Button size="small" aria-pressed={isOriginal} onClick={() => onOriginal(isOriginal ? undefined : inquiry.id)}>
        {isOriginal ? '取消关联' : '是这件的重复件'}
      </Button>
    </li>
  )
}
