// 生成会费 for a year and 登记缴费 for those ticked, each saying what it left alone and why.
import { useState } from 'react'
import { Button, Form, Input } from 'antd'
import { usualRate } from '../../../shared/domain/association/due'
import { formatMoney, readMoney } from '../../../shared/kernel/money'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { useFound } from '../../registers/useFound'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'
import { YearInput } from '../../ui/YearInput'

/** `shown` is the year that the page shows. */
export function RaiseForm({ shown, close }: { readonly shown: number; readonly close: () => void }) {
  const { run, busy, failure } = useCommand()
  const [year, setYear] = useState(shown)
  const usual = useUsualRates(year)
  const [typed, setTyped] = useState<{ readonly person?: string; readonly unit?: string }>({})
  const [said, setSaid] = useState('')
  const [person, unit] = [typed.person ?? usual.person, typed.unit ?? usual.unit]
  const save = async (): Promise<void> => {
    const [one, other] = [fenOf(person), fenOf(unit)]
    const rates = { ...(one === undefined ? {} : { person: one }), ...(other === undefined ? {} : { unit: other }) }
    const done = await run('due.raise', { year, ...rates })
    if (!done?.ok) return
    const { created, known, unrated } = done.answer as { created: number; known: number; unrated: number }
    if (created > 0 && unrated === 0 && year === shown) return close()
    setSaid(
      `生成 ${created} 个会员的 ${year} 年会费；${known} 个原来就有，没有变。` +
        (year === shown
          ? ''
          : `名单里现在是 ${shown} 年的，要看 ${year} 年的请在上面改“业务年度”，或在名单左上角选“全部”。`) +
        (unrated > 0 ? `还有 ${unrated} 个会员没有会费标准，没有生成：请填写上面的统一标准再生成一次。` : ''),
    )
  }
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <p className="quiet">会员自己有年会费标准的按自己的；已有这一年会费的不变，新入会的补上。</p>
      <Form.Item label="会费年度" htmlFor="dues-year">
        <YearInput id="dues-year" year={year} onYear={setYear} />
      </Form.Item>
      <Form.Item label="个人会员标准（元）" htmlFor="dues-person">
        <Input
          id="dues-person"
          value={person}
          onChange={(event) => setTyped({ ...typed, person: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="单位会员标准（元）" htmlFor="dues-unit">
        <Input id="dues-unit" value={unit} onChange={(event) => setTyped({ ...typed, unit: event.target.value })} />
      </Form.Item>
      {said ? <Notice>{said}</Notice> : null}
      <FormFoot failure={failure} busy={busy} label={`生成 ${year} 年会费`} close={close} />
    </Form>
  )
}

function fenOf(text: string): number | undefined {
  const read = text.trim() === '' ? undefined : readMoney(text)
  return read?.ok ? read.value.fen : undefined
}

/** What most members without a rate of their own were asked the year before, as typed; '' where nobody was. */
function useUsualRates(year: number): { readonly person: string; readonly unit: string } {
  const dues = useFound('due', 'year', [year - 1]) ?? []
  const members = useAll('member') ?? []
  const words = (kind: 'person' | 'unit'): string => {
    const rate = usualRate(dues, members, kind)
    return rate === undefined ? '' : formatMoney(rate)
  }
  return { person: words('person'), unit: words('unit') }
}

export function PayForm({ dues, close }: { readonly dues: readonly string[]; readonly close: () => void }) {
  const { run, busy, failure } = useCommand()
  const [on, setOn] = useState(today())
  const [receipt, setReceipt] = useState('')
  const [said, setSaid] = useState('')
  const save = async (): Promise<void> => {
    const done = await run('due.pay', { dues, on, ...(receipt.trim() === '' ? {} : { receipt }) })
    if (!done?.ok) return
    const { paid, already } = done.answer as { paid: number; already: number }
    if (already === 0) return close()
    setSaid(`登记 ${paid} 笔。另外 ${already} 笔早已缴过，没有重复登记；缴重了要退的，请在那一条的备注里写明。`)
  }
  if (said !== '')
    return (
      <>
        <Notice>{said}</Notice>
        <Button type="primary" onClick={close}>
          知道了
        </Button>
      </>
    )
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <p className="quiet">选中的 {dues.length} 笔按应缴金额全额缴清；已缴过的不变。缴了别的数的请在登记表里改。</p>
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
