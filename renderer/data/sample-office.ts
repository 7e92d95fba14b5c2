// Opens the sample office and fills it through its command, so that 看示例 and the scale tests take the same road as real work.
import { FailureError } from '../../shared/kernel/result'
import {
  sampleOfficeName,
  sampleOperator,
  samplePeople,
  samplePersonId,
  sampleSeed,
} from '../../shared/domain/sample/sample'
import { sampleActivities } from '../../shared/domain/sample/activities'
import { sampleChecks } from '../../shared/domain/sample/checks'
import { sampleClasses } from '../../shared/domain/sample/classes'
import type { TwoAtDesk } from '../../shared/domain/sample/batches'
import { sampleInquiries } from '../../shared/domain/sample/inquiries'
import { samplePayments } from '../../shared/domain/sample/payments'
import { samplePrivileges } from '../../shared/domain/sample/privileges'
import { sampleStudios } from '../../shared/domain/sample/studios'
import { sampleTrips } from '../../shared/domain/sample/trips'
import { sampleVisits } from '../../shared/domain/sample/visits'
import type { Office } from './office'

/** People per command: about 1,900 operations, so that each is one segment and one transaction (decisions.md 6). */
const slice = 300

/**
 * Founds and fills the sample office in its own database, going on where an interrupted filling stopped; where it is already
 * full nothing happens. `people` counts all rows, seven of ten of them living; 1,714 give 1,200. Progress counts people.
 * Throws FailureError with the command's failure.
 */
export async function fillSampleOffice(
  office: Pick<Office, 'open' | 'run' | 'setOperator' | 'row' | 'all'>,
  progress?: (done: number, total: number) => void,
  people = samplePeople,
): Promise<void> {
  await office.open('sample')
  await office.setOperator(await founded(office))
  for (let from = 0; from < people; from += slice) {
    // A slice is one transaction, so its first person stands for all of it.
    if (!(await office.row('person', samplePersonId(from)))) {
      await run(office, 'sample.fill', { seed: sampleSeed, from, count: Math.min(slice, people - from) })
    }
    progress?.(Math.min(from + slice, people), people)
  }
}

/**
 * True where years were begun and not ended: the window was closed in the middle. Each year is dozens of commands that build on one another's ids, so
 * none can be gone on with; the sample is made again from nothing instead. People alone are gone on with.
 */
export async function isHalfFilled(office: Pick<Office, 'all'>): Promise<boolean> {
  const [profile] = await office.all('profile')
  if (profile?.['sampleFilled'] !== undefined) return false
  const begun = await Promise.all(
    ['scheme', 'campaign', 'tripPlan', 'lifeRule', 'trainingClass'].map((table) => office.all(table)),
  )
  return begun.some((rows) => rows.length > 0)
}

/** Three years of visits, trips, 核实, 困难档案, payments and activities for the people of the sample office that is open, by the commands clerks use; once they are all entered nothing happens. */
export async function fillSampleYears(
  office: Pick<Office, 'run' | 'find' | 'setOperator' | 'all'>,
  today: string,
  progress?: (done: number, total: number, words: string) => void,
): Promise<void> {
  const [profile] = await office.all('profile')
  if (profile?.['sampleFilled'] !== undefined) return
  const me = await founded(office)
  const desk: TwoAtDesk = {
    today,
    run: (command, input) => run(office, command, input),
    find: (table, index, values) => office.find(table, index, values),
    as: async (operator, work) => {
      await office.setOperator(operator)
      await work()
      await office.setOperator(me)
    },
  }
  const steps: readonly (readonly [words: string, enter: () => Promise<unknown>])[] = [
    ['三年走访慰问', () => sampleVisits(desk)],
    // Before the rule of how long a 健在核实 holds, which no batch of the years before was asked.
    ['三年待遇发放', () => samplePayments(desk)],
    ['三年疗休养', () => sampleTrips(desk)],
    ['核实和困难档案', () => sampleChecks(desk)],
    ['来信来访', () => sampleInquiries(desk)],
    ['志愿与宣讲', () => sampleActivities(desk)],
    ['优待服务', () => samplePrivileges(desk)],
    ['历年才艺培训', () => sampleClasses(desk)],
    ['创新工作室和协会', () => sampleStudios(desk)],
  ]
  for (const [at, [words, enter]] of steps.entries()) {
    progress?.(at, steps.length, words)
    await enter()
  }
  await run(office, 'sample.filled', { on: today })
}

/** Id of the sample's operator. */
async function founded(office: Pick<Office, 'run' | 'all'>): Promise<string> {
  const known = (await office.all('operator'))[0]
  if (known) return known.id
  const answer = await run(office, 'office.found', { name: sampleOfficeName, operator: sampleOperator })
  return (answer as { operator: string }).operator
}

async function run(office: Pick<Office, 'run'>, command: string, input: unknown): Promise<unknown> {
  const outcome = await office.run(command, input)
  if (!outcome.ok) throw new FailureError(outcome.failure)
  return outcome.answer
}
