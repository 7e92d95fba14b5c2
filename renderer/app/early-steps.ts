// Ctrl+Z and Ctrl+Y pressed while the window is still opening: heard from the first script on, done once the office is open.
type Way = 'undo' | 'redo'

let pressed: Way[] = []

/** Which step a key press asks for; undefined for any other key. */
export function wayOf({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): Way | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo'
  return code === 'KeyY' && !shiftKey ? 'redo' : undefined
}

function hear(event: KeyboardEvent): void {
  const way = wayOf(event)
  if (way) pressed.push(way)
}

/** Call before anything is fetched. */
export function hearEarlySteps(): void {
  window.addEventListener('keydown', hear)
}

/** Hands over what was pressed, in order, and stops listening: from here on the shell hears its own keys. */
export function takeEarlySteps(): readonly Way[] {
  window.removeEventListener('keydown', hear)
  const taken = pressed
  pressed = []
  return taken
}
