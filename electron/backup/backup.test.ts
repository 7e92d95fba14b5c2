// A backup and its restore over the folder port: everything comes back, an interrupted backup never replaces a good one, a damaged one
// is refused with the older one named, and what is on the stick can be read by nobody without the key.
import { describe, expect, it } from 'vitest'
import { backupDesk, backupKey, idsIn, targetAt } from '../../test/support/backup-desk'
import { AtStep, FAULTS, FaultTally } from '../../test/support/folder/faults'
import { FaultFolder } from '../../test/support/folder/fault-folder'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import { ProcessLife } from '../../test/support/folder/process-life'
import { heldClock } from '../../test/support/random'
import { Universe } from '../../test/simulation/universe'
import { VirtualTime } from '../../test/support/virtual-time'
import { asFailure } from '../../shared/kernel/result'
import { compare } from './compare'
import { generationPath } from './names'
import type { BackupPorts } from './ports'
import { readBackup } from './read'
import { rehearse } from './rehearse'
import { restore } from './restore'
import { backUp } from './write'

const key = backupKey()
const DAY = 86_400_000

function office() {
  const clock = heldClock()
  const universe = new Universe()
  const here = backupDesk('01010101', clock, universe)
  const stick = new MemoryFolder(clock)
  return { clock, here, stick, universe, target: targetAt(stick) }
}

async function restored(stick: MemoryFolder, id: string, ports: BackupPorts) {
  let renewed = 0
  const backup = await readBackup(stick, id, key)
  const done = await restore(stick, backup, key, { ...ports, renew: async () => void renewed++ })
  return { ...done, renewed }
}

describe('a backup', () => {
  it('brings a wiped PC back: every row, every attachment, one new name', async () => {
    const { here, stick, target, clock, universe } = office()
    here.write(['王建国', '李秀英'])
    here.write(
      Array.from({ length: 12 }, (_, nth) => `导入${nth}`),
      4,
    )
    const photo = await here.attach('照片')
    const made = await backUp(target, key, here.ports)
    expect(made.summary).toMatchObject({ people: 14, transactions: 2, operations: 14, attachments: [photo] })
    const fresh = backupDesk('02020202', clock, universe)
    expect(await restored(stick, made.generation.id, fresh.ports)).toEqual({
      operations: 14,
      attachments: 1,
      lost: 0,
      renewed: 1,
    })
    expect(await fresh.log.fingerprint()).toMatchObject({ state: (await here.log.fingerprint()).state })
    expect((await fresh.log.ownAfter('', 1000)).reduce((sum, { count }) => sum + count, 0)).toBe(14)
    expect(fresh.attachments.files().size).toBe(1)
  })

  it('is united with what is here: nothing newer is lost, and the preview says so before', async () => {
    const { here, stick, target, clock, universe } = office()
    here.write(['王建国', '李秀英'])
    const { generation } = await backUp(target, key, here.ports)
    const other = backupDesk('02020202', clock, universe)
    other.write(['后来的'])
    expect(await compare(await readBackup(stick, generation.id, key), other.ports)).toMatchObject({
      people: 2,
      returning: { transactions: 1, people: 2, attachments: 0 },
      staying: { transactions: 1, people: 1 },
    })
    await restored(stick, generation.id, other.ports)
    expect([...other.log.replica.rows('person').keys()].sort()).toEqual(['后来的', '李秀英', '王建国'].sort())
    expect(await compare(await readBackup(stick, generation.id, key), other.ports)).toMatchObject({
      returning: { transactions: 0, people: 0 },
      staying: { transactions: 1, people: 1 },
    })
  })

  it('of a large transaction that is not complete holds nothing, and claims nothing of it', async () => {
    const { here, stick, target, clock, universe } = office()
    here.write(['王建国'])
    here.write(['半', '全'], 2, 1)
    here.write(['李秀英'])
    const fresh = backupDesk('02020202', clock, universe)
    const { generation } = await backUp(target, key, here.ports)
    expect(generation.writer).toBe(target.writer)
    await restored(stick, generation.id, fresh.ports)
    expect([...fresh.log.replica.rows('person').keys()].sort()).toEqual(['李秀英', '王建国'].sort())
  })

  it('writes only new attachments the second time, and thins a day out to its last one', async () => {
    const { here, stick, target, clock } = office()
    here.write(['王建国'])
    await here.attach('照片')
    await backUp(target, key, here.ports)
    const before = new Map(stick.files())
    here.write(['李秀英'])
    await here.attach('扫描件')
    clock.set(clock.now() + 60_000)
    const second = await backUp(target, key, here.ports)
    expect([...stick.files().keys()].filter((path) => path.endsWith('.blob') && !before.has(path))).toHaveLength(1)
    clock.set(clock.now() + DAY)
    const third = await backUp(target, key, here.ports)
    expect(await idsIn(stick)).toEqual([third.generation.id, second.generation.id])
  })

  it("leaves another PC's backups in the same folder alone", async () => {
    const { here, stick, target, clock } = office()
    here.write(['王建国'])
    const other = await backUp(targetAt(stick, '0000hhhh'), key, here.ports)
    clock.set(clock.now() + 60_000)
    const mine = await backUp(target, key, here.ports)
    expect(await idsIn(stick)).toEqual([mine.generation.id, other.generation.id])
  })

  it('thins nothing out for a newest one that has rotted since', async () => {
    const { here, stick, target, clock } = office()
    here.write(['王建国'])
    const good = await backUp(target, key, here.ports)
    clock.set(clock.now() + 60_000)
    const rotten = await backUp(target, key, here.ports)
    await stick.replace(generationPath(rotten.generation.id), new Uint8Array(500))
    clock.set(clock.now() + 60_000)
    await backUp(target, key, here.ports)
    expect(await idsIn(stick)).toContain(good.generation.id)
  })

  it('shows nothing of the office in any byte or name on the stick', async () => {
    const { here, stick, target } = office()
    here.write(['欧阳锦绣'])
    const id = await here.attach('330302195803121234 的扫描件')
    await backUp(target, key, here.ports)
    const all = Buffer.concat([...stick.files()].flatMap(([path, bytes]) => [Buffer.from(path), Buffer.from(bytes)]))
    for (const canary of ['欧阳锦绣', '330302195803121234', id]) expect(all.includes(Buffer.from(canary))).toBe(false)
    await expect(rehearse(stick, (await idsIn(stick))[0] ?? '', backupKey(8))).rejects.toThrow()
  })

  it('on a full stick is refused before anything is written, and the old ones stay', async () => {
    const { here, stick, clock } = office()
    here.write(['王建国'])
    await backUp(targetAt(stick), key, here.ports)
    const before = new Map(stick.files())
    clock.set(clock.now() + DAY)
    const failure = asFailure(
      await backUp(targetAt(stick, '0000desk', 1000), key, here.ports).catch((error: unknown) => error),
    )
    expect(failure).toMatchObject({
      code: 'backup.full',
      message: expect.stringContaining('以前的备份都还在') as string,
    })
    expect(stick.files()).toEqual(before)
  })
})

describe('a damaged backup', () => {
  it('is refused whatever byte was turned or cut off, and the older one is named', async () => {
    const { here, stick, target, clock } = office()
    here.write(['王建国'])
    const older = await backUp(target, key, here.ports)
    clock.set(clock.now() + DAY)
    here.write(['李秀英'])
    const newer = await backUp(target, key, here.ports)
    const path = generationPath(newer.generation.id)
    const whole = stick.files().get(path) ?? new Uint8Array()
    const damages = Array.from({ length: 40 }, (_, nth) => Math.floor((whole.length * nth) / 40))
    for (const at of damages) {
      for (const bad of [whole.map((byte, i) => (i === at ? byte ^ 4 : byte)), whole.slice(0, at)]) {
        await stick.replace(path, bad)
        const failure = asFailure(await readBackup(stick, newer.generation.id, key).catch((error: unknown) => error))
        expect(failure).toMatchObject({ code: 'backup.damaged', data: { older: older.generation.id } })
        expect(failure.message).toMatch(/请改用前一份：\d+月\d+日/)
      }
    }
    expect((await rehearse(stick, older.generation.id, key)).summary.people).toBe(1)
  })

  it('a rehearsal counts what comes back and the attachments that do not', async () => {
    const { here, stick, target } = office()
    here.write(['王建国', '李秀英'])
    await here.attach('照片')
    const { generation } = await backUp(target, key, here.ports)
    expect(await rehearse(stick, generation.id, key)).toMatchObject({
      summary: { people: 2, transactions: 1 },
      lost: 0,
    })
    const [path = ''] = [...stick.files().keys()].filter((each) => each.endsWith('.blob'))
    await stick.replace(path, new Uint8Array([1, 2, 3]))
    expect((await rehearse(stick, generation.id, key)).lost).toBe(1)
  })
})

describe('interrupted at every step, by every fault', () => {
  it('a backup never replaces a good one, and the next one succeeds', async () => {
    let tried = 0
    for (const fault of FAULTS) {
      for (let step = 0; ; step++) {
        const { here, stick, clock } = office()
        here.write(['王建国'])
        await here.attach('照片')
        const good = await backUp(targetAt(stick), key, here.ports)
        const kept = stick.files().get(generationPath(good.generation.id))
        clock.set(clock.now() + 60_000)
        here.write(['李秀英'])
        await here.attach('扫描件')
        const at = new AtStep(step, fault)
        const life = new ProcessLife()
        const time = new VirtualTime(clock.now())
        const folder = new FaultFolder(stick, { life, plan: at.plan, tally: new FaultTally(), timer: time })
        const running = life.run(() =>
          backUp(targetAt(folder), key, here.ports).then(
            () => true,
            () => false,
          ),
        )
        await time.advance(60_000)
        const outcome = await running
        if (fault === 'unsynced') await life.losePower()
        const ids = await idsIn(stick)
        expect(ids).toContain(good.generation.id)
        expect(stick.files().get(generationPath(good.generation.id))).toEqual(kept)
        // What was answered as done is done, save where a disk forgets what it had acknowledged.
        if (!outcome.crashed && outcome.value && fault !== 'unsynced')
          expect(await isSound(stick, ids[0] ?? '')).toBe(true)
        clock.set(clock.now() + 60_000)
        const after = await backUp(targetAt(stick), key, here.ports)
        expect((await rehearse(stick, after.generation.id, key)).summary.people).toBe(2)
        tried++
        if (step >= at.steps) break
      }
    }
    console.info(`backup interrupted: ${tried} cases`)
    expect(tried).toBeGreaterThan(150)
  }, 120_000)

  it('a restore is all or repeatable', async () => {
    let tried = 0
    for (const crash of ['attachments', 'log'] as const) {
      for (let step = 0; step < 40; step++) {
        const { here, stick, clock, universe } = office()
        here.write(['王建国'])
        here.write(
          Array.from({ length: 9 }, (_, nth) => `导入${nth}`),
          3,
        )
        await here.attach('照片')
        const { generation } = await backUp(targetAt(stick), key, here.ports)
        const fresh = backupDesk('02020202', clock, universe)
        fresh.write(['后来的'])
        const life = new ProcessLife()
        const at = new AtStep(crash === 'attachments' ? step : -1, 'crash-after')
        const attachments = new FaultFolder(fresh.attachments, {
          life,
          plan: at.plan,
          tally: new FaultTally(),
          timer: new VirtualTime(),
        })
        let calls = 0
        const log = new Proxy(fresh.ports.log, {
          get: (of, name) => {
            const method = Reflect.get(of, name) as (...args: unknown[]) => Promise<unknown>
            return async (...args: unknown[]) => {
              const answer = await method.apply(of, args)
              if (crash === 'log' && calls++ === step) life.crash()
              return life.heard(Promise.resolve(answer))
            }
          },
        })
        const outcome = await life.run(() => restored(stick, generation.id, { ...fresh.ports, log, attachments }))
        await restored(stick, generation.id, fresh.ports)
        expect(fresh.log.replica.rows('person').size).toBe(11)
        expect(fresh.log.replica.incomplete()).toEqual([])
        tried++
        if (!outcome.crashed && step >= Math.max(at.steps, calls)) break
      }
    }
    expect(tried).toBeGreaterThan(7)
  })
})

async function isSound(stick: MemoryFolder, id: string): Promise<boolean> {
  return rehearse(stick, id, key).then(
    () => true,
    () => false,
  )
}
