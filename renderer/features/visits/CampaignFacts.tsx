// One line of what is true of a campaign: number, both years, basis, way, state, and what its list comes to.
import { useEffect, useState } from 'react'
import { formatMoney } from '../../../shared/kernel/money'
import { campaignStates, ways } from '../../../shared/domain/visits/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row, Totals } from '../../data/office'
import { useHear, useOffice } from '../../registers/source'

export function CampaignFacts({ row }: { readonly row: Row }) {
  const totals = useListTotals(row.id)
  const label = (choices: typeof ways, field: string): string =>
    choices.find(({ value }) => value === row[field])?.label ?? ''
  const parts = [
    String(row['number'] ?? ''),
    `慰问年度 ${String(row['visitYear'] ?? '')} / 预算年度 ${String(row['budgetYear'] ?? '')}`,
    String(row['basis'] ?? '批准依据未填'),
    label(ways, 'way'),
    label(campaignStates, 'state'),
    totals
      ? `列入 ${totals.count.toLocaleString('zh-CN')} 人，${formatMoney(totals.fields['amount']?.sum ?? 0)} 元`
      : '',
  ]
  return <>{parts.filter((part) => part !== '').join(' · ')}</>
}

/** Head count and sum of what the campaign lists, kept fresh. */
function useListTotals(campaign: RowId): Totals | undefined {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [totals, setTotals] = useState<Totals>()
  useHear(['visit'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const query = {
      table: 'visit',
      filters: [
        { field: 'campaign', is: 'in', values: [campaign] },
        { field: 'verdict', is: 'in', values: ['in'] },
      ],
      sort: [],
    } as const
    void office.totals(query, ['amount']).then((found) => void (gone || setTotals(found)))
    return () => {
      gone = true
    }
  }, [office, campaign, turn])
  return totals
}
