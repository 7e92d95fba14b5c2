// 名额分配表: counties down, batches across. Typed in place and saved a batch at a time, only where it adds up to the batch's places.
import { useState } from 'react'
import { App, Button, InputNumber } from 'antd'
import { quotaGap } from '../../../shared/domain/trips/quota'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'
import type { PlanRows } from './usePlan'

type Typed = Readonly<Record<string, number>>

export function QuotaTable({ plan, rows }: { readonly plan: Row; readonly rows: PlanRows }) {
  const run = useRun()
  const { message } = App.useApp()
  const [typed, setTyped] = useState<Typed>({})
  const editable = plan['state'] === 'draft'
  const quota = (batch: RowId, unit: RowId): Row | undefined =>
    rows.quotas.find((row) => row['batch'] === batch && row['county'] === unit)
  const key = (batch: RowId, unit: RowId): string => `${batch} ${unit}`
  const placesOf = (batch: RowId, unit: RowId): number =>
    typed[key(batch, unit)] ?? Number(quota(batch, unit)?.['places'] ?? 0)
  const spread = async () => {
    const outcome = await run('trip-quota.spread', { plan: plan.id })
    if (!outcome.ok) return
    setTyped({})
    void message.info(
      `已按符合条件的 ${(outcome.answer as { readonly heads: number }).heads.toLocaleString('zh-CN')} 人分配，可逐格修改`,
      5,
    )
  }
  const save = async () => {
    for (const batch of rows.batches) {
      const quotas = rows.units.map((unit) => ({ county: unit.id, places: placesOf(batch.id, unit.id) }))
      if (!rows.units.some((unit) => key(batch.id, unit.id) in typed)) continue
      const outcome = await run('trip-quota.set', { batch: batch.id, quotas })
      if (!outcome.ok) return
    }
    setTyped({})
  }
  return (
    <section aria-label="名额分配表">
      <div className="trip-head">
        <h2>名额分配表</h2>
        {editable ? (
          <>
            <Button onClick={() => void spread()}>按符合条件人数分配</Button>
            <Button type="primary" disabled={Object.keys(typed).length === 0} onClick={() => void save()}>
              保存名额
            </Button>
            <span className="quiet">每批合计要等于批次名额；符合条件的人数按认定日期和规定算。</span>
          </>
        ) : (
          <span className="quiet">名额已下发；要改请先“退回编制”。</span>
        )}
      </div>
      <div className="plain-table trip-quotas">
        <table aria-label="名额">
          <Head batches={rows.batches} />
          <tbody>
            {rows.units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{String(unit['name'] ?? '')}</th>
                <td className="number">{headsOf(rows, unit.id)}</td>
                {rows.batches.map((batch) => (
                  <td key={batch.id} className="number">
                    {editable ? (
                      <InputNumber
                        size="small"
                        min={0}
                        precision={0}
                        controls={false}
                        aria-label={`${String(unit['name'])} ${String(batch['name'])}`}
                        value={placesOf(batch.id, unit.id)}
                        onChange={(value) => setTyped((now) => ({ ...now, [key(batch.id, unit.id)]: value ?? 0 }))}
                      />
                    ) : (
                      placesOf(batch.id, unit.id)
                    )}
                  </td>
                ))}
                <td className="number">{sum(rows.batches.map((batch) => placesOf(batch.id, unit.id)))}</td>
              </tr>
            ))}
          </tbody>
          <Foot rows={rows} placesOf={placesOf} />
        </table>
      </div>
    </section>
  )
}

function Head({ batches }: { readonly batches: readonly Row[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">县（市、区）</th>
        <th scope="col" className="number">
          符合条件
        </th>
        {batches.map((batch) => (
          <th key={batch.id} scope="col" className="number">
            {String(batch['name'] ?? '')}
          </th>
        ))}
        <th scope="col" className="number">
          合计
        </th>
      </tr>
    </thead>
  )
}

interface FootProps {
  readonly rows: PlanRows
  readonly placesOf: (batch: RowId, unit: RowId) => number
}

/** What each batch comes to, and in words where that is not its places. */
function Foot({ rows: { batches, units }, placesOf }: FootProps) {
  const given = batches.map((batch) => units.map((unit) => placesOf(batch.id, unit.id)))
  const gaps = batches.flatMap(
    (batch, i) => quotaGap(String(batch['name']), Number(batch['places']), given[i] ?? []) ?? [],
  )
  return (
    <tfoot>
      <tr>
        <th scope="row">合计</th>
        <td />
        {given.map((column, i) => (
          <td key={batches[i]?.id} className="number">
            {sum(column)} / {String(batches[i]?.['places'] ?? '')}
          </td>
        ))}
        <td className="number">{sum(given.map(sum))}</td>
      </tr>
      {gaps.length > 0 ? (
        <tr>
          <td colSpan={batches.length + 3}>
            <span className="said-warning" role="alert">
              ⚠ {gaps.join('')}
            </span>
          </td>
        </tr>
      ) : null}
    </tfoot>
  )
}

function headsOf({ quotas }: PlanRows, unit: RowId): string {
  const heads = quotas.filter((row) => row['county'] === unit).map((row) => Number(row['heads'] ?? 0))
  return heads.length === 0 ? '' : String(Math.max(...heads))
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
