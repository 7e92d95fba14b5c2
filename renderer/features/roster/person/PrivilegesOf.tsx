// What the office has done for one person besides money: 优待事项, cards, newspapers, check-ups, insurance.
import type { RowId } from '../../../../shared/oplog/operation'
import { ChildList } from '../../../registers/ChildList'
import { useTable } from '../../../registers/source'

/** Tables in the order of their pages, each with the field by which the newest comes first. */
const lists = [
  { table: 'privilegeCase', newestBy: 'appliedOn' },
  { table: 'card', newestBy: 'issuedOn' },
  { table: 'subscription', newestBy: undefined },
  { table: 'checkUp', newestBy: undefined },
  { table: 'insurance', newestBy: undefined },
] as const

/** Added and moved on in 优待服务; here they are looked at, so that no card is issued past its checks. */
export function PrivilegesOf({ person }: { readonly person: RowId }) {
  return lists.map(({ table, newestBy }) => (
    <Served key={table} table={table} person={person} {...(newestBy === undefined ? {} : { newestBy })} />
  ))
}

interface ServedProps {
  readonly table: string
  readonly person: RowId
  readonly newestBy?: string
}

function Served({ table, person, newestBy }: ServedProps) {
  const { label } = useTable(table)
  return (
    <>
      <h3>{label}</h3>
      <ChildList table={table} parent={person} readOnly {...(newestBy === undefined ? {} : { newestBy })} />
    </>
  )
}
