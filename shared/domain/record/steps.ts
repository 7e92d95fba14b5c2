// The way of a record through its states, told once: the buttons of its page and the command that moves it read the same steps.
export interface Step {
  readonly to: string
  /** The words on its button. */
  readonly label: string
}

/** What may follow each state by hand: the usual step, and the others beside it (ways back, giving up). */
export type Steps = Readonly<Record<string, { readonly next?: Step; readonly others: readonly Step[] }>>

/** Whether a step leads from one state to another: `forward` = the usual one, which asks whether all is ready. */
export function stepBetween(steps: Steps, from: string, to: string): 'forward' | 'other' | undefined {
  const at = steps[from]
  if (at?.next?.to === to) return 'forward'
  return at?.others.some((step) => step.to === to) ? 'other' : undefined
}
