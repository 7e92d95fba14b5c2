// What a year's newspapers come to, read through the index of the year and kept fresh.
import { useEffect, useState } from 'react'
import { wholeSum } from '../../../shared/domain/privileges/newspaper-sums'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { useHear, useOffice } from '../../registers/source'

export interface OrderFacts {
  readonly rows: readonly Row[]
  readonly copies: number
  /** 分. */
  readonly amount: number
  readonly money: string
}

/** Undefined while reading. */
export function useOrderFacts(year: number): OrderFacts | undefined {
  const office = useOffice()
  const [facts, setFacts] = useState<OrderFacts>()
  const [turn, setTurn] = useState(0)
  useHear(['subscription'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void office.find('subscription', 'year', [year]).then((rows) => {
      const sum = wholeSum(rows)
      if (!gone) setFacts({ rows, ...sum, money: formatMoney(sum.amount) })
    })
    return () => {
      gone = true
    }
  }, [office, year, turn])
  return facts
}
