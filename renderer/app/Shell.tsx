// The frame of the window: top bar, navigation, the page, the status line. Never scrolls sideways at 1366×768.
import { Outlet } from '@tanstack/react-router'
import { Navigation } from './Navigation'
import { StatusLine } from './StatusLine'
import { TopBar } from './TopBar'

export function Shell() {
  return (
    <div className="shell">
      <a
        className="skip"
        href="#page"
        onClick={(event) => (
          event.preventDefault(),
          document.getElementById('page')?.querySelector<HTMLElement>('button, input, a, [tabindex]')?.focus()
        )}
      >
        跳到正文
      </a>
      <TopBar />
      <div className="shell-body">
        <Navigation />
        <Outlet />
      </div>
      <StatusLine />
    </div>
  )
}
