// A real office over an in-memory IndexedDB for tests: the shipped writer, catalogue and commands; only clock and chance are held.
import Dexie from 'dexie'
import { z } from 'zod'
import { catalogue } from '../../shared/domain/catalogue'
import { defineCommand, type Command, type Draft } from '../../shared/domain/command'
import { commands } from '../../shared/domain/commands'
import { clockFrom } from '../../shared/kernel/ports'
import { ok } from '../../shared/kernel/result'
import type { Value } from '../../shared/oplog/operation'
import { databaseName } from '../../renderer/data/database'
import type { Change, OpenReport, Outcome } from '../../renderer/data/office'
import type { Parts } from '../../renderer/data/session'
import { Writer } from '../../renderer/data/writer'

export const TEST_DEVICE = '0000test'

export interface TestOffice {
  office: Writer
  report: OpenReport
  readonly changes: Change[]
  /** Runs a command and fails the test where it is refused. */
  did(command: string, input: unknown): Promise<Extract<Outcome, { ok: true }>>
  person(values: Readonly<Record<string, Value>>): Promise<string>
  /** Adds people named 劳模0, 劳模1… with one honour each, in steps below the size of a large transaction. */
  fill(people: number): Promise<void>
  /** Resolves when work in the background (kept columns, deriving) is done. */
  idle(): Promise<void>
  /** Closes and opens again, as a restart does. */
  reopen(): Promise<OpenReport>
  /** Ends the writer at once, as a killed process does: nothing that has not been committed will be. */
  kill(): void
  /** Opens again after `kill`. */
  crash(): Promise<OpenReport>
  close(): Promise<void>
}

const FILL_STEP = 500

/** A bulk command as the import's: n people with one honour each; beyond 1,000 people a large transaction. */
export const bulk = defineCommand({
  name: 'test.bulk',
  undo: 'inverse',
  input: z.object({ people: z.number() }),
  plan: async ({ people }, context) => {
    const drafts: Draft[] = []
    for (let nth = 0; nth < people; nth++) {
      const person = context.newId()
      drafts.push({ kind: 'set', table: 'person', row: person, set: { name: `劳模${nth}` } })
      const honour = { person, title: '温州市劳动模范', level: 'city' }
      drafts.push({ kind: 'set', table: 'honour', row: context.newId(), set: honour })
    }
    return ok({ drafts, label: `导入 ${people} 人` })
  },
})

/** Parts with a clock that moves 1 ms per reading and a seeded chance. */
export function testParts(over: Partial<Parts> = {}): Parts {
  let now = Date.UTC(2026, 5, 1)
  let seed = 7
  const random = (n: number): Uint8Array =>
    Uint8Array.from({ length: n }, () => (seed = (seed * 1103515245 + 12345) % 2147483648) >>> 16)
  const withBulk = new Map([...commands, [bulk.name, bulk as Command<unknown>]])
  return { catalogue, commands: withBulk, clock: clockFrom(() => (now += 1)), random: { bytes: random }, ...over }
}

/** An empty office, founded by 王芳 unless `bare`. */
export async function freshOffice(options: { parts?: Parts; bare?: boolean } = {}): Promise<TestOffice> {
  await Dexie.delete(databaseName('office'))
  const parts = options.parts ?? testParts()
  const at: TestOffice = {
    office: new Writer(parts, TEST_DEVICE),
    report: { state: 'ready', empty: true },
    changes: [],
    did: async (command, input) => {
      const outcome = await at.office.run(command, input)
      if (!outcome.ok)
        throw new Error(
          `${command}: ${outcome.failure.code} ${outcome.failure.message} ${JSON.stringify(outcome.failure.data)}`,
        )
      return outcome
    },
    person: async (values) => {
      const { answer } = await at.did('record.create', { table: 'person', values })
      return (answer as { id: string }).id
    },
    fill: async (people) => {
      for (let done = 0; done < people; done += FILL_STEP)
        await at.did('test.bulk', { people: Math.min(FILL_STEP, people - done) })
    },
    idle: async () => {
      const background = () => at.office['session']?.background ?? new Set<Promise<void>>()
      while (background().size > 0) await Promise.all(background())
    },
    reopen: async () => {
      await at.office.close()
      return at.crash()
    },
    kill: () => at.office.kill(),
    crash: async () => {
      at.office = new Writer(parts, TEST_DEVICE)
      return begin(at)
    },
    close: () => at.office.close(),
  }
  await begin(at)
  if (!options.bare) await found(at)
  return at
}

async function begin(at: TestOffice): Promise<OpenReport> {
  at.report = await at.office.open('office')
  await at.office.listen((change) => void at.changes.push(change))
  if (at.report.state === 'newer-version') return at.report
  const [operator] = await at.office.all('operator')
  if (operator) await at.office.setOperator(operator.id)
  return at.report
}

async function found(at: TestOffice): Promise<void> {
  const { answer } = await at.did('office.found', { name: '温州市总工会', operator: '王芳' })
  await at.office.setOperator((answer as { operator: string }).operator)
}
