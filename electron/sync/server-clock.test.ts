// The clock of this PC against the share's, and the sweeping of what interrupted writes left: two PCs on one folder in virtual time.
import { afterEach, describe, expect, it } from 'vitest'
import { stop, SyncOffice, type SyncDesk } from '../../test/support/sync-office'

const MINUTE = 60_000
const DAY = 86_400_000
let office: SyncOffice
let desks: SyncDesk[]

function desk(name: string, device: string, clockOff = 0): SyncDesk {
  const made = office.desk(name, device, clockOff)
  desks.push(made)
  return made
}
const begin = (): void => {
  office = new SyncOffice()
  desks = []
}
const told = ({ status }: SyncDesk) => status?.problems.filter(({ code }) => code === 'clock.off')
const files = () => [...office.share.files().keys()].filter((path) => path.includes('/tmp/'))

afterEach(() => stop(office, ...desks))

describe('the own clock', () => {
  it.each([
    [0, undefined],
    [4 * MINUTE, undefined],
    [-4 * MINUTE, undefined],
    [20 * MINUTE, /本机的时钟比共享盘快了约 20 分钟.*同步照常/u],
    [-3 * DAY, /本机的时钟比共享盘慢了约 3 天/u],
  ])('%i ms ahead of the share is told as %s', async (off, words) => {
    begin()
    const front = desk('前台电脑', 'aaaaaaaa', off)
    await office.time.advance(MINUTE)
    expect(told(front)?.map(({ message }) => message)).toEqual(words ? [expect.stringMatching(words)] : [])
    expect(front.status?.peers[0]?.clockOff).toBe(words ? off : undefined)
    expect(front.status?.state).toBe('ready')
  })

  it('changes no stamp, is heard by the other PC all the same, and is told no longer once it was set right', async () => {
    begin()
    const front = desk('前台电脑', 'aaaaaaaa', 2 * 3_600_000)
    const upstairs = desk('二楼电脑', 'bbbbbbbb')
    front.edit()
    const stamps = [...front.log.stamps]
    await office.time.advance(MINUTE)
    expect(told(front)).toHaveLength(1)
    expect([...front.log.stamps]).toEqual(stamps)
    expect(upstairs.log.stamps).toEqual(front.log.stamps)
    expect(told(upstairs)).toEqual([])
    front.clockOff = 0
    await office.time.advance(MINUTE)
    expect(told(front)).toEqual([])
  })

  it('is not judged by a share that took half a minute to answer', async () => {
    begin()
    const front = desk('前台电脑', 'aaaaaaaa', 20 * MINUTE)
    front.latency = 16_000
    await office.time.advance(10 * MINUTE)
    expect(told(front)).toEqual([])
    front.latency = 0
    await office.time.advance(10 * MINUTE)
    expect(told(front)).toHaveLength(1)
  })

  it('leaves no file behind on the share', async () => {
    begin()
    desk('前台电脑', 'aaaaaaaa')
    await office.time.advance(60 * MINUTE)
    expect(files()).toEqual([])
  })
})

describe('what interrupted writes left on the share', () => {
  it('goes after a day by the clock of the share: only own files of that one pattern', async () => {
    begin()
    const foreign = 'devices/bbbbbbbb/tmp/0123456789.tmp'
    const others = ['devices/aaaaaaaa/tmp/说明.txt', 'devices/aaaaaaaa/tmp/0123 (1).tmp', 'devices/aaaaaaaa/old.tmp']
    const left = ['devices/aaaaaaaa/tmp/0123456789.tmp', 'devices/aaaaaaaa/tmp/zz.tmp']
    for (const path of [foreign, ...others, ...left]) office.share.put(path, Uint8Array.of(1))
    // A clock four days ahead must not make a fresh file look old.
    desk('前台电脑', 'aaaaaaaa', 4 * DAY).exchange.pace('idle')
    await office.time.advance(23 * 60 * MINUTE)
    for (const path of left) expect(files()).toContain(path)
    office.share.put('devices/aaaaaaaa/tmp/fresh.tmp', Uint8Array.of(1))
    await office.time.advance(70 * MINUTE)
    for (const path of left) expect(files()).not.toContain(path)
    expect(files()).toContain('devices/aaaaaaaa/tmp/fresh.tmp')
    for (const path of [foreign, ...others]) expect([...office.share.files().keys()]).toContain(path)
  })
})
