// Tools of a batch for what comes back from outside: the answer to a claim, and what the bank could not pay.
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { useGo } from '../../ui/go'
import { paths } from './paths'

interface AnswerToolsProps {
  readonly batch: Row
  readonly ticked: readonly string[]
  readonly onReturns: (lines: readonly string[]) => void
}

export function AnswerTools({ batch, ticked, onReturns }: AnswerToolsProps) {
  const go = useGo()
  if (batch['direction'] === 'claim')
    return Number(batch['version'] ?? 0) > 0 ? (
      <Button onClick={() => go(paths.claim(batch.id))}>申报与批复</Button>
    ) : null
  const claim = batch['claim']
  const paid = batch['state'] === 'paid' || batch['state'] === 'archived'
  return (
    <>
      {typeof claim === 'string' ? <Button onClick={() => go(paths.claim(claim))}>申报与批复</Button> : null}
      {paid ? (
        <Button onClick={() => onReturns(ticked)}>
          {ticked.length > 0 ? `登记退票（${ticked.length}）` : '登记退票'}
        </Button>
      ) : null}
    </>
  )
}
