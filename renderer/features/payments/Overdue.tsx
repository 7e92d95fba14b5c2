// 超期未核实 of a batch: whose 健在核实 no longer holds, with the three choices and the sheet to take along; nobody is stopped silently (office-practice.md 2).
import { useEffect, useState } from 'react'
import { Button, Checkbox } from 'antd'
import { standingWords } from '../../../shared/domain/checks/life-standing'
import { overdueLines, type OverdueLine } from '../../../shared/domain/payments/overdue'
import { LifeCheckForm } from '../../checking/LifeCheckPanel'
import type { Office, Row } from '../../data/office'
import { useHear, useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { Notice } from '../../ui/Notice'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

const LifeSheetPrint = later(() => import('../../sheets/checks/LifeSheetPrint').then((screen) => screen.LifeSheetPrint))

/** Lines of a batch in 编制中 about which has to be decided; undefined while reading. */
export function useOverdue(batch: Row): readonly OverdueLine[] | undefined {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<readonly OverdueLine[]>()
  const asks = batch['state'] === 'drafting' && batch['direction'] === 'pay'
  useHear(['payLine', 'lifeCheck', 'lifeRule', 'person'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    if (asks) void readOverdue(office, batch.id).then((lines) => void (gone || setFound(lines)))
    return () => {
      gone = true
    }
  }, [office, batch.id, asks, turn])
  return asks ? found : []
}

async function readOverdue(office: Office, batch: string): Promise<readonly OverdueLine[]> {
  const rules = await office.all('lifeRule')
  if (rules.length === 0) return []
  const lines = (await office.find('payLine', 'batch', [batch])).filter((line) => line['verdict'] === 'in')
  const ids = [...new Set(lines.map((line) => String(line['person'])))]
  const copies = await office.find('person', '_dSurvivor', ids)
  const owner = new Map(copies.map((copy) => [copy.id, String(copy['_dSurvivor'])]))
  const [people, rows] = await Promise.all([
    office.rows('person', ids),
    office.find('lifeCheck', 'person', [...ids, ...owner.keys()]),
  ])
  const births = new Map(people.map((person) => [person.id, person['birth']]))
  const checks = new Map<string, Row[]>()
  for (const row of rows) {
    const person = owner.get(String(row['person'])) ?? String(row['person'])
    checks.set(person, [...(checks.get(person) ?? []), row])
  }
  return overdueLines(lines, {
    birth: (id) => births.get(id),
    checks: (id) => checks.get(id) ?? [],
    rules,
    on: today(),
  })
}

interface OverduePanelProps {
  readonly overdue: readonly OverdueLine[]
  /** The project, as it stands in the title of the 《健在核实表》. */
  readonly about: string
  readonly close: () => void
}

export function OverduePanel({ overdue, about, close }: OverduePanelProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = overdue.filter(({ line }) => !left.has(line.id))
  const toggle = (id: string) =>
    setLeft((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]))
  if (overdue.length === 0)
    return (
      <SidePanel title="超期未核实" onClose={close}>
        <p>批次里的人都已核实或已作决定，可以提交复核。</p>
      </SidePanel>
    )
  return (
    <SidePanel title={`超期未核实：${overdue.length} 人`} onClose={close}>
      <p className="settings-lead">定稿之前逐人选定；不选定的不能提交复核，也不会自动停发。</p>
      <ul className="overdue">
        {overdue.map(({ line, standing }) => (
          <li key={line.id}>
            <Checkbox checked={!left.has(line.id)} onChange={() => toggle(line.id)}>
              {String(line['name'])}　<span className="quiet">{standingWords(standing)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <Choices chosen={chosen} about={about} />
    </SidePanel>
  )
}

/** The three ways on, for whoever is ticked. */
function Choices({ chosen, about }: { readonly chosen: readonly OverdueLine[]; readonly about: string }) {
  const [step, setStep] = useState<'check' | 'print'>()
  const { run, busy, failure } = useCommand()
  const lines = chosen.map(({ line }) => line.id)
  const people = chosen.map(({ line }) => ({ id: String(line['person']), name: String(line['name']) }))
  if (step === 'check') return <LifeCheckForm people={people} close={() => setStep(undefined)} />
  const none = lines.length === 0
  const keepBack = { lines, reason: '健在核实超期，暂缓发放' }
  return (
    <>
      {failure ? <Notice failure={failure} /> : null}
      <div className="bar">
        <Button disabled={none} loading={busy} onClick={() => void run('batch.pay-unchecked', { lines })}>
          照发并注明（{lines.length}）
        </Button>
        <Button disabled={none} loading={busy} onClick={() => void run('batch.leave-out', keepBack)}>
          暂缓发放（{lines.length}）
        </Button>
        <Button disabled={none} onClick={() => setStep('check')}>
          立即核实（{lines.length}）
        </Button>
        <Button disabled={none} onClick={() => setStep('print')}>
          打印核实表（{lines.length}）
        </Button>
      </div>
      {step === 'print' ? <LifeSheetPrint people={people.map(({ id }) => id)} about={about} /> : null}
    </>
  )
}
