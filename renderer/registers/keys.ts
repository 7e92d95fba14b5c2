// Key presses by name. An input method that is about to compose reports key code 229: the editor must open on that very
// press, or the first letter of 张 is lost.

/** `ctrl+a`, `space`, `enter`, `delete`…, or `compose`. Command counts as Ctrl. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'>,
): string {
  if (event.isComposing || event.keyCode === 229) return 'compose'
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const control = event.ctrlKey || event.metaKey ? 'ctrl+' : ''
  return `${control}${event.altKey ? 'alt+' : ''}${event.shiftKey && name.length > 1 ? 'shift+' : ''}${name}`
}
