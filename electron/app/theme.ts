// The window must be light or dark before its first paint, so the theme is known to Chromium, not only to the page.
import { nativeTheme } from 'electron'
import { currentSettings } from '../storage/settings'

/** Follows the stored choice; `prefers-color-scheme` in every window answers accordingly. */
export async function applyTheme(): Promise<void> {
  nativeTheme.themeSource = (await currentSettings()).theme
}

/** The paper colour behind a window that has not painted yet. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#1b1a19' : '#fdfbf7'
}
