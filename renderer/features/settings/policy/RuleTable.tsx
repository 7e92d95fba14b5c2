// The standards of one scheme as a ledger: whom each is for, its sum, from when to when, its document, its standing today.
import { Button } from 'antd'
import { CheckCircleOutlined } from '@ant-design/icons'
import type { Row } from '../../../data/office'
import { useAll } from '../../../registers/rows'
import { today } from '../../../ui/today'
import type { RuleTask } from './RulePanel'
import { sumWords, whomWords } from '../../../../shared/domain/payments/rule-words'
import { inOrder, standingOfRule, standingWords, type RuleStanding } from './rule-words'

interface RuleTableProps {
  readonly scheme: Row
  readonly rules: readonly Row[]
  readonly onTask: (task: RuleTask) => void
  readonly onRemove: (rule: Row) => void
}

export function RuleTable({ scheme, rules, onTask, onRemove }: RuleTableProps) {
  const units = new Map((useAll('unit') ?? []).map((unit) => [unit.id, String(unit['name'] ?? '')]))
  const on = today()
  if (rules.length === 0) return null
  return (
    <table className="ledger policy-rules" aria-label="标准">
      <thead>
        <tr>
          <th scope="col">状态</th>
          <th scope="col">发给谁</th>
          <th scope="col">标准</th>
          <th scope="col">起止</th>
          <th scope="col">支付单位</th>
          <th scope="col">依据</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {inOrder(rules, on).map((rule) => {
          const standing = standingOfRule(rule, on)
          return (
            <tr key={rule.id} className={standing === 'example' || standing === 'ended' ? 'quiet' : ''}>
              <td className="policy-standing">
                {standing === 'in-force' ? <CheckCircleOutlined aria-hidden /> : null} {standingWords[standing]}
              </td>
              <td>{whomWords(rule, (id) => units.get(id))}</td>
              <td>{sumWords(rule, scheme['formula'] !== 'flat')}</td>
              <td>
                {String(rule['from'] ?? '')} 起{typeof rule['to'] === 'string' ? `，${rule['to']} 止` : ''}
              </td>
              <td>{String(rule['payer'] ?? '')}</td>
              <td>
                {String(rule['source'] ?? '')}
                {typeof rule['note'] === 'string' ? <div className="quiet">{rule['note']}</div> : null}
              </td>
              <td className="policy-tools">
                <RuleTools rule={rule} standing={standing} onTask={onTask} onRemove={onRemove} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface RuleToolsProps extends Pick<RuleTableProps, 'onTask' | 'onRemove'> {
  readonly rule: Row
  readonly standing: RuleStanding
}

function RuleTools({ rule, standing, onTask, onRemove }: RuleToolsProps) {
  const tool = (label: string, kind: RuleTask['kind']) => (
    <Button size="small" type="text" onClick={() => onTask({ kind, rule })}>
      {label}
    </Button>
  )
  return (
    <>
      {standing === 'example' ? tool('参照新增', 'like') : null}
      {standing === 'in-force' ? tool('新标准接替', 'follow') : null}
      {standing === 'in-force' ? tool('截止', 'close') : null}
      {standing === 'example' ? null : tool('更正', 'correct')}
      <Button size="small" type="text" onClick={() => onRemove(rule)}>
        删除
      </Button>
    </>
  )
}
