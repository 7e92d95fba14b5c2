// 银行账户 of one person: which one is paid into now, which wait for 复核, and changes by a new one.
import { Button } from 'antd'
import { accountInForce, reviewState } from '../../../../shared/domain/roster/accounts'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { RecordForm } from '../../../registers/RecordForm'
import { useChildren } from '../../../registers/rows'
import { useGo } from '../../../ui/go'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import { paths } from '../paths'
import { AccountPanel } from './AccountPanel'
import { useOnePanel } from '../../../ui/useOnePanel'

const columns = ['holder', 'number', 'bank', 'from', 'to', '_dReview', 'proposedBy', 'checkedBy']

type Open = { readonly kind: 'propose'; readonly account?: Row } | { readonly kind: 'stop'; readonly account: Row }

export function AccountsTab({ person }: { readonly person: Row }) {
  const accounts = useChildren('account', person.id)
  const { panel: open, key, open: setOpen, close } = useOnePanel<Open>()
  if (!accounts) return null
  const used = accountInForce(accounts, today())
  const stop = (account: Row) =>
    reviewState(account) === 'checked' && account['to'] === undefined ? (
      <Button size="small" type="text" onClick={() => setOpen({ kind: 'stop', account })}>
        停用
      </Button>
    ) : null
  return (
    <>
      <InUse accounts={accounts} used={used} />
      <ChildList
        table="account"
        parent={person.id}
        columns={columns}
        newestBy="from"
        onAdd={() => setOpen(used ? { kind: 'propose', account: used } : { kind: 'propose' })}
        onEdit={(account) => setOpen({ kind: 'propose', account })}
        rowTools={stop}
      />
      {open?.kind === 'propose' ? (
        <div className="child-list">
          <AccountPanel
            key={key}
            person={person}
            {...(open.account ? { account: open.account } : {})}
            onClose={close}
          />
        </div>
      ) : null}
      {open?.kind === 'stop' ? (
        <div className="child-list">
          <SidePanel title="停用账户" onClose={close}>
            <RecordForm
              table="account"
              id={open.account.id}
              only={['to', 'reason']}
              person={person.id}
              columns={1}
              onSaved={close}
              onCancel={close}
            />
          </SidePanel>
        </div>
      ) : null}
    </>
  )
}

/** One line of what is true now: into which account money goes, or that there is none yet. */
function InUse({ accounts, used }: { readonly accounts: readonly Row[]; readonly used: Row | undefined }) {
  const go = useGo()
  const waiting = accounts.filter((account) => reviewState(account) !== 'checked').length
  if (accounts.length === 0) return null
  return (
    <Notice>
      {used
        ? `发放使用：${String(used['bank'] ?? '开户行未填')}，尾号 ${String(used['number'] ?? '').slice(-4)}。`
        : '还没有复核过的账户，不能转账发放。'}
      {waiting > 0 ? (
        <>
          {' '}
          {waiting} 个账户待复核，
          <Button type="link" size="small" onClick={() => go(paths.accounts)}>
            去复核
          </Button>
        </>
      ) : null}
    </Notice>
  )
}
