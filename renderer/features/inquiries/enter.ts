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
  if (!goOn(target)) save(false)
}

/** Into the input after this one, in the order of the paper slip; false in the last. */
export function goOn(from: Element): boolean {
  const inputs = [
    ...(from
      .closest('form')
      ?.querySelectorAll<HTMLElement>(
        'input:not([disabled]):not([type=radio]):not([type=checkbox]), textarea:not([disabled])',
      ) ?? []),
  ]
  const next = inputs[inputs.findIndex((input) => input === from) + 1]
  next?.focus()
  return next !== undefined
}

/** Something in the open list is pointed at, so Enter takes it. */
function hasChosenOption(): boolean {
  return (
    document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active') !==
    null
  )
}
