// A real office over an in-memory IndexedDB for tests: the shipped writer, catalogue and commands; only clock and chance are held.
import Dexie from 'dexie'
import { catalogue } from '../../shared/domain/catalogue'
import { commands } from '../../shared/domain/commands'
import { clockFrom } from '../../shared/kernel/ports'
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
  /** Closes and opens again, as a restart does. */
  reopen(): Promise<OpenReport>
  /** Ends the writer at once, as a killed process does: nothing that has not been committed will be. */
  kill(): void
  /** Opens again after `kill`. */
  crash(): Promise<OpenReport>
  close(): Promise<void>
}

/** Parts with a clock that moves 1 ms per reading and a seeded chance. */
export function testParts(over: Partial<Parts> = {}): Parts {
  let now = Date.UTC(2026, 5, 1)
  let seed = 7
  const random = (n: number): Uint8Array =>
    Uint8Array.from({ length: n }, () => (seed = (seed * 1103515245 + 12345) % 2147483648) >>> 16)
  return { catalogue, commands, clock: clockFrom(() => (now += 1)), random: { bytes: random }, ...over }
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
