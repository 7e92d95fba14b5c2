// The line under a register: how many rows, and sums and averages of the number columns on screen, of the ticked rows or of the whole list.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { formatMoney } from '../../shared/kernel/money'
import { formatTenths } from '../../shared/kernel/tenths'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import type { ListQuery, Totals } from '../data/office'
import { isNumeric } from './columns'
import { countedBy } from './counted'
import type { ListStore } from './list-state'
import { useHear, useOffice } from './source'
import type { GridActions } from './useGridActions'

export interface FooterProps {
  readonly table: TableSpec
  readonly query: ListQuery
  readonly store: ListStore
  readonly actions: GridActions
}

export function Footer({ table, query, store, actions }: FooterProps) {
  const ticked = useStore(store, (state) => state.ticks.ids)
  // Of one ticked row the sum is the value itself: what is masked in its cell may not stand here in clear.
  const fields = actions.fields().filter((field) => isTotalled(field) && (field.sensitivity ?? 'open') === 'open')
  const totals = useTotals(query, fields, ticked)
  return (
    <footer className="register-foot" aria-label="合计">
      {totals ? (
        <>
          <span>
            {`${ticked.size > 0 ? '已选' : '名单'}${table.counted ? '' : `${countedBy(table)}数`} `}
            <b>{totals.count.toLocaleString('zh-CN')}</b>
            {table.counted ? ` ${table.counted}` : null}
          </span>
          {fields.map((field) => (
            <FieldTotal key={field.name} field={field} totals={totals} />
          ))}
        </>
      ) : null}
      <span className="register-tools-space" />
      <span role="status">{actions.failure?.message ?? actions.said}</span>
    </footer>
  )
}

/** Amounts, counts, and what is derived as a number (年龄, of which only the average says anything). */
function isTotalled(field: FieldSpec): boolean {
  return field.kind === 'money' || (isNumeric(field) && (field.adds === true || field.derived !== undefined))
}

function FieldTotal({ field, totals }: { readonly field: FieldSpec; readonly totals: Totals }) {
  const found = totals.fields[field.name]
  if (!found || found.filled === 0) return null
  const show = (value: number): string =>
    field.kind === 'money'
      ? formatMoney(Math.round(value))
      : field.tenths
        ? formatTenths(value)
        : String(Math.round(value * 10) / 10)
  // Ages added up mean nothing; amounts and counts do.
  const sum = field.derived ? null : <> 合计 {show(found.sum)}</>
  return (
    <span title={`${found.filled} 行有值`}>
      {field.label}
      {sum} 平均 {show(found.average)}
    </span>
  )
}

/** Wait after the last change before adding up, in ms. */
const pauseMs = 120

function useTotals(query: ListQuery, fields: readonly FieldSpec[], ticked: ReadonlySet<string>): Totals | undefined {
  const office = useOffice()
  const [totals, setTotals] = useState<Totals>()
  const [turn, setTurn] = useState(0)
  useHear([query.table], () => setTurn((at) => at + 1))
  const names = fields.map((field) => field.name).join(' ')
  useEffect(() => {
    let gone = false
    const only = ticked.size > 0 ? [...ticked] : undefined
    const timer = setTimeout(() => {
      void office
        .totals(query, names === '' ? [] : names.split(' '), only)
        .then((found) => void (gone || setTotals(found)))
    }, pauseMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [office, query, names, ticked, turn])
  return totals
}
