// 3 项诉求待办（1 项已过期）: what waits after visits, one click away.
import { useEffect, useState } from 'react'
import { useHear, useOffice } from '../../registers/source'
import { useGo } from '../../ui/go'
import { today } from '../../ui/today'
import { paths } from './paths'

export function OpenNeeds() {
  const go = useGo()
  const open = useOpenNeeds()
  if (!open || open.total === 0) return null
  return (
    <button type="button" className="plain-button" onClick={() => go(paths.needs)}>
      {`${open.total} 项诉求待办${open.late > 0 ? `（${open.late} 项已过期限）` : ''}`}
    </button>
  )
}

function useOpenNeeds(): { readonly total: number; readonly late: number } | undefined {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [open, setOpen] = useState<{ total: number; late: number }>()
  useHear(['need'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void office.find('need', 'state', ['open', 'doing']).then((rows) => {
      if (gone) return
      const day = today()
      setOpen({ total: rows.length, late: rows.filter((row) => String(row['due'] ?? '9999') < day).length })
    })
    return () => {
      gone = true
    }
  }, [office, turn])
  return open
}
