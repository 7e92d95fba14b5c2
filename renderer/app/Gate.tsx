// What stands between start and work: opening, first run, who is working, or why the data cannot be opened.
import { useEffect, type ReactNode } from 'react'
import { Button } from 'antd'
import { EmptyState } from '../ui/EmptyState'
import { later } from '../ui/later'
import { takeEarlySteps } from './early-steps'
import { openOffice, useSession } from './session'

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
