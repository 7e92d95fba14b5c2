// 拆分（撤销合并）: gives each record back its own rows, later ones too; values taken over at the merge go back unless changed since.
import { useEffect, useState } from 'react'
import { Button, Checkbox, Modal } from 'antd'
import type { RowId, TxnId } from '../../../../shared/oplog/operation'
import type { HistoryEntry, Office, Row } from '../../../data/office'
import { rowText } from '../../../registers/columns'
import { readSeen } from '../../../registers/heads'
import { useLists } from '../../../registers/lists'
import { useOffice, useTable } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import { useTakeBack } from '../../../registers/useTakeBack'
import { takenOver, type TakenOver } from './taken-over'

export interface Member {
  readonly row: Row
  /** The merge that brought it here, if history still names it. */
  readonly txn: TxnId | undefined
  /** What the merge wrote from it; where the merge is taken back whole these go back by themselves. */
  readonly taken: readonly TakenOver[]
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
          <Leaver key={member.row.id} member={member} separate={separate} />
        ))}
      </ul>
    </Modal>
  )
}

type Separating = (member: Member, back: readonly TakenOver[]) => Promise<void>

/** One record of several, with what the merge took from it: ticked, the survivor gets back what it had before. */
function Leaver({ member, separate }: { readonly member: Member; readonly separate: Separating }) {
  const { row, taken, txn } = member
  const offered = txn === undefined ? taken : []
  const table = useTable('person')
  const lists = useLists(table)
  const [kept, setKept] = useState<readonly string[]>([])
  const shown = (field: string, value: unknown): string => {
    const spec = table.fields.find((each) => each.name === field)
    return (spec && rowText(spec, { id: '', [field]: value }, lists)) || '（空）'
  }
  const tick = (field: string, on: boolean): void =>
    setKept(on ? kept.filter((each) => each !== field) : [...kept, field])
  return (
    <li>
      <div className="bar">
        <span className="grow">
          <strong>{String(row['name'] ?? '')}</strong>{' '}
          <span className="quiet">
            {[row['birth'], row['employer']].filter((part) => part !== undefined).join(' · ')}
          </span>
        </span>
        <Button
          onClick={() =>
            void separate(
              member,
              offered.filter(({ field }) => !kept.includes(field)),
            )
          }
        >
          拆分出来
        </Button>
      </div>
      {offered.length > 0 ? <p className="quiet">合并时从这份档案取用的内容，拆分时恢复为合并前的：</p> : null}
      {offered.map(({ field, label, before, after }) => (
        <div key={field}>
          <Checkbox checked={!kept.includes(field)} onChange={(event) => tick(field, event.target.checked)}>
            {label}：{shown(field, after)} → {shown(field, before)}
          </Checkbox>
        </div>
      ))}
    </li>
  )
}

function useSeparating(person: Row, close: () => void): Separating {
  const office = useOffice()
  const run = useRun()
  const takeBack = useTakeBack()
  return async ({ row, txn }, back) => {
    const restore = Object.fromEntries(back.map(({ field, before }) => [field, before]))
    const seen = back.length > 0 ? await readSeen(office, 'person', person.id, Object.keys(restore)) : {}
    // Taking the merge back also returns the values it wrote; where that is refused the pair is at least unlinked.
    const separated =
      (txn !== undefined && (await takeBack(txn, '已拆分'))) ||
      (await run('person.unmerge', { a: person.id, b: row.id, restore, seen })).ok
    if (separated) close()
  }
}

/** Records merged into this one, with the merge that did it. */
async function membersOf(office: Office, person: RowId): Promise<readonly Member[]> {
  const [members, history, survivor] = await Promise.all([
    office.merged('person', person),
    office.history('person', person),
    office.row('person', person),
  ])
  return members.map((row) => ({
    row,
    txn: mergeOf(history, members.length),
    taken: survivor ? takenOver(history, survivor, row) : [],
  }))
}

/** The one merge in this record's history; with several members the pair is unlinked on its own, so that the others stay merged. */
function mergeOf(history: readonly HistoryEntry[], members: number): TxnId | undefined {
  if (members !== 1) return undefined
  return history.find((entry) => entry.kind === 'link')?.txn
}
