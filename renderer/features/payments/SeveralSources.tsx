// 同期多来源提示 before 定稿: who on this sheet has money of the same nature for the same months from another source. People decide; nothing
// is stopped (office-practice.md 7).
import { useMemo } from 'react'
import { severalSources, severalWords, type Several } from '../../../shared/domain/payments/several'
import type { Fields } from '../../../shared/domain/field'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { useFound } from '../../registers/useFound'

interface Meeting extends Several {
  readonly name: string
  readonly person: string
}

/** Undefined while reading. */
export function useSeveral(batch: Row): readonly Meeting[] | undefined {
  const lines = useFound('payLine', 'batch', [batch.id])
  const taken = useMemo(() => (lines ?? []).filter((line) => line['verdict'] === 'in'), [lines])
  const entries = useFound('ledgerEntry', 'person', [...new Set(taken.map((line) => String(line['person'])))])
  const [schemes, accounts] = [useAll('scheme'), useAll('fundAccount')]
  return useMemo(() => {
    if (!entries || !schemes || !accounts) return undefined
    const natures = new Map(schemes.map((scheme) => [scheme.id, String(scheme['nature'] ?? '')]))
    const source = accounts.find((account) => account.id === batch['account'])?.['name']
    const byPerson = groupBy([...entries, ...taken.map((line) => asPayment(line, batch, source))])
    return [...byPerson].flatMap(([person, own]) =>
      severalSources(own, (scheme) => natures.get(String(scheme)))
        .filter((found) => found.entries.some((entry) => entry['planned'] === true))
        .map((found) => ({ ...found, person, name: String(own.at(-1)?.['name'] ?? '') })),
    )
  }, [entries, schemes, accounts, taken, batch])
}

/** A line on its way to become a payment. */
function asPayment(line: Row, batch: Row, source: unknown): Fields {
  return {
    id: line.id,
    person: line['person'],
    name: line['name'],
    entry: 'payment',
    planned: true,
    scheme: batch['scheme'],
    fundLevel: batch['fundLevel'],
    from: line['from'] ?? batch['from'],
    to: line['to'] ?? batch['to'],
    amount: line['amount'],
    batchNumber: batch['number'],
    ...(typeof source === 'string' ? { source } : {}),
  }
}

function groupBy(entries: readonly Fields[]): ReadonlyMap<string, readonly Fields[]> {
  const groups = new Map<string, Fields[]>()
  for (const entry of entries) {
    const person = String(entry['person'])
    groups.set(person, [...(groups.get(person) ?? []), entry])
  }
  return groups
}

/** The list under a step; says so where there is nobody. */
export function SeveralSources({ batch }: { readonly batch: Row }) {
  const found = useSeveral(batch)
  if (!found) return <p className="quiet">正在比对同期多来源…</p>
  if (found.length === 0) return <p className="quiet">同期多来源：没有发现。</p>
  return (
    <section aria-label="同期多来源提示">
      <h3>同期多来源：{found.length} 人（请领导定，不影响提交）</h3>
      <ul className="several">
        {found.map((each) => (
          <li key={`${each.person} ${each.nature}`}>
            {each.name} {severalWords(each)}
          </li>
        ))}
      </ul>
    </section>
  )
}
