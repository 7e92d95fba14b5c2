// 数据同步 in the navigation: which office is open is the shell's knowledge, so it is handed in here.
import { later } from '../ui/later'
import { useSession } from './session'

const SyncPage = later(() => import('../sync-status/SyncPage').then((screen) => screen.SyncPage))

export function SyncArea() {
  return <SyncPage sample={useSession((session) => session.which === 'sample')} />
}
