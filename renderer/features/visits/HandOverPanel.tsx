// 《慰问金领用交接单》 of a team: taken, delivered as the results say, brought back; to the 分 or it is not accepted.
import { Button, Form, Input } from 'antd'
import { cashOf, handOverGap } from '../../../shared/domain/visits/hand-over'
import { formatMoney, readMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { useChildren } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { moneyRule } from './DecidePanel'

interface HandOverProps {
  readonly team: Row
  readonly visits: readonly Row[]
  readonly close: () => void
}

export function HandOverPanel({ team, visits, close }: HandOverProps) {
  const sheets = useChildren('handOver', team.id)
  const cash = cashOf(visits)
  if (!sheets) return null
  const sheet = sheets[0]
  const gap = handOverGap(sheet, visits)
  return (
    <SidePanel title="慰问金交接" onClose={close}>
      {cash.people === 0 ? (
        <p>这个组没有发现金的对象，不用领用现金。</p>
      ) : (
        <>
          <p>{`现金对象 ${cash.people} 人 ${formatMoney(cash.planned)} 元；已送 ${cash.deliveredPeople} 人 ${formatMoney(cash.delivered)} 元。`}</p>
          {sheet && gap === undefined ? <Notice>已核对：领用等于已送加交回。</Notice> : null}
          {sheet && gap !== undefined ? <p className="said-warning">{`${gap}还没有核对平。`}</p> : null}
          <Take key={`take ${String(sheet?.['taken'])}`} team={team} sheet={sheet} planned={cash.planned} />
          {sheet ? (
            <GiveBack
              key={`back ${cash.delivered}`}
              team={team}
              sheet={sheet}
              due={Number(sheet['taken']) - cash.delivered}
            />
          ) : null}
        </>
      )}
    </SidePanel>
  )
}

interface TakeTyped {
  readonly taken: string
  readonly on: string
  readonly takenBy: string
  readonly givenBy: string
}

function Take({
  team,
  sheet,
  planned,
}: {
  readonly team: Row
  readonly sheet: Row | undefined
  readonly planned: number
}) {
  const { busy, failure, run } = useCommand()
  const save = async ({ taken, ...rest }: TakeTyped) => {
    const money = readMoney(taken)
    if (money.ok) await run('hand-over.take', { team: team.id, taken: money.value.fen, ...rest })
  }
  const first = {
    taken: formatMoney(typeof sheet?.['taken'] === 'number' ? sheet['taken'] : planned),
    on: String(sheet?.['takenOn'] ?? today()),
    takenBy: String(sheet?.['takenBy'] ?? team['leader'] ?? ''),
    givenBy: String(sheet?.['givenBy'] ?? ''),
  }
  return (
    <Form layout="vertical" initialValues={first} onFinish={(typed: TakeTyped) => void save(typed)}>
      <h3>领用</h3>
      <div className="visit-pair">
        <Field name="taken" label="领用金额" money />
        <Field name="on" label="领用日期" />
        <Field name="takenBy" label="领用人" />
        <Field name="givenBy" label="发放人" />
      </div>
      {failure ? <Notice failure={failure} /> : null}
      <Button htmlType="submit" loading={busy} type={sheet ? 'default' : 'primary'}>
        {sheet ? '改正领用' : '登记领用'}
      </Button>
    </Form>
  )
}

interface BackTyped {
  readonly returned: string
  readonly on: string
  readonly receivedBy: string
  readonly reason?: string
}

function GiveBack({ team, sheet, due }: { readonly team: Row; readonly sheet: Row; readonly due: number }) {
  const { busy, failure, run } = useCommand()
  const save = async ({ returned, reason, ...rest }: BackTyped) => {
    const money = readMoney(returned)
    if (money.ok)
      await run('hand-over.return', {
        team: team.id,
        returned: money.value.fen,
        ...rest,
        ...(reason ? { reason } : {}),
      })
  }
  const first = {
    returned: formatMoney(typeof sheet['returned'] === 'number' ? sheet['returned'] : Math.max(0, due)),
    on: String(sheet['returnedOn'] ?? today()),
    receivedBy: String(sheet['receivedBy'] ?? sheet['givenBy'] ?? ''),
    reason: String(sheet['undeliveredReason'] ?? ''),
  }
  return (
    <Form layout="vertical" initialValues={first} onFinish={(typed: BackTyped) => void save(typed)}>
      <h3>交回</h3>
      <div className="visit-pair">
        <Field name="returned" label="交回金额" money />
        <Field name="on" label="交回日期" />
        <Field name="receivedBy" label="收回人" />
        <Form.Item name="reason" label="未送原因">
          <Input maxLength={200} />
        </Form.Item>
      </div>
      {failure ? <Notice failure={failure} /> : null}
      <Button htmlType="submit" loading={busy} type="primary">
        登记交回并核对
      </Button>
    </Form>
  )
}

function Field({
  name,
  label,
  money = false,
}: {
  readonly name: string
  readonly label: string
  readonly money?: boolean
}) {
  const rules = money
    ? [{ required: true, message: `请填写${label}` }, { validator: moneyRule }]
    : [{ required: true, whitespace: true, message: `请填写${label}` }]
  return (
    <Form.Item name={name} label={label} rules={rules}>
      <Input {...(money ? { suffix: '元', inputMode: 'decimal' as const } : {})} />
    </Form.Item>
  )
}
