// What stands between start and work: opening, first run, who is working, or why the data cannot be opened.
import { useEffect, type ReactNode } from 'react'
import { Button, Progress } from 'antd'
import { EmptyState } from '../ui/EmptyState'
import { later } from '../ui/later'
import { takeEarlySteps } from './early-steps'
import { openOffice, useSession } from './session'
import './first-run.css'

const ChooseOperator = later(() => import('./ChooseOperator').then((screen) => screen.ChooseOperator))
const Joining = later(() => import('./Joining').then((screen) => screen.Joining))
const FirstRun = later(() => import('./FirstRun').then((screen) => screen.FirstRun))

export function Gate({ children }: { readonly children: ReactNode }) {
  const phase = useSession((session) => session.phase)
  // Whoever is asked something first had not been let in when the keys were pressed: they were not meant for this office.
  const isAsked = phase !== 'opening' && phase !== 'working'
  useEffect(() => void (isAsked && takeEarlySteps()), [isAsked])
  const expected = useSession((session) => session.expected)
  switch (phase) {
    case 'opening':
      return expected ? <>{children}</> : <div className="gate" aria-busy="true" />
    case 'filling':
      return <Filling />
    case 'first-run':
      return <FirstRun />
    case 'joining':
      return <Joining />
    case 'choose-operator':
      return <ChooseOperator />
    case 'newer-version':
    case 'failed':
      return <CannotOpen />
    case 'working':
      return <>{children}</>
  }
}

/** 看示例: how far the made-up years are, and with what. */
function Filling() {
  const { percent, words } = useSession((session) => session.filling) ?? { percent: 0, words: '' }
  return (
    <main className="gate" id="page">
      <div className="first-card" role="status">
        <h1>正在准备示例单位</h1>
        <p className="quiet">约半分钟。示例里的人和事都是虚构的，另存一处，不会混入真实数据。</p>
        <Progress percent={Math.round(percent)} format={() => words} />
      </div>
    </main>
  )
}

function CannotOpen() {
  const { which, failure, notices } = useSession()
  const again = <Button onClick={() => void openOffice(which)}>再试一次</Button>
  return (
    <div className="gate" role="alert">
      <EmptyState title="数据没有打开" actions={again}>
        {failure?.message ?? notices.join('')}
      </EmptyState>
    </div>
  )
}
