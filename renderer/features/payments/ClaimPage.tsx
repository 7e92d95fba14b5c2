// 申报与批复: 申报 → 批复 → 发放 of one claim, person by person with 核减原因; the answer is typed here, and the batch that pays it is opened here.
import { useState } from 'react'
import { Button } from 'antd'
import { claimStanding, sumsOfClaim, type ClaimLine } from '../../../shared/domain/payments/claim-standing'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { useRow } from '../../registers/rows'
import { useFound } from '../../registers/useFound'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { LedgerHead } from '../../ui/LedgerHead'
import { PageFrame } from '../../ui/PageFrame'
import { today } from '../../ui/today'
import { GrantPanel } from './GrantPanel'
import { paths } from './paths'
import './payments.css'

export function ClaimPage({ id }: { readonly id: string }) {
  const batch = useRow('batch', id)
  const go = useGo()
  if (batch === undefined) return null
  if (batch === null || batch['direction'] !== 'claim')
    return (
      <EmptyState title="没有这个申报批次" actions={<Button onClick={() => go(paths.payments)}>回到待遇发放</Button>}>
        地址可能不对，或者这个批次还没有从其他电脑同步过来。
      </EmptyState>
    )
  return <Claim claim={batch} />
}

function Claim({ claim }: { readonly claim: Row }) {
  const go = useGo()
  const run = useRun()
  const [granting, setGranting] = useState(false)
  const lines = useFound('payLine', 'batch', [claim.id])
  const batches = (useFound('batch', 'claim', [claim.id]) ?? []).filter((batch) => batch['state'] !== 'void')
  const paying = batches[0]
  const entries = useFound('ledgerEntry', 'batch', useSheets(paying))
  if (!lines || !entries) return null
  const standing = [...claimStanding(lines, entries)].sort(byOrder)
  const sums = sumsOfClaim(standing)
  const sent = claim['state'] === 'sent' || claim['state'] === 'archived'
  const payOut = async (): Promise<void> => {
    const outcome = await run('claim.pay-out', { batch: claim.id, on: today() })
    if (outcome.ok) go(paths.batch((outcome.answer as { id: string }).id))
  }
  return (
    <PageFrame
      title={`申报与批复：批次 ${String(claim['number'])}`}
      now={`${standing.length} 行 · 申报 ${formatMoney(sums.claimed)} 元 · 批复 ${formatMoney(sums.granted)} 元 · 已发 ${formatMoney(sums.paid)} 元 · 核减 ${sums.cut} 行，其中未批准 ${sums.refused} 行${sums.open > 0 ? ` · 未批复 ${sums.open} 行` : ''}`}
      tools={
        <>
          <Button onClick={() => go(paths.batch(claim.id))}>回到申报批次</Button>
          {paying ? (
            <Button onClick={() => go(paths.batch(paying.id))}>发放批次 {String(paying['number'])}</Button>
          ) : null}
          {sent && !paying ? <Button onClick={() => setGranting(true)}>登记批复</Button> : null}
          {sent && !paying && sums.open === 0 && sums.granted > 0 ? (
            <Button type="primary" onClick={() => void payOut()}>
              开发放批次
            </Button>
          ) : null}
        </>
      }
    >
      <div className="page-body">
        <div className="day-sheet">
          {sent ? null : <p className="quiet">这个申报批次还没有上报。审批后点“上报”，上级批复后在这里登记。</p>}
          <ClaimTable lines={standing} />
        </div>
        {granting ? <GrantPanel claim={claim} lines={standing} close={() => setGranting(false)} /> : null}
      </div>
    </PageFrame>
  )
}

/** The batch that pays the claim and the 退票重发单 of what came back of it. */
function useSheets(paying: Row | undefined): readonly string[] {
  const returns = useFound('bankReturn', 'batch', paying ? [paying.id] : []) ?? []
  const resent = returns.map((row) => row['resentIn']).filter((id): id is string => typeof id === 'string')
  return paying ? [...new Set([paying.id, ...resent])] : []
}

function byOrder(a: ClaimLine, b: ClaimLine): number {
  return String(a.line['order'] ?? '~') < String(b.line['order'] ?? '~') ? -1 : 1
}

const heads = ['申报', '批复', '核减', '已发', '未发'] as const

function ClaimTable({ lines }: { readonly lines: readonly ClaimLine[] }) {
  return (
    <div className="plain-table">
      <table aria-label="申报与批复">
        <LedgerHead words={['姓名', '工作单位']} numbers={heads} rest={['核减原因']} />
        <tbody>
          {lines.map(({ line, claimed, granted, paid, cutReason, unpaid }) => (
            <tr key={line.id}>
              <td>{String(line['name'] ?? '')}</td>
              <td>{String(line['employer'] ?? '')}</td>
              <td className="number">{formatMoney(claimed)}</td>
              <td className="number">{granted === undefined ? '未批复' : formatMoney(granted)}</td>
              <td className="number">{granted === undefined ? '' : formatMoney(claimed - granted)}</td>
              <td className="number">{formatMoney(paid)}</td>
              <td className="number">{unpaid === undefined ? '' : formatMoney(unpaid)}</td>
              <td>{cutReason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
