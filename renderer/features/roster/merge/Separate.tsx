// 拆分（撤销合并）: gives each record back its own rows, later ones too; values taken over at the merge go back unless changed since.
import { useEffect, useState } from 'react'
import { Button, Modal } from 'antd'
import type { RowId, TxnId } from '../../../../shared/oplog/operation'
import type { HistoryEntry, Office, Row } from '../../../data/office'
import { useOffice } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import { useTakeBack } from '../../../registers/useTakeBack'

export interface Member {
  readonly row: Row
  /** The merge that brought it here, if history still names it. */
  readonly txn: TxnId | undefined
}

export function Separate({ person, close }: { readonly person: Row; readonly close: () => void }) {
  const office = useOffice()
  const [members, setMembers] = useState<readonly Member[]>()
  const separate = useSeparating(person, close)
  useEffect(() => {
    let current = true
    void membersOf(office, person.id).then((found) => current && setMembers(found))
    return () => {
      current = false
    }
  }, [office, person.id])
  return (
    <Modal open title={`拆分（撤销合并）：${String(person['name'] ?? '')}`} footer={null} onCancel={close}>
      {members?.length === 0 ? <p>这份档案没有合并过别的档案。</p> : null}
      <p className="quiet">
        拆分后各人名下的荣誉、动态、附件等各归各位，合并之后登记在哪一份名下的也归哪一份；合并时取用的内容恢复原样，之后又改过的保留。
      </p>
      <ul className="hits">
        {(members ?? []).map((member) => (
          <li key={member.row.id} className="bar">
            <span className="grow">
              <strong>{String(member.row['name'] ?? '')}</strong>{' '}
              <span className="quiet">
                {[member.row['birth'], member.row['employer']].filter((part) => part !== undefined).join(' · ')}
              </span>
            </span>
            <Button onClick={() => void separate(member)}>拆分出来</Button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function useSeparating(person: Row, close: () => void): (member: Member) => Promise<void> {
  const run = useRun()
  const takeBack = useTakeBack()
  return async ({ row, txn }) => {
    // Taking the merge back also returns the values it wrote; where that is refused the pair is at least unlinked.
    const separated =
      (txn !== undefined && (await takeBack(txn, '已拆分'))) ||
      (await run('person.unmerge', { a: person.id, b: row.id })).ok
    if (separated) close()
  }
}

/** Records merged into this one, with the merge that did it. */
async function membersOf(office: Office, survivor: RowId): Promise<readonly Member[]> {
  const members = await office.merged('person', survivor)
  const history = await office.history('person', survivor)
  return members.map((row) => ({ row, txn: mergeOf(history, members.length) }))
}

/** The one merge in this record's history; with several members the pair is unlinked on its own, so that the others stay merged. */
function mergeOf(history: readonly HistoryEntry[], members: number): TxnId | undefined {
  if (members !== 1) return undefined
  return history.find((entry) => entry.kind === 'link')?.txn
}
