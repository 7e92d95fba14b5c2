// The named questions that read many rows: what is asked and what is answered. The answers are worked out in slices beside the writer's work.
import type { TouchedPerson } from '../../../shared/domain/payments/policy-effect'

/** What saving a change of policy would do, before it is saved. */
export interface PolicyEffect {
  /** The day whose amounts are compared, YYYY-MM-DD; undefined where the change moves no amount on any day. */
  readonly on: string | undefined
  /** 每月 or 每次, as the scheme pays. */
  readonly unit: string
  /** People looked at. */
  readonly people: number
  /** Those whose amount changes, in the order of registration. */
  readonly touched: readonly TouchedPerson[]
}

export interface Questions {
  /** Runs the command's own checks without committing (its failures are thrown), then compares everybody's amount. */
  readonly 'policy.effect': {
    readonly input: { readonly command: string; readonly input: unknown }
    readonly answer: PolicyEffect
  }
}

export type QuestionName = keyof Questions

/** People (or rows) done of all. */
export type Progress = (done: number, total: number) => void
