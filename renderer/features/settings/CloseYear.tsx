// Closing a year: what was found unfinished and is carried over, what lapses, and the question; afterwards, what of it is still not done.
import { useEffect, useState } from 'react'
import { Button, Modal } from 'antd'
import { carriedWords, type CarriedOver, type YearEnd } from '../../../shared/domain/workbench/carry-over'
import { formatMoney } from '../../../shared/kernel/money'
import { asFailure, type Failure } from '../../../shared/kernel/result'
import { useOffice } from '../../registers/source'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'

export function CloseYear({ year, done }: { readonly year: number; readonly done: () => void }) {
  const run = useRun()
  const { end, failure } = useYearEnd(year)
  const close = async (): Promise<void> => {
    const carried = end && end.carried.length > 0 ? { carried: carriedWords(end.carried) } : {}
    if ((await run('year.close', { year, ...carried })).ok) done()
  }
  return (
    <Modal
      open
      title={`封账 ${year} 年`}
      okText={end && end.carried.length > 0 ? `封账 ${year} 年，未办完的结转` : `封账 ${year} 年`}
      cancelText="先不封"
      okButtonProps={{ disabled: end === undefined }}
      onOk={() => void close()}
      onCancel={done}
      destroyOnHidden
    >
      {failure ? <Notice failure={failure} /> : null}
      {end ? <Found end={end} done={done} /> : failure ? null : <p className="quiet">正在清点没有办完的事…</p>}
    </Modal>
  )
}

/** What a closed year left open and is still not done, each with the way to it. */
export function StillOpen({ year, done }: { readonly year: number; readonly done: () => void }) {
  const { end, failure } = useYearEnd(year)
  return (
    <Modal
      open
      title={`${year} 年结转的事`}
      onCancel={done}
      destroyOnHidden
      footer={<Button onClick={done}>关闭</Button>}
    >
      {failure ? <Notice failure={failure} /> : null}
      {end ? (
        <>
          <p>{end.carried.length === 0 ? `${year} 年的事都已办完。` : `${year} 年还有这些没有办完：`}</p>
          <Carried carried={end.carried} done={done} />
        </>
      ) : failure ? null : (
        <p className="quiet">正在清点没有办完的事…</p>
      )}
    </Modal>
  )
}

function Carried({ carried, done }: { readonly carried: readonly CarriedOver[]; readonly done: () => void }) {
  if (carried.length === 0) return null
  return (
    <table className="ledger carried-over" aria-label="结转">
      <tbody>
        {carried.map((each) => (
          <Line key={each.table} each={each} done={done} />
        ))}
      </tbody>
    </table>
  )
}

function Found({ end: { year, carried, left }, done }: { readonly end: YearEnd; readonly done: () => void }) {
  return (
    <>
      {carried.length === 0 ? (
        <p>{year} 年的事都已办完，没有要结转的。</p>
      ) : (
        <>
          <p>{year} 年还有这些没有办完。封账后它们结转，照常办理，办完为止；不会另存一份。</p>
          <Carried carried={carried} done={done} />
        </>
      )}
      {left === undefined ? null : (
        <p>
          {year} 年预算结余 {formatMoney(left)} 元，不结转；{year + 1} 年按新批复的预算办。
        </p>
      )}
      <p className="quiet">
        已办完的只能查看。其他电脑封账前已经写下、还没有同步过来的，到了照常并入这一年。确需更正由管理员解除封账并写明原因。
      </p>
    </>
  )
}

function Line({ each, done }: { readonly each: CarriedOver; readonly done: () => void }) {
  const go = useGo()
  const { path } = each
  return (
    <tr>
      <th scope="row">{each.label}</th>
      <td className="number">{each.count} 件</td>
      <td>
        {each.titles.join('、')}
        {each.titles.length > 0 && each.count > each.titles.length ? ' 等' : ''}
      </td>
      <td className="ledger-tools">
        {path === undefined ? null : (
          <Button size="small" onClick={() => (done(), go(path))}>
            去办理
          </Button>
        )}
      </td>
    </tr>
  )
}

function useYearEnd(year: number): { readonly end: YearEnd | undefined; readonly failure: Failure | undefined } {
  const office = useOffice()
  const [end, setEnd] = useState<YearEnd>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    let gone = false
    office.answer('year.end', { year }).then(
      (found) => void (gone || setEnd(found)),
      (error: unknown) => void (gone || setFailure(asFailure(error))),
    )
    return () => {
      gone = true
    }
  }, [office, year])
  return { end, failure }
}
