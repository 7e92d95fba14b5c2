// 工作台 in the navigation: who sits at the keyboard is the shell's knowledge, and what waits differs by whose turn it is.
import { later } from '../ui/later'
import { useSession } from './session'

const WorkbenchPage = later(() => import('../features/workbench/WorkbenchPage').then((screen) => screen.WorkbenchPage))

export function WorkbenchArea() {
  return <WorkbenchPage key={useSession((session) => session.operator?.id)} />
}
