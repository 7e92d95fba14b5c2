// Two PCs that heard the same must hold the same; where one does not, both say so, and nothing is held up by it.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readFile, headFile } from '../../shared/vault-format/files'
import { same, stop, SyncOffice, type SyncDesk } from '../../test/support/sync-office'

const MINUTE = 60_000
let office: SyncOffice
let desks: readonly SyncDesk[]

async function meet(...named: readonly (readonly [string, string])[]): Promise<readonly SyncDesk[]> {
  office = new SyncOffice()
  desks = named.map(([name, device]) => office.desk(name, device))
  for (const desk of desks) desk.edit()
  await office.time.advance(5 * MINUTE)
  return desks
}

/** Changes a row behind the log's back, as a failing disk does. */
function corrupt(desk: SyncDesk, name: string): void {
  const [row] = desk.log.replica.rows('person').values()
  Object.assign(row ?? {}, { name })
}

const fingerprintOf = (device: string) => {
  const read = readFile(headFile, office.share.files().get(`devices/${device}/head.json`) ?? new Uint8Array())
  return read.ok ? read.value.fingerprint : undefined
}
const problems = (desk: SyncDesk) => desk.status?.problems.map(({ code }) => code)

afterEach(() => stop(office, ...desks))

describe('PCs that heard the same', () => {
  it('tell one fingerprint of one set of segments, once it has been quiet for two minutes', async () => {
    const [front] = await meet(['前台电脑', 'aaaaaaaa'], ['二楼电脑', 'bbbbbbbb'])
    expect(fingerprintOf('aaaaaaaa')).toMatchObject({ known: 2, set: expect.stringMatching(/^.{26}$/u) })
    expect(fingerprintOf('bbbbbbbb')).toEqual(fingerprintOf('aaaaaaaa'))
    expect(desks.map(problems)).toEqual([[], []])
    expect(front?.log.differing).toEqual([])
  })

  it('are told by name where one row was damaged on one of them, and go on exchanging', async () => {
    const [front, upstairs, meeting] = await meet(
      ['前台电脑', 'aaaaaaaa'],
      ['二楼电脑', 'bbbbbbbb'],
      ['会议电脑', 'cccccccc'],
    )
    if (!front || !upstairs || !meeting) throw new Error('three PCs')
    corrupt(upstairs, '乙')
    await office.time.advance(40 * MINUTE)
    for (const desk of desks) desk.edit()
    await office.time.advance(40 * MINUTE)
    expect(desks.map(problems)).toEqual([['sync.differs'], ['sync.differs'], ['sync.differs']])
    expect(front.log.differing).toEqual([{ device: 'bbbbbbbb', name: '二楼电脑' }])
    expect(meeting.log.differing).toEqual(front.log.differing)
    expect(upstairs.log.differing.map(({ name }) => name)).toEqual(['前台电脑', '会议电脑'])
    expect(front.status?.problems[0]?.message).toMatch(/本机和“二楼电脑”.*可以照常工作.*核对数据/u)
    for (const desk of desks) desk.edit()
    await office.time.advance(MINUTE)
    expect(same(front, upstairs) && same(front, meeting)).toBe(true)
    expect(front.status).toMatchObject({ state: 'ready', waiting: 0 })
  })

  it('are told no longer, soon after the row was mended', async () => {
    const [front, upstairs] = await meet(['前台电脑', 'aaaaaaaa'], ['二楼电脑', 'bbbbbbbb'])
    if (!front || !upstairs) throw new Error('two PCs')
    corrupt(upstairs, '乙')
    front.edit()
    await office.time.advance(40 * MINUTE)
    expect(problems(front)).toEqual(['sync.differs'])
    corrupt(upstairs, '甲')
    await office.time.advance(15 * MINUTE)
    expect(desks.map(problems)).toEqual([[], []])
    expect(desks.map(({ log }) => log.differing)).toEqual([[], []])
  })

  it('are found at rest, after a day, where nobody wrote anything since', async () => {
    const [front, upstairs] = await meet(['前台电脑', 'aaaaaaaa'], ['二楼电脑', 'bbbbbbbb'])
    if (!front || !upstairs) throw new Error('two PCs')
    corrupt(upstairs, '乙')
    for (const { exchange } of desks) exchange.pace('idle')
    await office.time.advance(23 * 60 * MINUTE)
    expect(problems(front)).toEqual([])
    await office.time.advance(90 * MINUTE)
    expect(problems(front)).toEqual(['sync.differs'])
  })

  it('say nothing while the sets differ, and compare again once they meet', async () => {
    const [front, upstairs] = await meet(['前台电脑', 'aaaaaaaa'], ['二楼电脑', 'bbbbbbbb'])
    if (!front || !upstairs) throw new Error('two PCs')
    upstairs.reachable = false
    front.edit()
    upstairs.edit()
    await office.time.advance(60 * MINUTE)
    expect(fingerprintOf('aaaaaaaa')?.set).not.toBe(fingerprintOf('bbbbbbbb')?.set)
    expect(problems(front)).toEqual([])
    upstairs.reachable = true
    await office.time.advance(60 * MINUTE)
    expect(fingerprintOf('aaaaaaaa')).toEqual(fingerprintOf('bbbbbbbb'))
    expect(desks.map(problems)).toEqual([[], []])
  })
})

describe('a fingerprint', () => {
  it('is not taken again while nothing changes, nor more than twice an hour while people work', async () => {
    const [front] = await meet(['前台电脑', 'aaaaaaaa'], ['二楼电脑', 'bbbbbbbb'])
    if (!front) throw new Error('a PC')
    const taken = vi.spyOn(front.log, 'fingerprint')
    await office.time.advance(120 * MINUTE)
    expect(taken).not.toHaveBeenCalled()
    for (let n = 0; n < 24; n++) {
      front.edit()
      await office.time.advance(5 * MINUTE)
    }
    expect(taken.mock.calls.length).toBeGreaterThan(2)
    expect(taken.mock.calls.length).toBeLessThanOrEqual(5)
  })

  it('counts for nothing where something was written while it was taken', async () => {
    const [front] = await meet(['前台电脑', 'aaaaaaaa'], ['二楼电脑', 'bbbbbbbb'])
    if (!front) throw new Error('a PC')
    const before = fingerprintOf('aaaaaaaa')
    const told = desks.map(({ log }) => vi.spyOn(log, 'noteDiffering'))
    const take = front.log.fingerprint.bind(front.log)
    front.edit()
    await office.time.advance(MINUTE)
    vi.spyOn(front.log, 'fingerprint').mockImplementationOnce(async () => {
      front.edit()
      return take()
    })
    await office.time.advance(65 * MINUTE)
    expect(front.log.fingerprint).toHaveBeenCalled()
    // Not even for a moment.
    for (const each of told) expect(each).not.toHaveBeenCalled()
    expect(fingerprintOf('aaaaaaaa')).not.toEqual(before)
    expect(fingerprintOf('aaaaaaaa')).toEqual(fingerprintOf('bbbbbbbb'))
  })
})
