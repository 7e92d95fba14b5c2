// 上年续订 with one key, after saying what it will do: how many go on, who falls out and why, whose address is lacking.
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import { renewalOf, type Renewal, type RenewalRows } from '../../../shared/domain/privileges/renewal'
import type { Office } from '../../data/office'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { survivorsOf } from '../../sheets/privileges/read-people'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'

/** Names shown of each list; the rest is counted. */
const SHOWN = 200

export function RenewPanel({ year, close }: { readonly year: number; readonly close: () => void }) {
  const office = useOffice()
  const [renewal, setRenewal] = useState<Renewal>()
  const { busy, failure, run } = useCommand()
  useEffect(() => {
    let gone = false
    void readRenewal(office, year).then((rows) => void (gone || setRenewal(renewalOf(rows))))
    return () => {
      gone = true
    }
  }, [office, year])
  const renew = async () => {
    if (await run('subscription.renew', { year })) close()
  }
  return (
    <SidePanel title={`上年续订：${year - 1} 年 → ${year} 年`} onClose={close}>
      {renewal === undefined ? <p className="quiet">正在核对上年的名单…</p> : <Told renewal={renewal} year={year} />}
      {failure ? <Notice failure={failure} /> : null}
      <div className="bar">
        <Button
          type="primary"
          loading={busy}
          disabled={renewal === undefined || renewal.lines.length === 0}
          onClick={() => void renew()}
        >
          {renewal === undefined ? '续订' : `确认续订 ${renewal.lines.length.toLocaleString('zh-CN')} 项`}
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
      <p className="quiet">
        份数、收件人、收件地址和投递局照上年；单价用 {year} 年的目录。一步续订，可用 Ctrl+Z 一步撤销。
      </p>
    </SidePanel>
  )
}

function Told({ renewal, year }: { readonly renewal: Renewal; readonly year: number }) {
  const { lines, fallen, standing } = renewal
  const copies = lines.reduce((sum, line) => sum + line.copies, 0)
  const homeless = lines.filter((line) => line.homeless)
  const unpriced = lines.filter(({ price }) => price === undefined).length
  return (
    <>
      <p>
        续订 {lines.length} 项，{copies} 份{standing > 0 ? `；${standing} 项已在 ${year} 年名单上，保持不变` : ''}
        {lines.length + standing + fallen.length === 0 ? `。${year - 1} 年没有订阅，没有可续订的。` : '。'}
      </p>
      {unpriced > 0 ? (
        <Notice>
          {unpriced} 项还没有 {year} 年单价，可先续订；在“报刊目录”填好单价后“按目录补单价”。
        </Notice>
      ) : null}
      <Names title={`不续订 ${fallen.length} 项`} lines={fallen.map(({ name, why }) => `${name}：${why}`)} />
      <Names title={`没有收件地址 ${homeless.length} 项，送邮局前请补`} lines={homeless.map(({ name }) => name)} />
    </>
  )
}

function Names({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="left-out">
        {lines.slice(0, SHOWN).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
        {lines.length > SHOWN ? <li>……其余 {lines.length - SHOWN} 项</li> : null}
      </ul>
    </section>
  )
}

/** The rows the command will read, through the office's door. */
async function readRenewal(office: Office, year: number): Promise<RenewalRows> {
  const [last, now, titles, prices] = await Promise.all([
    office.find('subscription', 'year', [year - 1]),
    office.find('subscription', 'year', [year]),
    office.all('periodical'),
    office.find('periodicalPrice', 'year', [year]),
  ])
  const people = await survivorsOf([...last, ...now].map((row) => String(row['person'])))
  return { year, last, now, titles, prices, personOf: (id) => people.get(id) }
}
