// 待登记的动态: deaths, moves and hardship that counties reported. Each is registered by a person who sees what it does to money, or set
// aside with the reason; nothing happens by itself.
import { useState } from 'react'
import { Button, Form } from 'antd'
import { statusKinds } from '../../../../shared/domain/roster/picklists'
import { useRow } from '../../../registers/rows'
import { useCommand } from '../../../registers/useCommand'
import { useGo } from '../../../ui/go'
import { FormFoot } from '../../../ui/FormFoot'
import { LedgerHead } from '../../../ui/LedgerHead'
import { ReasonField } from '../../../ui/ReasonField'
import { SidePanel } from '../../../ui/SidePanel'
import { paths } from '../paths'
import { StatusPanel } from '../status/StatusPanel'
import type { YearOfChecks } from './useYear'
import { useOnePanel } from '../../../ui/useOnePanel'

type One = YearOfChecks['proposals'][number]
interface Open {
  readonly kind: 'event' | 'aside'
  readonly one: One
}

export function Proposals({ proposals }: { readonly proposals: YearOfChecks['proposals'] }) {
  const { panel: open, key, open: setOpen, close } = useOnePanel<Open>()
  return (
    <section className="child-list" aria-label="待登记的动态">
      <h3>待登记的动态</h3>
      <p className="quiet">核对表报来的变动不会自动办理：请逐项登记（会先列出对发放的影响），或写明不登记的原因。</p>
      <ProposalTable proposals={proposals} open={setOpen} />
      {open?.kind === 'event' ? <Register key={key} one={open.one} close={close} /> : null}
      {open?.kind === 'aside' ? <Aside key={key} one={open.one} close={close} /> : null}
    </section>
  )
}

function ProposalTable({
  proposals,
  open,
}: {
  readonly proposals: YearOfChecks['proposals']
  readonly open: (open: Open) => void
}) {
  return (
    <table className="ledger" aria-label="待登记的动态">
      <LedgerHead words={['单位', '姓名', '报来的变动', '变动时间', '填报人', '备注']} numbers={[]} rest={['']} />
      <tbody>
        {proposals.map((one) => (
          <ProposalRow key={`${one.check.id} ${one.kind}`} one={one} open={open} />
        ))}
      </tbody>
    </table>
  )
}

function ProposalRow({ one, open }: { readonly one: One; readonly open: (open: Open) => void }) {
  const go = useGo()
  const words = `${one.name} ${kindWords(one.kind)}`
  return (
    <tr>
      <td>{one.county}</td>
      <td>
        <Button size="small" type="link" onClick={() => go(paths.person(one.person))}>
          {one.name}
        </Button>
      </td>
      <td>{kindWords(one.kind)}</td>
      <td>{one.date ?? '没有写'}</td>
      <td>{String(one.check['by'] ?? '')}</td>
      <td>{String(one.check['note'] ?? '')}</td>
      <td className="ledger-tools">
        <Button size="small" aria-label={`登记 ${words}`} onClick={() => open({ kind: 'event', one })}>
          登记…
        </Button>{' '}
        <Button size="small" aria-label={`不登记 ${words}`} onClick={() => open({ kind: 'aside', one })}>
          不登记
        </Button>
      </td>
    </tr>
  )
}

/** The panel of 登记动态 with what the county said filled in, its consequences for money shown as always. */
function Register({ one, close }: { readonly one: One; readonly close: () => void }) {
  const person = useRow('person', one.person)
  const go = useGo()
  if (!person) return null
  const after = (_event: string, ticked: readonly string[]): void => {
    close()
    if (ticked.includes('death-sheet')) go(paths.person(one.person))
  }
  return <StatusPanel person={person} proposed={one} close={close} after={after} />
}

function Aside({ one, close }: { readonly one: One; readonly close: () => void }) {
  const { run, busy, failure } = useCommand()
  const [reason, setReason] = useState('')
  const save = async (): Promise<void> => {
    if ((await run('check.set-aside', { check: one.check.id, reason }))?.ok) close()
  }
  return (
    <SidePanel title={`不登记：${one.name} ${kindWords(one.kind)}`} onClose={close}>
      <Form layout="vertical" onFinish={() => void save()}>
        <ReasonField
          id="aside-reason"
          help="如：经核实仍健在；已按文件另行登记"
          value={reason}
          onChange={setReason}
          max={120}
        />
        <FormFoot failure={failure} busy={busy} label="不登记" close={close} />
      </Form>
    </SidePanel>
  )
}

function kindWords(kind: string): string {
  return statusKinds.find(({ value }) => value === kind)?.label ?? kind
}
