// 创新工作室 and 协会 of one person, also under rows merged with them: what they lead, where they work, which office they hold.
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Office } from '../../../data/office'
import { useHear, useOffice } from '../../../registers/source'
import { useGo } from '../../../ui/go'
import { today } from '../../../ui/today'
import { associationRoles, studioRoles, type Role, type RoleRows } from './roles'

const read = ['studio', 'studioLeader', 'studioMember', 'councilMember', 'member', 'nomination'] as const

export function RolesOf({ person }: { readonly person: RowId }) {
  const rows = useRoleRows(person)
  if (!rows) return null
  return (
    <>
      <RoleTable
        label="创新工作室"
        roles={studioRoles(rows)}
        path="/studios"
        empty="没有领衔或参加创新工作室。在“创新工作室”的领衔人、成员里选到这个人的，列在这里。"
      />
      <RoleTable
        label="协会任职"
        roles={associationRoles(rows, today())}
        path="/association"
        empty="没有协会会籍、任职和推荐评选。在“协会工作”里选到这个人的，列在这里。"
      />
    </>
  )
}

interface RoleTableProps {
  readonly label: string
  readonly roles: readonly Role[]
  /** The register that the roles are entered in. */
  readonly path: string
  readonly empty: string
}

function RoleTable({ label, roles, path, empty }: RoleTableProps) {
  const go = useGo()
  return (
    <>
      <div className="bar">
        <h3>{label}</h3>
        <Button size="small" type="text" aria-label={`打开${label}登记`} onClick={() => go(path)}>
          打开登记
        </Button>
      </div>
      {roles.length === 0 ? <p className="quiet">{empty}</p> : <Roles label={label} roles={roles} />}
    </>
  )
}

function Roles({ label, roles }: Pick<RoleTableProps, 'label' | 'roles'>) {
  const go = useGo()
  return (
    <div className="plain-table">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">所在</th>
            <th scope="col">身份</th>
            <th scope="col">起</th>
            <th scope="col">止</th>
          </tr>
        </thead>
        <tbody>
          {roles.map(({ id, where, as, from, to, path }) => (
            <tr key={id}>
              <td>
                {path === undefined ? (
                  where
                ) : (
                  <Button type="link" size="small" onClick={() => go(path)}>
                    {where}
                  </Button>
                )}
              </td>
              <td>{as}</td>
              <td className="whole">{from ?? ''}</td>
              <td className="whole">{to ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Undefined while reading. */
function useRoleRows(person: RowId): RoleRows | undefined {
  const office = useOffice()
  const [rows, setRows] = useState<RoleRows>()
  const [turn, setTurn] = useState(0)
  useHear([...read, '_link'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void roleRows(office, person).then((found) => void (gone || setRows(found)))
    return () => {
      gone = true
    }
  }, [office, person, turn])
  return rows
}

async function roleRows(office: Office, person: RowId): Promise<RoleRows> {
  const ids = [person, ...(await office.merged('person', person)).map(({ id }) => id)]
  const [led = [], pastLeaders = [], studioMembers = [], council = [], memberships = [], nominations = []] =
    await Promise.all(read.map((table) => office.find(table, 'person', ids)))
  const named = [...pastLeaders, ...studioMembers].map((row) => String(row['studio']))
  const studios = await office.rows('studio', [...new Set(named)])
  return { studios, led, pastLeaders, studioMembers, council, memberships, nominations }
}
