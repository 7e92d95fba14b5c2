// Registering a bank account, or putting one right before its 复核; a reviewed one is only ever followed by a new one.
import { useCallback, useMemo } from 'react'
import { reviewState } from '../../../../shared/domain/roster/accounts'
import type { RowId, Value } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import { useOffice } from '../../../registers/source'
import type { Saving } from '../../../registers/useRecordForm'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'

const fields = ['holder', 'number', 'bank', 'bankCode', 'cardKind', 'from', 'reason', 'proof', 'note']

interface AccountPanelProps {
  readonly person: Row
  /** The account to put right; a reviewed one is where the new one starts from. Absent = a first account. */
  readonly account?: Row
  readonly onClose: () => void
}

export function AccountPanel({ person, account, onClose }: AccountPanelProps) {
  const office = useOffice()
  const follows = account !== undefined && reviewState(account) === 'checked'
  const row: RowId | undefined = follows ? undefined : account?.id
  const deliver = useCallback(
    ({ id, values, seen }: Saving) =>
      office.run('account.propose', {
        person: person.id,
        ...(id === undefined ? { values } : { row: id, values, seen }),
      }),
    [office, person.id],
  )
  const initial = useMemo(() => initialOf(person, follows ? account : undefined), [person, follows, account])
  const title = follows ? '变更账户' : account ? '修改账户' : '登记账户'
  return (
    <SidePanel title={`${title}：${String(person['name'] ?? '')}`} onClose={onClose}>
      <p className="quiet">
        {follows
          ? '原账户继续使用，新账户由另一位操作员复核后，自启用日期起代替它。'
          : '登记后由另一位操作员在“待复核账户”中复核，复核前不会用于发放。'}
      </p>
      <RecordForm
        table="account"
        {...(row === undefined ? { initial } : { id: row })}
        only={fields}
        deliver={deliver}
        saveLabel="保存，待复核"
        person={person.id}
        columns={1}
        onSaved={onClose}
        onCancel={onClose}
      />
    </SidePanel>
  )
}

function initialOf(person: Row, old: Row | undefined): Readonly<Record<string, Value>> {
  const holder = old?.['holder'] ?? person['name']
  const kind = old?.['cardKind']
  return {
    from: today(),
    ...(typeof holder === 'string' ? { holder } : {}),
    ...(typeof kind === 'string' ? { cardKind: kind } : {}),
  }
}
