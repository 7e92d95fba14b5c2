// Two colleagues at one desk and a scheme with two standards, for tests that walk a batch through its life.
import { seedTitles } from '../../shared/domain/office/seed'
import { memoryOffice, type MemoryOffice } from './memory-office'

/** Row id of a title of the seed. */
export const title = (name: string): string => seedTitles.find((each) => each.values['name'] === name)?.id ?? ''
/** Yuan in 分. */
export const yuan = (amount: number): number => Math.round(amount * 100)

export interface Desk {
  readonly office: MemoryOffice
  readonly allowance: string
  /** Someone on the roster, retired, provincial unless told otherwise. */
  person(name: string, more?: Record<string, unknown>, level?: string): Promise<string>
  open(people: readonly string[], more?: Record<string, unknown>): Promise<string>
  /** Runs a step as the other colleague. */
  review(command: string, input: unknown): Promise<unknown>
  through(batch: string, to: 'final' | 'sent' | 'paid'): Promise<void>
}

let cards = 0

export async function desk(scheme: Record<string, unknown> = {}, rule: Record<string, unknown> = {}): Promise<Desk> {
  const office = await memoryOffice()
  const me = office.by
  const { id: colleague } = await office.did('operator.add', { name: '小李' })
  const { id: allowance } = await office.did('record.create', {
    table: 'scheme',
    values: {
      name: '荣誉津贴',
      code: '津贴',
      nature: '津贴',
      handling: 'own',
      fundLevel: '市',
      cycle: 'quarter',
      formula: 'monthly',
      start: 'after-retirement',
      stop: 'next-month',
      ...scheme,
    },
  })
  await office.did('record.create', { table: 'fundAccount', values: { name: '市总本级', kind: '市总工会本级' } })
  const save = (values: Record<string, unknown>) =>
    office.did('policy.save', { values: { scheme: allowance, from: '2014-01', source: '杭州2014', ...values } })
  await save({ level: 'provincial', amount: yuan(400), ...rule })
  await save({ level: 'city', amount: yuan(220), ...rule })
  const made: Desk = {
    office,
    allowance,
    async person(name, more = {}, level = '浙江省劳动模范') {
      const id = await office.person({ name, sex: '男', birth: '1950-01-01', workStatus: '退休', ...more })
      await office.did('record.create', {
        table: 'honour',
        values: { person: id, title: title(level), awardedOn: '1995' },
      })
      const account = await office.did('record.create', {
        table: 'account',
        values: { person: id, holder: name, number: `6222${String(++cards).padStart(8, '0')}`, bank: '某行某支行' },
      })
      await office.did('account.check', { rows: [account.id] })
      return id
    },
    async open(people, more = {}) {
      const period = { from: '2026-01', to: '2026-03', on: '2026-03-31' }
      const outcome = await office.did('batch.open', {
        scheme: allowance,
        direction: 'pay',
        ...period,
        people,
        values: { basis: '某发〔2026〕1号' },
        ...more,
      })
      return outcome.id
    },
    async review(command, input) {
      office.by = colleague
      try {
        return await office.did(command, input)
      } finally {
        office.by = me
      }
    },
    async through(batch, to) {
      await office.did('batch.submit', { batch })
      await made.review('batch.finalise', { batch })
      if (to === 'final') return
      await office.did('batch.approve', {
        batch,
        meeting: '主席办公会',
        approvedOn: '2026-04-01',
        approvedBy: '王主席',
      })
      await office.did('batch.send', { batch, sentOn: '2026-04-02' })
      if (to === 'paid') await office.did('batch.pay', { batch, paidOn: '2026-04-03', voucher: '记-12' })
    },
  }
  return made
}

/** The lines of a batch, in and out. */
export const linesOf = ({ office }: Desk, batch: string) =>
  office.rows('payLine').filter((row) => row['batch'] === batch)
