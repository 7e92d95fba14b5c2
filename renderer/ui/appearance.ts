// What a person chose about looks: theme, type size, row height. Read before the first paint, kept by the main process.
import { create } from 'zustand'
import { house } from './house'
import type { FontSize, Look } from './tokens'

export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark'
  readonly fontSize: FontSize
  readonly compact: boolean
  /** What the system says; followed live. */
  readonly systemDark: boolean
  readonly still: boolean
}

export const useAppearance = create<Appearance>()(() => ({
  theme: 'system',
  fontSize: 15,
  compact: false,
  systemDark: false,
  still: false,
}))

/** The look that follows from a choice. */
export function lookOf(appearance: Appearance): Look {
  const dark = appearance.theme === 'dark' || (appearance.theme === 'system' && appearance.systemDark)
  return {
    mode: dark ? 'dark' : 'light',
    fontSize: appearance.fontSize,
    compact: appearance.compact,
    still: appearance.still,
  }
}

/** Changes and keeps the choice. */
export async function chooseAppearance(
  change: Partial<Pick<Appearance, 'theme' | 'fontSize' | 'compact'>>,
): Promise<void> {
  useAppearance.setState(change)
  await house()?.call('settings:set', change)
}

/** Takes up the kept choice and follows the system's dark and motion switches from then on. */
export function followAppearance(kept: Pick<Appearance, 'theme' | 'fontSize' | 'compact'> | undefined): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const still = window.matchMedia('(prefers-reduced-motion: reduce)')
  const follow = () => useAppearance.setState({ systemDark: dark.matches, still: still.matches })
  dark.addEventListener('change', follow)
  still.addEventListener('change', follow)
  follow()
  if (kept) useAppearance.setState({ theme: kept.theme, fontSize: kept.fontSize, compact: kept.compact })
}
