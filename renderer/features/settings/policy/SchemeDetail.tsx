// One 发放项目: how it is handled and reckoned, and its standards in force, to come, past and as examples.
import { Button } from 'antd'
import { ArrowLeftOutlined } from '@ant-design/icons'
import { formatField } from '../../../../shared/domain/format'
import type { Row } from '../../../data/office'
import { HistoryPanel } from '../../../registers/HistoryPanel'
import { useTable } from '../../../registers/source'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import { RemoveRule } from './RemoveRule'
import { RulePanel, type RuleTask } from './RulePanel'
import { RuleTable } from './RuleTable'
import { standingOfRule } from './rule-words'
import { SchemePanel } from './SchemePanel'
import { useOnePanel } from '../../../ui/useOnePanel'

const facts = ['handling', 'fundLevel', 'cycle', 'formula', 'start', 'stop', 'tax', 'ceiling']

type Open =
  | RuleTask
  | { readonly kind: 'scheme' }
  | { readonly kind: 'history' }
  | { readonly kind: 'remove'; readonly rule: Row }

interface SchemeDetailProps {
  readonly scheme: Row
  readonly rules: readonly Row[]
  readonly onBack: () => void
}

export function SchemeDetail({ scheme, rules, onBack }: SchemeDetailProps) {
  const { panel: open, key, open: setOpen, close } = useOnePanel<Open>()
  const lacking = scheme['formula'] !== 'manual' && !rules.some((rule) => standingOfRule(rule, today()) === 'in-force')
  return (
    <section className="child-list">
      <div className="settings-bar">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={onBack}>
          全部项目
        </Button>
      </div>
      <h2>{String(scheme['name'] ?? '')}</h2>
      <Facts scheme={scheme} />
      <div className="settings-bar">
        <Button type="primary" onClick={() => setOpen({ kind: 'new' })}>
          新增标准
        </Button>
        <Button onClick={() => setOpen({ kind: 'scheme' })}>修改项目</Button>
        <Button onClick={() => setOpen({ kind: 'history' })}>修改历史</Button>
      </div>
      {lacking ? (
        <Notice>还没有在用的标准，这个项目算不出金额。请按本市文件“新增标准”；还没有文件的先不要填。</Notice>
      ) : null}
      <RuleTable
        scheme={scheme}
        rules={rules}
        onTask={setOpen}
        onRemove={(rule) => setOpen({ kind: 'remove', rule })}
      />
      <OpenPanel key={key} scheme={scheme} open={open} close={close} />
    </section>
  )
}

function OpenPanel({
  scheme,
  open,
  close,
}: {
  readonly scheme: Row
  readonly open: Open | undefined
  close: () => void
}) {
  if (!open) return null
  if (open.kind === 'scheme') return <SchemePanel id={scheme.id} onClose={close} />
  if (open.kind === 'remove') return <RemoveRule rule={open.rule} onClose={close} />
  if (open.kind === 'history')
    return (
      <SidePanel title={`${String(scheme['name'])} · 修改历史`} onClose={close}>
        <HistoryPanel table="scheme" id={scheme.id} withChildren />
      </SidePanel>
    )
  return <RulePanel scheme={scheme} task={open} onClose={close} />
}

function Facts({ scheme }: { readonly scheme: Row }) {
  const table = useTable('scheme')
  return (
    <dl className="facts">
      {table.fields
        .filter(({ name }) => facts.includes(name))
        .map((field) => (
          <div key={field.name} className="facts-line">
            <dt>{field.label}</dt>
            <dd>{formatField(field, scheme[field.name]) || '（未定）'}</dd>
          </div>
        ))}
    </dl>
  )
}
