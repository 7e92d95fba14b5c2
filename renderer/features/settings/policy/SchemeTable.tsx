// All 发放项目 on one page: who handles each, how it is reckoned, and whether a standard is in force.
import { Button } from 'antd'
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { cycles, formulas, handlings } from '../../../../shared/domain/payments/picklists'
import type { Choice } from '../../../../shared/domain/field'
import type { Row } from '../../../data/office'
import { today } from '../../../ui/today'
import { standingOfRule } from './rule-words'

interface SchemeTableProps {
  readonly schemes: readonly Row[]
  readonly rules: readonly Row[]
  readonly onOpen: (id: string) => void
}

export function SchemeTable({ schemes, rules, onOpen }: SchemeTableProps) {
  if (schemes.length === 0)
    return <p className="quiet">还没有发放项目。可先“加入常用项目”（三金、荣誉津贴、医疗补助），再按本市文件填标准。</p>
  return (
    <table className="ledger" aria-label="发放项目">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">经办方式</th>
          <th scope="col">资金层级</th>
          <th scope="col">周期</th>
          <th scope="col">计发办法</th>
          <th scope="col">在用标准</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {inUseFirst(schemes).map((scheme) => (
          <tr key={scheme.id} className={scheme['ended'] === true ? 'quiet' : ''}>
            <td>
              {String(scheme['name'] ?? '')}
              {scheme['ended'] === true ? <span className="tag">停用</span> : null}
            </td>
            <td>{label(handlings, scheme['handling'])}</td>
            <td>{String(scheme['fundLevel'] ?? '')}</td>
            <td>{label(cycles, scheme['cycle'])}</td>
            <td>{label(formulas, scheme['formula']).replace(/（.*）$/u, '')}</td>
            <td>
              <Standards scheme={scheme} rules={rules.filter((rule) => rule['scheme'] === scheme.id)} />
            </td>
            <td className="ledger-tools">
              <Button size="small" aria-label={`打开 ${String(scheme['name'])}`} onClick={() => onOpen(scheme.id)}>
                打开
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standards({ scheme, rules }: { readonly scheme: Row; readonly rules: readonly Row[] }) {
  const inForce = rules.filter((rule) => standingOfRule(rule, today()) === 'in-force').length
  if (scheme['formula'] === 'manual') return <>逐人核定，不用标准</>
  if (inForce > 0) return <>{inForce} 条</>
  return (
    <span>
      <ExclamationCircleOutlined aria-hidden /> 待填，算不出金额
    </span>
  )
}

function inUseFirst(schemes: readonly Row[]): readonly Row[] {
  return [...schemes].sort((a, b) => Number(a['ended'] === true) - Number(b['ended'] === true))
}

function label(choices: readonly Choice[], value: unknown): string {
  return choices.find((choice) => choice.value === value)?.label ?? ''
}
