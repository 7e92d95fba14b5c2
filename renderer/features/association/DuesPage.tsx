// 会费: what every member owes for a year, made for all at once; who has paid, and the 收缴表 on paper.
import { useState } from 'react'
import { Button, Form, Input, InputNumber } from 'antd'
import { sumDues } from '../../../shared/domain/association/due'
import { formatMoney, readMoney } from '../../../shared/kernel/money'
import type { RegisterSelection } from '../../registers/selection'
import { useFound } from '../../registers/useFound'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { AssociationList } from './AssociationList'
import { paths } from './paths'

const DuesPrint = later(() => import('../../sheets/association/DuesPrint').then((screen) => screen.DuesPrint))

type Beside = 'raise' | 'print' | { readonly paying: readonly string[] }

export function DuesPage() {
  const year = Number(today().slice(0, 4))
  const { panel, key, open, close } = useOnePanel<Beside>()
  const sums = sumDues(useFound('due', 'year', [year]) ?? [])
  const tools = (selection: RegisterSelection) => (
    <>
      {selection.ids.size > 0 ? (
        <Button onClick={() => open({ paying: [...selection.ids] })}>登记缴费（{selection.ids.size} 个）…</Button>
      ) : null}
      <Button onClick={() => open('print')}>打印收缴表</Button>
      <Button type="primary" onClick={() => open('raise')}>
        生成会费…
      </Button>
    </>
  )
  return (
    <AssociationList
      table="due"
      at={paths.dues}
      adding={false}
      now={`${year} 年应缴 ${formatMoney(sums.amount)} 元 · 已缴 ${formatMoney(sums.paid)} 元 · ${sums.owing} 个会员未缴`}
      views={[
        { name: '本年', filters: [{ field: 'year', is: 'in', values: [year] }] },
        {
          name: '未缴',
          filters: [
            { field: 'paidOn', is: 'empty' },
            { field: 'waived', is: 'empty' },
          ],
        },
        { name: '全部', filters: [] },
      ]}
      tools={tools}
      empty="先登记会员，再点“生成会费”：按会员类别的标准，一次生成全年的应缴会费。"
      beside={
        panel === undefined ? null : panel === 'raise' ? (
          <SidePanel key={key} title="生成会费" onClose={close}>
            <RaiseForm close={close} />
          </SidePanel>
        ) : panel === 'print' ? (
          <SidePanel key={key} title="打印会费收缴表" onClose={close}>
            <DuesPrint />
          </SidePanel>
        ) : (
          <SidePanel key={key} title="登记缴费" onClose={close}>
            <PayForm dues={panel.paying} close={close} />
          </SidePanel>
        )
      }
    />
  )
}

function RaiseForm({ close }: { readonly close: () => void }) {
  const { run, busy, failure } = useCommand()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [person, setPerson] = useState('')
  const [unit, setUnit] = useState('')
  const fen = (text: string) => {
    const read = text.trim() === '' ? undefined : readMoney(text)
    return read?.ok ? read.value.fen : undefined
  }
  const save = async (): Promise<void> => {
    const [one, other] = [fen(person), fen(unit)]
    const input = {
      year,
      ...(one === undefined ? {} : { person: one }),
      ...(other === undefined ? {} : { unit: other }),
    }
    if ((await run('due.raise', input))?.ok) close()
  }
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <p className="quiet">会员自己有年会费标准的按自己的；已有这一年会费的不变，新入会的补上。</p>
      <Form.Item label="会费年度" htmlFor="dues-year">
        <InputNumber id="dues-year" min={1980} max={2100} value={year} onChange={(value) => setYear(value ?? year)} />
      </Form.Item>
      <Form.Item label="个人会员标准（元）" htmlFor="dues-person">
        <Input id="dues-person" value={person} onChange={(event) => setPerson(event.target.value)} />
      </Form.Item>
      <Form.Item label="单位会员标准（元）" htmlFor="dues-unit">
        <Input id="dues-unit" value={unit} onChange={(event) => setUnit(event.target.value)} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`生成 ${year} 年会费`} close={close} />
    </Form>
  )
}

function PayForm({ dues, close }: { readonly dues: readonly string[]; readonly close: () => void }) {
  const { run, busy, failure } = useCommand()
  const [on, setOn] = useState(today())
  const [receipt, setReceipt] = useState('')
  const save = async (): Promise<void> => {
    const input = { dues, on, ...(receipt.trim() === '' ? {} : { receipt }) }
    if ((await run('due.pay', input))?.ok) close()
  }
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <p className="quiet">选中的 {dues.length} 个会员按应缴金额全额缴清；已缴过的不变。缴了别的数的请在登记表里改。</p>
      <Form.Item label="缴费日期" htmlFor="pay-on">
        <Input id="pay-on" maxLength={10} value={on} onChange={(event) => setOn(event.target.value.trim())} />
      </Form.Item>
      <Form.Item label="收据号" htmlFor="pay-receipt">
        <Input id="pay-receipt" maxLength={40} value={receipt} onChange={(event) => setReceipt(event.target.value)} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label="确认缴清" close={close} />
    </Form>
  )
}
