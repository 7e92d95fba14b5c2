// The editor of one policy row beside the list: typed in the form of the catalogue, then shown with whom it touches, then saved.
import { useCallback, useMemo } from 'react'
import { stepDate } from '../../../../shared/kernel/plain-date'
import type { Value } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import type { Saving } from '../../../registers/useRecordForm'
import { SidePanel } from '../../../ui/SidePanel'
import { ConfirmEffect } from './ConfirmEffect'
import { useConfirmed } from './useConfirmed'

/** `follow` = a new row that takes over from `rule`, which then ends on the day before; `like` = a new row with the conditions of an example. */
export interface RuleTask {
  readonly kind: 'new' | 'follow' | 'like' | 'correct' | 'close'
  readonly rule?: Row
}

const titles: Readonly<Record<RuleTask['kind'], string>> = {
  new: '新增标准',
  follow: '新标准接替旧标准',
  like: '参照示例新增标准',
  correct: '更正标准',
  close: '标准截止',
}

const conditions = ['level', 'class', 'county', 'titledFrom', 'titledTo', 'ageMale', 'ageFemale']

interface RulePanelProps {
  readonly scheme: Row
  readonly task: RuleTask
  readonly onClose: () => void
}

export function RulePanel({ scheme, task, onClose }: RulePanelProps) {
  const { change, deliver, settle } = useConfirmed(
    useCallback((saving: Saving) => ({ command: 'policy.save', input: inputOf(task, saving) }), [task]),
  )
  const fixed = useMemo(() => ({ scheme: scheme.id }), [scheme.id])
  const initial = useMemo(() => initialOf(task), [task])
  const old = task.kind === 'correct' || task.kind === 'close'
  return (
    <SidePanel title={`${String(scheme['name'])}：${titles[task.kind]}`} onClose={onClose} wide>
      <div hidden={change !== undefined}>
        {task.kind === 'follow' ? (
          <p className="settings-lead">旧的一条会在新标准“起”的前一天截止，历年发放仍按旧标准查得到。</p>
        ) : null}
        <RecordForm
          table="policyRule"
          {...(old && task.rule ? { id: task.rule.id } : { fixed })}
          {...(initial ? { initial } : {})}
          only={fieldsOf(scheme, task)}
          deliver={deliver}
          saveLabel="下一步：看影响哪些人"
          onSaved={onClose}
          onCancel={onClose}
        />
      </div>
      {change ? (
        <ConfirmEffect
          change={change}
          confirm="确认保存"
          onDone={settle}
          onRefused={(failure) => settle({ ok: false, failure })}
          onBack={() => settle(undefined)}
        />
      ) : null}
    </SidePanel>
  )
}

/** Only what the scheme reckons with: a monthly allowance has no 标准线. */
function fieldsOf(scheme: Row, { kind }: RuleTask): readonly string[] {
  if (kind === 'close') return ['to']
  const sums = scheme['formula'] === 'gap' ? ['line', 'cap'] : ['amount']
  return [...conditions, ...sums, 'payer', 'from', 'to', 'source', 'note']
}

function initialOf({ kind, rule }: RuleTask): Readonly<Record<string, Value>> | undefined {
  if (!rule || (kind !== 'follow' && kind !== 'like')) return undefined
  const taken = kind === 'follow' ? [...conditions, 'payer'] : conditions
  return Object.fromEntries(
    taken.flatMap((field) => (rule[field] === undefined ? [] : [[field, rule[field] as Value]])),
  )
}

function inputOf({ kind, rule }: RuleTask, { id, values, seen }: Saving): unknown {
  if (id !== undefined) return { row: id, values, seen }
  const from = values['from']
  const closes =
    kind === 'follow' && rule && rule['to'] === undefined && typeof from === 'string'
      ? { closes: { row: rule.id, to: stepDate(from, -1) } }
      : {}
  return { values, ...closes }
}
