// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { hearEarlySteps, takeEarlySteps } from './early-steps'

const press = (code: string, more: KeyboardEventInit = { ctrlKey: true }) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { code, ...more }))
afterEach(() => void takeEarlySteps())

describe('Ctrl+Z before the window is ready', () => {
  it('is kept with every other step in the order pressed, and handed over once', () => {
    hearEarlySteps()
    press('KeyZ')
    press('KeyZ', { ctrlKey: true, shiftKey: true })
    press('KeyY')
    press('KeyZ', {})
    press('KeyZ', { ctrlKey: true, altKey: true })
    press('KeyA')
    expect(takeEarlySteps()).toEqual(['undo', 'redo', 'redo'])
    press('KeyZ')
    expect(takeEarlySteps()).toEqual([])
  })
})
