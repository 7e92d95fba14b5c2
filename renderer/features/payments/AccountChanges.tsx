// 定稿后账号有变更: whose account is another now than on the list that is final, so that nobody finds out from the bank.
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import { accountChanges, type AccountChange } from '../../../shared/domain/payments/account-changes'
import { unpackLines, versionId } from '../../../shared/domain/payments/final-lines'
import { maskAccount } from '../../../shared/domain/masking'
import { groupBy } from '../../../shared/kernel/group-by'
import type { Office, Row } from '../../data/office'
import { useHear, useOffice } from '../../registers/source'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

const onTheWay: ReadonlySet<unknown> = new Set(['final', 'approved', 'sent'])

/** Of a 定稿 that is not paid yet; none while reading. */
export function useAccountChanges(batch: Row): readonly AccountChange[] {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<readonly AccountChange[]>([])
  const asks = onTheWay.has(batch['state']) && (batch['way'] === '银行代发' || batch['way'] === '转账')
  const version = versionId(batch.id, Number(batch['version'] ?? 0))
  useHear(['account', 'batchVersion'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    if (asks) void readChanges(office, version).then((changes) => void (gone || setFound(changes)))
    return () => {
      gone = true
    }
  }, [office, version, asks, turn])
  return asks ? found : []
}

/** The accounts of people merged into somebody are theirs too. */
async function readChanges(office: Office, version: string): Promise<readonly AccountChange[]> {
  const lines = unpackLines(await office.row('batchVersion', version))
  const people = [...new Set(lines.map(({ person }) => person))]
  if (people.length === 0) return []
  const copies = await office.find('person', '_dSurvivor', people)
  const owner = new Map(copies.map((copy) => [copy.id, String(copy['_dSurvivor'])]))
  const accounts = await office.find('account', 'person', [...people, ...owner.keys()])
  const own = groupBy(accounts, (row) => owner.get(String(row['person'])) ?? String(row['person']))
  return accountChanges(lines, (person) => own.get(person) ?? [], today())
}

interface AccountChangesPanelProps {
  readonly changes: readonly AccountChange[]
  readonly close: () => void
}

export function AccountChangesPanel({ changes, close }: AccountChangesPanelProps) {
  const go = useGo()
  return (
    <SidePanel title={`定稿后账号有变更：${changes.length} 人`} onClose={close}>
      <p className="settings-lead">
        表和银行文件仍是定稿时的账号。旧账号还能收款的照常付；不能收款的，请“重开为下一版”后重新计算，或付出去退回后开退票重发单。
      </p>
      <ul className="several">
        {changes.map(({ person, name, then, now }) => (
          <li key={person}>
            <Button size="small" type="link" onClick={() => go(`/roster/person/${person}/account`)}>
              {name}
            </Button>
            定稿时 {maskAccount(then)}，现在 {now === undefined ? '没有复核过的账户' : maskAccount(now)}
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
