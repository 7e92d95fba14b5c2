// Where a batch stands in one line: state, version, sum, 公示, and what is to be looked at before it goes on.
import { batchStates } from '../../../shared/domain/payments/batch-picklists'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { ClosedYearOf } from '../../registers/business-year'
import { today } from '../../ui/today'

function postingWords(last: string): string {
  return last >= today() ? `公示中（到 ${last}）` : '公示已满，请登记结果'
}

/** A claim does not go to finance but up. */
function stateWords(batch: Row): string {
  if (batch['direction'] === 'claim' && batch['state'] === 'sent')
    return batch['granted'] === undefined ? '已上报' : '已批复'
  return batchStates.find(({ value }) => value === batch['state'])?.label ?? ''
}

/** Money of one year may be paid in, or belong to, another: said wherever the years differ (office-practice.md 35). */
function yearsWords({ year, budgetYear, paidOn }: Row): string {
  if (typeof budgetYear !== 'number') return ''
  const pair = budgetYear === year ? '' : ` · 业务年度 ${String(year)}，预算年度 ${budgetYear}`
  return typeof paidOn === 'string' && !paidOn.startsWith(String(budgetYear))
    ? `${pair} · 支付在 ${paidOn.slice(0, 4)} 年，列 ${budgetYear} 预算年度，请与财务核对`
    : pair
}

interface BatchNowProps {
  readonly batch: Row
  readonly overdue: number
  /** People whose account is another than on the 定稿. */
  readonly changed: number
  readonly open: (panel: 'overdue' | 'accounts') => void
}

/** 已复核（定稿） · 第 1 版 · 1,640.00 元 · 公示中（到 2026-05-10） · 定稿后账号有变更 1 人 */
export function BatchNow({ batch, overdue, changed, open }: BatchNowProps) {
  const state = stateWords(batch)
  const version = Number(batch['version'] ?? 0)
  const total = typeof batch['total'] === 'number' ? ` · ${formatMoney(batch['total'])} 元` : ''
  return (
    <>
      <ClosedYearOf table="batch" row={batch} />
      {state}
      {version > 0 ? ` · 第 ${version} 版` : ''}
      {total}
      {yearsWords(batch)}
      {batch['samePerson'] === true ? ' · 同人复核' : ''}
      {typeof batch['reason'] === 'string' && batch['state'] === 'drafting' ? ` · 退回原因：${batch['reason']}` : ''}
      {typeof batch['postTo'] === 'string' && !batch['postResult'] ? ` · ${postingWords(batch['postTo'])}` : ''}
      {overdue > 0 ? <Hint words={`超期未核实 ${overdue} 人`} open={() => open('overdue')} /> : null}
      {changed > 0 ? <Hint words={`定稿后账号有变更 ${changed} 人`} open={() => open('accounts')} /> : null}
    </>
  )
}

/** Something to look at, one press away. */
function Hint({ words, open }: { readonly words: string; readonly open: () => void }) {
  return (
    <>
      {' · '}
      <button type="button" className="plain-button" onClick={open}>
        {words}
      </button>
    </>
  )
}
