// The door of the window: looks first (no flash of the wrong theme), then the app.
import { createRoot } from 'react-dom/client'
import { loadAppearance } from '../ui/appearance'
import { App } from './App'
import './app.css'

async function start(): Promise<void> {
  await loadAppearance()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(<App />)
}

void start()
