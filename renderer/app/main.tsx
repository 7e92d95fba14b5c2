// The door of the window: the writer is woken first, then React and the screens are fetched while it opens the office.
import { wake } from './wake'
import './app.css'

wake()
void import('./start').then(({ start }) => start())
