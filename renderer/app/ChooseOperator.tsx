// Asked at start only where several people share the PC and it is not known who sits at it now.
import { useState } from 'react'
import { Button, Input } from 'antd'
import type { Failure } from '../../shared/kernel/result'
import { Notice } from '../ui/Notice'
import { addOperator } from './operators'
import { AskPin } from './AskPin'
import { takeOperator, useSession, type Operator } from './session'

export function ChooseOperator() {
  const operators = useSession((session) => session.operators)
  const officeName = useSession((session) => session.officeName)
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const [asking, setAsking] = useState<Operator>()
  const choose = (operator: Operator): void => {
    if (operator.hasPin) setAsking(operator)
    else void takeOperator(operator)
  }
  return (
    <main className="gate first-run" id="page">
      <div className="first-card">
        <h1>{officeName || '劳模之家'}</h1>
        <p className="quiet">现在由谁操作？之后的修改会记在这位名下，右上角随时可以切换。</p>
        <ul className="operator-list" aria-label="操作员">
          {operators.map((operator, at) => (
            <li key={operator.id}>
              <Button size="large" block autoFocus={at === 0} onClick={() => choose(operator)}>
                {operator.name}
              </Button>
            </li>
          ))}
        </ul>
        <Input.Search
          aria-label="新操作员姓名"
          placeholder="不在上面？填写您的姓名"
          enterButton="加入并开始"
          maxLength={20}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onSearch={(text) => void addOperator(text).then(setFailure)}
        />
        {failure ? <Notice failure={failure} /> : null}
        {asking ? <AskPin operator={asking} onDone={() => setAsking(undefined)} /> : null}
      </div>
    </main>
  )
}
