// The door of the window: the writer is woken first, then React and the screens are fetched while it opens the office.
import { hearEarlySteps } from './early-steps'
import { wake } from './wake'
import './app.css'
import './shell.css'
import './navigation.css'
import './first-run.css'
import './palette.css'
import '../ui/page.css'
import '../ui/notice.css'
import '../ui/ledger.css'

hearEarlySteps()
wake()
void import('./start').then(({ start }) => start())
