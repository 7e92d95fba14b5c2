// 超过每人每年上限 before 定稿: who passes what the project may pay a person in a year. People decide; nothing is stopped.
import { useMemo } from 'react'
import { beyondCeiling } from '../../../shared/domain/payments/ceiling'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { useRow } from '../../registers/rows'
import { useFound } from '../../registers/useFound'

export function BeyondCeiling({ batch }: { readonly batch: Row }) {
  const scheme = useRow('scheme', String(batch['scheme']))
  const lines = useFound('payLine', 'batch', [batch.id])
  const taken = useMemo(() => (lines ?? []).filter((line) => line['verdict'] === 'in'), [lines])
  const entries = useFound('ledgerEntry', 'person', [...new Set(taken.map((line) => String(line['person'])))])
  if (!scheme || !entries || typeof scheme['ceiling'] !== 'number') return null
  const beyond = beyondCeiling(taken, entries, scheme, String(batch['year']))
  const most = formatMoney(scheme['ceiling'])
  if (beyond.length === 0) return <p className="quiet">每人每年上限 {most} 元：没有人超过。</p>
  return (
    <section aria-label="超过每人每年上限">
      <h3>
        超过每人每年上限 {most} 元：{beyond.length} 人（请领导定，不影响提交）
      </h3>
      <ul className="several">
        {beyond.map(({ person, name, paid, now }) => (
          <li key={person}>
            {name}　本年已发 {formatMoney(paid)} 元，本批 {formatMoney(now)} 元
          </li>
        ))}
      </ul>
    </section>
  )
}
