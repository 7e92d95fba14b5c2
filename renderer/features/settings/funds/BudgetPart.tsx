// 预算执行: each project of the year with 年初, 调整, 已批, 已付, 结余 and 执行率, computed from batches and the 台账.
import { Button } from 'antd'
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { standingOfBudget, type BudgetStanding } from '../../../../shared/domain/payments/budget'
import { formatMoney } from '../../../../shared/kernel/money'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { RecordForm } from '../../../registers/RecordForm'
import { LedgerHead } from '../../../ui/LedgerHead'
import { SidePanel } from '../../../ui/SidePanel'
import { ExpensePanel } from './ExpensePanel'
import { useFundRows, type FundRows } from './useFundRows'
import { useOnePanel } from '../../../ui/useOnePanel'

type Open = { readonly kind: 'new' } | { readonly kind: 'edit' | 'changes' | 'spend'; readonly budget: Row }

export function BudgetPart({ year }: { readonly year: number }) {
  const rows = useFundRows()
  const { panel: open, key, open: setOpen, close } = useOnePanel<Open>()
  if (!rows) return null
  const budgets = rows.budgets
    .filter((budget) => budget['year'] === year)
    .sort((a, b) => (order(a, rows) < order(b, rows) ? -1 : 1))
  return (
    <>
      <p className="settings-lead">
        已批、已付由发放批次、慰问活动和支出台账自动汇总，退票重新发出前算未付。结余 = 年初 + 调整 − 已付；执行率 = 已付
        ÷（年初 +
        调整）。调整预算请记一笔“预算调整”，不改年初数。已定稿还没有批的也算占用，加起来超过预算就写明超出多少。
      </p>
      <div className="settings-bar">
        <Button type="primary" onClick={() => setOpen({ kind: 'new' })}>
          新增预算
        </Button>
      </div>
      {budgets.length === 0 ? (
        <p className="quiet">{year} 年还没有预算。先在“账户与科目”登记出资账户，再按批复新增每个项目的预算。</p>
      ) : (
        <BudgetTable budgets={budgets} rows={rows} onOpen={setOpen} />
      )}
      <BudgetPanel key={key} open={open} year={year} rows={rows} close={close} />
    </>
  )
}

function order(budget: Row, { accountName }: FundRows): string {
  return `${accountName(budget['account'])} ${String(budget['project'] ?? '')} ${budget.id}`
}

const columns = ['年初预算', '调整', '已批', '已付', '结余', '执行率'] as const

interface BudgetTableProps {
  readonly budgets: readonly Row[]
  readonly rows: FundRows
  readonly onOpen: (open: Open) => void
}

function BudgetTable({ budgets, rows, onOpen }: BudgetTableProps) {
  const standings = budgets.map((budget) => standingOfBudget(budget, rows))
  const sum = (of: (standing: BudgetStanding) => number): number => standings.reduce((all, each) => all + of(each), 0)
  return (
    <table className="ledger funds" aria-label="预算执行">
      <LedgerHead words={['项目', '出资账户']} numbers={columns} rest={['']} />
      <tbody>
        {budgets.map((budget, at) => (
          <BudgetRow key={budget.id} budget={budget} rows={rows} standing={standings[at]!} onOpen={onOpen} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td />
          {[sum((each) => each.opening), sum((each) => each.changed), sum((each) => each.approved)].map((fen, at) => (
            <td key={at} className="number">
              {formatMoney(fen)}
            </td>
          ))}
          <td className="number">{formatMoney(sum((each) => each.paid))}</td>
          <td className="number">{formatMoney(sum((each) => each.balance))}</td>
          <td className="number">
            {rateWords(
              sum((each) => each.paid),
              sum((each) => each.total),
            )}
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

interface BudgetRowProps extends Pick<BudgetTableProps, 'rows' | 'onOpen'> {
  readonly budget: Row
  readonly standing: BudgetStanding
}

function BudgetRow({ budget, rows, standing, onOpen }: BudgetRowProps) {
  const project = String(budget['project'] ?? '')
  const subject = rows.subjectName(budget['subject'])
  return (
    <tr>
      <td>
        {project}
        {subject ? <div className="quiet">{subject}</div> : null}
        {standing.free < 0 ? (
          <div>
            <ExclamationCircleOutlined aria-hidden /> 已超出 {formatMoney(-standing.free)} 元
          </div>
        ) : null}
      </td>
      <td>{rows.accountName(budget['account'])}</td>
      {[standing.opening, standing.changed, standing.approved, standing.paid, standing.balance].map((fen, at) => (
        <td key={columns[at]} className="number">
          {formatMoney(fen)}
        </td>
      ))}
      <td className="number">{rateWords(standing.paid, standing.total)}</td>
      <td className="policy-tools">
        <Button
          size="small"
          type="text"
          onClick={() => onOpen({ kind: 'spend', budget })}
          aria-label={`${project} 登记支出`}
        >
          登记支出
        </Button>
        <Button
          size="small"
          type="text"
          onClick={() => onOpen({ kind: 'changes', budget })}
          aria-label={`${project} 预算调整`}
        >
          调整
        </Button>
        <Button
          size="small"
          type="text"
          onClick={() => onOpen({ kind: 'edit', budget })}
          aria-label={`修改 ${project}`}
        >
          修改
        </Button>
      </td>
    </tr>
  )
}

interface BudgetPanelProps {
  readonly open: Open | undefined
  readonly year: number
  readonly rows: FundRows
  readonly close: () => void
}

function BudgetPanel({ open, year, rows, close }: BudgetPanelProps) {
  if (!open) return null
  if (open.kind === 'spend') return <ExpensePanel year={year} rows={rows} budget={open.budget} onClose={close} />
  if (open.kind === 'changes')
    return (
      <SidePanel title={`${String(open.budget['project'])}：预算调整`} onClose={close} wide>
        <p className="settings-lead">追加填正数，调减在数字前加减号；都要写明批准依据。</p>
        <ChildList table="budgetChange" parent={open.budget.id} newestBy="date" empty="还没有调整。" />
      </SidePanel>
    )
  return (
    <SidePanel title={open.kind === 'new' ? `新增 ${year} 年预算` : '修改预算'} onClose={close}>
      <RecordForm
        table="budget"
        {...(open.kind === 'edit' ? { id: open.budget.id } : { initial: { year } })}
        columns={1}
        onSaved={close}
        onCancel={close}
      />
    </SidePanel>
  )
}

function rateWords(paid: number, total: number): string {
  return total > 0 ? `${(Math.round((paid * 1000) / total) / 10).toFixed(1)}%` : '—'
}
