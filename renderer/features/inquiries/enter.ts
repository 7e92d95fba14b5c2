// Enter in 来电来访登记: on to the next input and, in the last one, saved.
import type { KeyboardEvent } from 'react'

/** Enter goes on and, in the last field, saves; Shift+Enter breaks a line; Ctrl+Enter saves and goes on to the next call. */
export function onEnter(event: KeyboardEvent<HTMLElement>, save: (next: boolean) => void): void {
  const { target } = event
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    return save(true)
  }
  if (target.getAttribute('aria-expanded') === 'true' && hasChosenOption()) return
  event.preventDefault()
  const inputs = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input:not([disabled]):not([type=radio]):not([type=checkbox]), textarea:not([disabled])',
    ),
  ]
  const next = inputs[inputs.indexOf(target) + 1]
  if (next) next.focus()
  else save(false)
}

/** Something in the open list is pointed at, so Enter takes it. */
function hasChosenOption(): boolean {
  return (
    document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active') !==
    null
  )
}
