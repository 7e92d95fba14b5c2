// 公文 of a batch, a campaign or a 困难档案: which document, what only a person can say, and the Word file with the sheet's own figures.
import { useState } from 'react'
import { Button, Form, Input, Radio } from 'antd'
import { FileWordOutlined } from '@ant-design/icons'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { usePaperTrail } from '../../exporting/usePaperTrail'
import { useAll } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'
import { useStep } from '../../ui/useStep'
import { changedSince } from './changed-since'
import { documentSpecs, specOf, type DocumentKind, type Subject } from './kinds'
import { makeDocument, type DocumentWish } from './make-document'
import { mayBeProven } from './posting-facts'
import { readFacts } from './read-facts'
import { templateId, templateOf } from './templates'

interface DocumentsPanelProps {
  readonly of: Subject
  readonly row: Row
}

export function DocumentsPanel({ of, row }: DocumentsPanelProps) {
  const offered = documentSpecs.filter((spec) => spec.of.includes(of))
  const [wish, setWish] = useState<DocumentWish>({ kind: offered[0]!.kind, typed: {}, apart: false })
  const step = useStep()
  const own = (useAll('exportTemplate') ?? []).find(({ id }) => id === templateId(wish.kind))
  const write = useDocument(of, row, own)
  const { asked, letters } = specOf(wish.kind)
  return (
    <Form layout="vertical" size="small" component="div" className="print-options">
      <Form.Item label="文种">
        <Radio.Group
          value={wish.kind}
          onChange={(event) => setWish({ ...wish, kind: event.target.value as DocumentKind })}
          options={offered.map(({ kind, label }) => ({ value: kind, label }))}
        />
      </Form.Item>
      {asked.map((name) => (
        <Form.Item key={name} label={name} htmlFor={`document-${name}`}>
          <Input
            id={`document-${name}`}
            maxLength={80}
            value={wish.typed[name] ?? ''}
            placeholder={name.startsWith('公示') ? '空着则照登记的公示，没有则留横线' : '空着则留横线，由人填写'}
            onChange={(event) => setWish({ ...wish, typed: { ...wish.typed, [name]: event.target.value } })}
          />
        </Form.Item>
      ))}
      {letters ? (
        <Form.Item label="文件">
          <Radio.Group
            value={wish.apart}
            onChange={(event) => setWish({ ...wish, apart: event.target.value as boolean })}
            options={[
              { value: false, label: '全部在一个文件里' },
              { value: true, label: '每份一个文件（压缩包）' },
            ]}
          />
        </Form.Item>
      ) : null}
      <TemplateInUse own={own} />
      <div className="bar">
        <Button
          type="primary"
          icon={<FileWordOutlined aria-hidden />}
          loading={step.busy}
          onClick={() =>
            void step.run(
              () => write(wish),
              (said) => said,
            )
          }
        >
          生成 Word 文件
        </Button>
      </div>
      {step.failure ? <Notice failure={step.failure} /> : null}
      {step.said ? <Notice>{step.said}</Notice> : null}
    </Form>
  )
}

function TemplateInUse({ own }: { readonly own: Row | undefined }) {
  const go = useGo()
  return (
    <p className="quiet">
      模板：{own?.['blob'] ? `本会的《${String(own['fileName'] ?? '')}》` : '内置'}。数字和名字取自同一份名单。
      <Button type="link" size="small" onClick={() => go('/settings/templates')}>
        更换模板
      </Button>
    </p>
  )
}

/** Documents that name people. */
const named: ReadonlySet<DocumentKind> = new Set([
  'notice',
  'posted',
  'letter',
  'tripPosting',
  'tripInvite',
  'schoolLetter',
  'housingLetter',
  'privilegeLetter',
])

/** Documents that say a 公示 is over. */
const proofs: ReadonlySet<DocumentKind> = new Set(['posted', 'nominationPosted'])

/** Answers the writer; it says what was saved, or '' where the person cancelled. */
function useDocument(of: Subject, row: Row, own: Row | undefined): (wish: DocumentWish) => Promise<Result<string>> {
  const keep = usePaperTrail()
  const office = useOffice()
  return async (wish) => {
    const { label, asked, discloses } = specOf(wish.kind)
    const template = await templateOf(wish.kind, own)
    if (!template.ok) return template
    const proven = proofs.has(wish.kind) ? mayBeProven(row, today()) : ok(undefined)
    if (!proven.ok) return proven
    const subject = await readFacts(of, row, wish.kind)
    const typed = Object.fromEntries(
      asked.map((name) => [name, wish.typed[name]?.trim() || String(subject.facts[name] ?? '＿＿＿＿')]),
    )
    const made = makeDocument(template.value, subject, { ...wish, typed })
    if (!made.ok) return made
    const saved = await keep(made.value.name, made.value.bytes, {
      kind: '导出',
      what: `${label} ${subject.number}`.slice(0, 200),
      purpose: label,
      receiver: '',
      people: subject.people,
      fields: discloses ?? (named.has(wish.kind) ? ['姓名', '单位', '荣誉'] : ['合计人数', '合计金额']),
      full: false,
    })
    if (!saved.ok) return saved
    if (!saved.value) return ok('')
    const since = await changedSince(office, row.id, wish.kind, subject.facts)
    return since.ok ? ok(`已保存：${made.value.name}。${since.value}`) : since
  }
}
