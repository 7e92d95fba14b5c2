// What a matter is and what was said of it: the facts in one line, the words hidden until a purpose is named.
import type { ReactNode } from 'react'
import { repealedOf } from '../../../shared/domain/inquiries/cite-policy'
import { channels } from '../../../shared/domain/inquiries/picklists'
import type { Row } from '../../data/office'
import { Reveal } from '../../registers/reveal'
import { useAll } from '../../registers/rows'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'

export function Facts({ row }: { readonly row: Row }) {
  const text = (field: string, label: string): string => (row[field] ? `${label} ${String(row[field])}` : '')
  const channel = channels.find(({ value }) => value === row['channel'])?.label ?? ''
  const parts = [
    `${String(row['date'] ?? '')} ${String(row['time'] ?? '')}`.trim(),
    channel,
    text('receiver', '接待人'),
    text('category', '类别'),
    row['petition'] === true ? '信访事项' : '',
    row['_dCollective'] === true ? `集体访 ${String(row['people'])} 人` : '',
    row['_dRepeat'] === true ? '重复件' : '',
    text('unit', '涉及单位'),
    text('acceptedOn', '受理'),
    row['extendDays'] ? `延期 ${String(row['extendDays'])} 天（${String(row['extendedBy'] ?? '')}批准）` : '',
    text('answeredOn', '答复'),
    text('_dReviewBy', '可申请复查至'),
    text('declinedFor', '不予受理：'),
    text('closedOn', '办结'),
    text('filedOn', '归档'),
  ]
  return <p className="person-line">{parts.filter((part) => part !== '').join(' · ')}</p>
}

interface SaidProps {
  readonly row: Row
  readonly revealed: boolean
  readonly reveal: () => void
}

/** What was said and answered; hidden until a purpose is named, as everywhere (product.md §0.6). */
export function Said({ row, revealed, reveal }: SaidProps) {
  const said = (field: string): ReactNode =>
    row[field] ? (
      <p className="inquiry-text">{revealed ? String(row[field]) : '＊＊＊'}</p>
    ) : (
      <p className="quiet">还没有填写。</p>
    )
  const fields = ['反映内容', '处理情况（答复）', '拟办意见', '办理过程']
  const person = row['person']
  return (
    <>
      {revealed ? null : (
        <div className="form-masked">
          内容已遮住
          <Reveal
            label="显示内容"
            disclosure={{
              kind: '查看',
              what: `来电来访 ${String(row['number'] ?? '')}`,
              people: 1,
              fields,
              ...(typeof person === 'string' ? { person } : {}),
            }}
            onReveal={reveal}
          >
            显示
          </Reveal>
        </div>
      )}
      <h2>反映内容</h2>
      {said('content')}
      {row['opinion'] ? (
        <>
          <h2>拟办意见</h2>
          {said('opinion')}
        </>
      ) : null}
      <h2>处理情况（答复）</h2>
      {said('reply')}
      {row['cited'] ? <Cited row={row} /> : null}
    </>
  )
}

/** What the answer stands on; a document repealed since is said to be, though the answer keeps its words. */
function Cited({ row }: { readonly row: Row }) {
  const policies = useAll('policyText') ?? []
  const answered = row['answeredOn'] ?? row['closedOn']
  const gone = repealedOf(row['cited'], policies, today(), typeof answered === 'string' ? answered : undefined)
  return (
    <>
      <p className="inquiry-text quiet">引用政策：{String(row['cited'])}</p>
      {gone.map(({ name, ended, tooLate }) => (
        <Notice key={name}>
          {tooLate
            ? `${name}的施行止是 ${ended}，答复时已不在施行期，请核对答复。`
            : `${name}施行到 ${ended} 为止；答复时还在施行期，答复不变。再有人问请查新的规定。`}
        </Notice>
      ))}
    </>
  )
}
