// The frame of the window: top bar, banners, navigation, the page, the status line. Never scrolls sideways at 1366×768.
import { useEffect, useRef, useState } from 'react'
import { Outlet } from '@tanstack/react-router'
import { useHotkeys } from 'react-hotkeys-hook'
import { markShown } from '../ui/first-rows'
import { useGo } from '../ui/go'
import { house } from '../ui/house'
import { Banners } from './Banners'
import { takeEarlySteps } from './early-steps'
import { Navigation } from './Navigation'
import { Palette } from './Palette'
import { stepBack, useIsOpen, useSession } from './session'
import { StatusLine } from './StatusLine'
import { TopBar } from './TopBar'

// The palette is not fetched later: whoever presses Ctrl+K types on at once, and the first letters must not be lost.
export function Shell() {
  const [searching, setSearching] = useState(false)
  const searched = useRef(false)
  searched.current ||= searching
  const isOpen = useIsOpen()
  const whenOpen = { preventDefault: true, enabled: isOpen }
  useWindowTitle()
  useEffect(() => void (isOpen && (markShown(), doEarlySteps())), [isOpen])
  useHotkeys('mod+k', () => setSearching(true), { ...whenOpen, enableOnFormTags: true })
  // Inside an input Ctrl+Z is the input's own: it takes back letters, not records.
  useHotkeys('mod+z', () => void stepBack('undo'), whenOpen)
  useHotkeys(['mod+y', 'mod+shift+z'], () => void stepBack('redo'), whenOpen)
  // A telephone rings in the middle of anything.
  const go = useGo()
  useHotkeys('mod+shift+l', () => go('/inquiries/register'), { ...whenOpen, enableOnFormTags: true })
  return (
    <div className={isOpen ? 'shell' : 'shell shell-opening'} aria-busy={!isOpen}>
      <button className="skip" onClick={skipToPage}>
        跳到正文
      </button>
      <TopBar onSearch={() => setSearching(true)} />
      <Banners />
      <div className="shell-body">
        <Navigation />
        <Outlet />
      </div>
      <StatusLine />
      {searched.current ? <Palette open={searching} onOpenChange={setSearching} /> : null}
    </div>
  )
}

/** One after the other, as pressed. */
async function doEarlySteps(): Promise<void> {
  for (const way of takeEarlySteps()) await stepBack(way)
}

function useWindowTitle(): void {
  const officeName = useSession((session) => session.officeName)
  const sample = useSession((session) => session.which === 'sample')
  useEffect(() => {
    const title = [sample ? '【示例】' : '', officeName, officeName ? ' - ' : '', '劳模之家'].join('')
    document.title = title
    void house()?.call('window:title', { title })
  }, [officeName, sample])
}

function skipToPage(): void {
  document.getElementById('page')?.querySelector<HTMLElement>('button, input, a, [tabindex]')?.focus()
}
