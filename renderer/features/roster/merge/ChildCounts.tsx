// What belongs to each record: honours, events, family and so on, all of which a merged person keeps.
import { useEffect, useState } from 'react'
import { catalogue } from '../../../../shared/domain/catalogue'
import type { Office, Row } from '../../../data/office'
import { useOffice } from '../../../registers/source'

const childTables = catalogue.tables.filter((table) => table.parent?.table === 'person')

export function ChildCounts({ rows }: { readonly rows: readonly Row[] }) {
  const office = useOffice()
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    let current = true
    void countsOf(office, rows).then((found) => current && setCounts(found))
    return () => {
      current = false
    }
  }, [office, rows])
  return (
    <tr>
      <th scope="row">名下记录（全部保留）</th>
      {rows.map((row) => (
        <td key={row.id}>{counts[row.id] ?? ''}</td>
      ))}
    </tr>
  )
}

/** 荣誉 2 · 动态变更 1, per record. */
async function countsOf(office: Office, rows: readonly Row[]): Promise<Readonly<Record<string, string>>> {
  const entries = await Promise.all(
    rows.map(async (row): Promise<[string, string]> => {
      const counted = await Promise.all(
        childTables.map(async (table) => ({
          label: table.label,
          count: (await office.children(table.name, row.id)).length,
        })),
      )
      return [
        row.id,
        counted
          .filter((entry) => entry.count > 0)
          .map((entry) => `${entry.label} ${entry.count}`)
          .join(' · ') || '无',
      ]
    }),
  )
  return Object.fromEntries(entries)
}
