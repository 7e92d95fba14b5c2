// 核实 of one person: when they were last seen alive and until when that holds, above everything that was recorded.
import { lifeStanding, standingWords } from '../../../../shared/domain/checks/life-standing'
import { LifeCheckPanel } from '../../../checking/LifeCheckPanel'
import type { Row } from '../../../data/office'
import { ChildPanels } from '../../../registers/ChildPanels'
import { RecordForm } from '../../../registers/RecordForm'
import { useAll, useChildren } from '../../../registers/rows'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'

export function ChecksTab({ person }: { readonly person: Row }) {
  return (
    <>
      <Standing person={person} />
      <ChildPanels
        table="lifeCheck"
        parent={person.id}
        newestBy="date"
        empty="还没有核实记录。入户、电话或收回核对表之后登记在这里。"
        add={(close) => (
          <LifeCheckPanel people={[{ id: person.id, name: String(person['name'] ?? '') }]} close={close} />
        )}
        show={(id, close) => (
          <SidePanel title={`健在核实 · 备注：${String(person['name'] ?? '')}`} onClose={close}>
            <RecordForm
              table="lifeCheck"
              id={id}
              only={['note']}
              person={person.id}
              columns={1}
              onSaved={close}
              onCancel={close}
            />
          </SidePanel>
        )}
      />
    </>
  )
}

/** 上次核实 2026-03-01，2026-09-01 前再核实 · 从未核实, and that no rule says how long one holds. */
function Standing({ person }: { readonly person: Row }) {
  const words = useLifeWords(person)
  return words === undefined ? null : <Notice>{words}</Notice>
}

/** The standing of a living person in words; undefined while reading, and where there is neither a 核实 nor a rule about it. */
export function useLifeWords(person: Row): string | undefined {
  const checks = useChildren('lifeCheck', person.id)
  const rules = useAll('lifeRule')
  if (!checks || !rules || person['_dStatus'] === 'died') return undefined
  const standing = lifeStanding(person['birth'], checks, rules, today())
  if (standing.state === 'no-rule' && standing.last === undefined) return undefined
  if (standing.state === 'no-rule') return `${standingWords(standing)}；核实有效期还没有规定（设置 → 政策）`
  return standing.state === 'sound'
    ? `${standingWords(standing)}，${String(standing.due)} 前再核实`
    : standingWords(standing)
}
