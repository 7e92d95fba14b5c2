// How a long answer is worked out: it tells how far it is, lets edits pass between slices, and stops when nobody wants it any more.
import { FailureError, type Failure } from '../../../shared/kernel/result'
import { turn } from '../queue'
import type { OfficeIssues } from '../issues'
import type { Lists } from '../rowsets/lists'
import type { Session } from '../session'
import type { Workbench } from '../workbench'
import type { Progress, QuestionName, Questions } from './asked'
import { officeYear, officeYears } from './office-year'
import { policyEffect } from './policy-effect'
import { reportRows } from './report-rows'
import { reportYear } from './report-year'
import { yearEnd } from './year-end'

/** What the writer keeps in memory of an office beside its database. */
export interface Kept {
  /** Columns, for questions about every row of a table. */
  readonly lists: Lists
  readonly issues: OfficeIssues
  readonly workbench: Workbench
}

export interface Work extends Kept {
  /** Told once, before the first step. */
  total(count: number): void
  /** After each slice. Throws `answer.stopped` where the question was given up, asked again, or the office closes. */
  step(done: number): Promise<void>
}

const STOPPED: Failure = { code: 'answer.stopped', message: '计算已停止，没有改动任何数据。' }

type Answers = {
  readonly [Name in QuestionName]: (
    session: Session,
    input: Questions[Name]['input'],
    work: Work,
  ) => Promise<Questions[Name]['answer']>
}

const answers: Answers = {
  'policy.effect': policyEffect,
  'workbench.year': officeYear,
  'office.years': officeYears,
  'report.year': reportYear,
  'report.rows': reportRows,
  'year.end': yearEnd,
  'workbench.day': (_session, _input, { workbench }) => workbench.day(),
}

/** The questions under way of one writer; of each name only the newest is worked on. */
export class Answering {
  private readonly newest = new Map<QuestionName, object>()

  async answer<Name extends QuestionName>(
    session: Session,
    kept: Kept,
    name: Name,
    input: Questions[Name]['input'],
    progress: Progress,
  ): Promise<Questions[Name]['answer']> {
    const mine = {}
    this.newest.set(name, mine)
    let count = 0
    const work: Work = {
      ...kept,
      total: (total) => void (count = total),
      step: async (done) => {
        progress(done, count)
        await turn()
        if (session.closing || this.newest.get(name) !== mine) throw new FailureError(STOPPED)
      },
    }
    return answers[name](session, input, work)
  }

  /** Whoever waits for this question is told `answer.stopped` at the next slice. */
  stop(name: QuestionName): void {
    this.newest.delete(name)
  }
}
