// 全文搜索 of the policy library: what is typed is looked for in every text, and the paragraph that answers is shown.
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button, Input } from 'antd'
import { findPolicies, makeReady, type PolicyHit } from '../../../shared/domain/inquiries/find-policy'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { today } from '../../ui/today'

interface PolicySearchProps {
  /** Copies a hit into the answer; absent where there is none to copy into. */
  readonly onCite?: ((hit: PolicyHit) => void) | undefined
  readonly onOpen?: ((policy: Row) => void) | undefined
}

export function PolicySearch({ onCite, onOpen }: PolicySearchProps) {
  const policies = useAll('policyText')
  useMadeReady(policies)
  const [typed, setTyped] = useState('')
  // A letter appears before what it finds.
  const asked = useDeferredValue(typed)
  const hits = useMemo(() => findPolicies(policies ?? [], asked, today()), [policies, asked])
  return (
    <section aria-label="政策全文搜索">
      <Input.Search
        allowClear
        aria-label="在政策正文里搜索"
        placeholder="几个词用空格隔开，如：子女 入学"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="quiet" role="status">
        {sayOf(policies, typed, hits.length)}
      </p>
      <ul className="policy-hits">
        {hits.map((hit) => (
          <Hit key={hit.policy.id} hit={hit} onCite={onCite} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

/** Texts made ready at a time: less than a frame for long ones. */
const portion = 20

/** A large library is made ready in the pauses, so that the first letter typed finds it so. */
function useMadeReady(policies: readonly Row[] | undefined): void {
  useEffect(() => {
    if (!policies) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = (): void => {
      timer = makeReady(policies, portion) > 0 ? setTimeout(go, 0) : undefined
    }
    go()
    return () => clearTimeout(timer)
  }, [policies])
}

function sayOf(policies: readonly Row[] | undefined, typed: string, found: number): string {
  if (!policies) return '正在读取政策库…'
  if (policies.length === 0) return '政策库还是空的。请到“来信来访 → 更多 → 政策库”新增文件，粘贴正文。'
  if (typed.trim() === '') return `政策库有 ${policies.length} 件。`
  return found === 0 ? '没有找到。换个说法，或少写几个词。' : `找到 ${found} 件。`
}

interface HitProps extends PolicySearchProps {
  readonly hit: PolicyHit
}

function Hit({ hit, onCite, onOpen }: HitProps) {
  const { policy, shown, marks, inForce } = hit
  const facts = [policy['number'], policy['issuer'], policy['date']].filter(Boolean).map(String)
  const example = policy['example'] === true
  return (
    <li>
      <b>{String(policy['title'] ?? '')}</b>
      {facts.length > 0 ? <span className="quiet"> {facts.join(' · ')}</span> : null}
      {inForce ? null : <span className="said-warning"> {example ? '示例，不能引用' : '不在施行期内，请核对'}</span>}
      {shown === '' ? null : <div className="inquiry-text">{marked(shown, marks)}</div>}
      <div className="bar">
        {onCite && !example ? (
          <Button size="small" onClick={() => onCite(hit)}>
            引用政策
          </Button>
        ) : null}
        {onOpen ? (
          <Button size="small" onClick={() => onOpen(policy as Row)}>
            看全文
          </Button>
        ) : null}
      </div>
    </li>
  )
}

function marked(text: string, marks: PolicyHit['marks']): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, text.slice(at)]
}
