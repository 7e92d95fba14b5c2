// The screens' side of the start: looks first (no flash of the wrong theme), then the app.
import { createRoot } from 'react-dom/client'
import { followAppearance } from '../ui/appearance'
import { App } from './App'
import { startSession } from './session'
import { wake } from './wake'

/** Paints the app once what this PC remembers is known; the office goes on opening meanwhile. */
export async function start(): Promise<void> {
  const { kept, opening } = await wake()
  followAppearance(kept)
  void startSession(kept, opening)
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(<App />)
}
