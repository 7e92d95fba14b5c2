import { describe, expect, it } from 'vitest'
import { SYNC_OFF } from '../../shared/ipc/off'
import type { SyncStatus } from '../../shared/ipc/sync-status'
import {
  attachmentWords,
  clockWords,
  folderWords,
  isLate,
  peerLate,
  peerWords,
  returnedWords,
  stateSentence,
  statusWords,
  timeWords,
} from './words'

/** A moment by the office's clock. */
const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const now = at('2026-11-25T16:00')
const status = (change: Partial<SyncStatus>): SyncStatus => ({ ...SYNC_OFF, since: at('2026-11-25T10:32'), ...change })

describe('times', () => {
  it('are as the office says them, by its own day whatever the zone of the PC', () => {
    expect(timeWords(at('2026-11-25T10:42'), now)).toBe('10:42')
    expect(timeWords(at('2026-11-25T00:05'), now)).toBe('00:05')
    expect(timeWords(at('2026-11-24T23:59'), now)).toBe('昨天 23:59')
    expect(timeWords(at('2026-11-09T09:05'), now)).toBe('11月9日 09:05')
  })

  it('are late after one working day, and a weekend is none', () => {
    expect(isLate(at('2026-11-24T15:00'), now)).toBe(true)
    expect(isLate(at('2026-11-24T17:00'), now)).toBe(false)
    const friday = at('2026-11-20T16:00')
    expect(isLate(friday, at('2026-11-23T15:59'))).toBe(false)
    expect(isLate(friday, at('2026-11-23T16:01'))).toBe(true)
    expect(isLate(at('2026-11-21T10:00'), at('2026-11-23T09:00'))).toBe(false)
  })
})

describe('the status line', () => {
  it.each([
    [{ state: 'off' }, undefined],
    [{ state: 'ready', waiting: 0 }, '正在同步'],
    [{ state: 'ready', waiting: 2 }, '正在同步 · 待上传 2'],
    [{ state: 'ready', waiting: 0, lastRound: now }, '已同步'],
    [{ state: 'ready', waiting: 3, lastRound: now }, '待上传 3'],
    [{ state: 'ready', attachments: { toSend: 2, toCome: 1 }, lastRound: now }, '附件待上传 2'],
    [{ state: 'ready', attachments: { toSend: 0, toCome: 1 }, lastRound: now }, '已同步'],
    [{ state: 'away', waiting: 0 }, '共享盘不可用（自 10:32）'],
    [{ state: 'away', waiting: 1200 }, '共享盘不可用（自 10:32） · 待上传 1,200'],
    [{ state: 'joining', progress: { done: 1, total: 3 } }, '正在取回数据 33%'],
    [{ state: 'wrong' }, '共享文件夹不对，已停止同步'],
    [{ state: 'locked' }, '数据同步：请输入口令'],
  ] as const)('says %j', (change, words) => {
    expect(statusWords(status(change), now)?.text).toBe(words)
  })

  it('asks to be looked at for problems, and for changes that wait longer than a working day', () => {
    const waits = { state: 'ready', waiting: 2, lastRound: at('2026-11-25T09:00') } as const
    expect(statusWords(status(waits), now)?.mind).toBe(false)
    expect(statusWords(status({ ...waits, lastRound: at('2026-11-23T09:00') }), now)?.mind).toBe(true)
    const problems = [{ code: 'x', message: '', since: 0 }]
    expect(statusWords(status({ state: 'ready', problems }), now)?.mind).toBe(true)
    expect(statusWords(status({ state: 'away' }), now)?.mind).toBe(false)
  })
})

describe('the page', () => {
  it('says where the changes are', () => {
    expect(stateSentence(status({ state: 'ready', folder: '劳模数据', lastRound: now }), now)).toBe(
      '已同步（16:00），本机的改动都已放进“劳模数据”',
    )
    expect(stateSentence(status({ state: 'away' }), now)).toContain('接通后自动补上')
  })

  it('says which attachments are still on their way, and what has to be done for it', () => {
    expect(attachmentWords(status({ state: 'ready' }))).toBeUndefined()
    expect(attachmentWords(status({ attachments: { toSend: 2, toCome: 0 } }))).toBe('2 个待上传')
    const both = status({
      state: 'ready',
      folder: '劳模数据',
      lastRound: now,
      attachments: { toSend: 1, toCome: 3 },
    })
    expect(attachmentWords(both)).toBe('1 个待上传，3 个待取回，添加它们的电脑要开着并连上共享文件夹')
    expect(stateSentence(both, now)).toBe('文字改动都已放进“劳模数据”，附件和照片还在同步')
  })

  it('says what each PC has seen, and names one that stays away', () => {
    const peer = { device: 'd', name: '二楼电脑', here: false }
    expect(peerWords({ ...peer, seenMine: at('2026-11-25T10:42') }, now)).toBe('已看到您 10:42 以前的改动')
    expect(peerWords(peer, now)).toBe('还没有看到您的改动')
    expect(peerWords({ ...peer, here: true }, now)).toBe('本机')
    expect(peerLate({ ...peer, lastSign: at('2026-11-23T10:00') }, now)).toBe(true)
    expect(peerLate({ ...peer, lastSign: at('2026-11-25T10:00') }, now)).toBe(false)
  })

  it('says of a retired PC only that it shows itself again', () => {
    const peer = { device: 'd', name: '旧电脑', here: false }
    expect(returnedWords(peer, now)).toBeUndefined()
    expect(returnedWords({ ...peer, lastSign: at('2026-11-20T10:00') }, now)).toBeUndefined()
    expect(returnedWords({ ...peer, lastSign: at('2026-11-25T15:00') }, now)).toContain('请点“恢复使用”')
  })

  it('says how wrong a clock is', () => {
    expect(clockWords(undefined)).toBeUndefined()
    expect(clockWords(3 * 86_400_000)).toBe('时钟快 3 天，请校准')
    expect(clockWords(-12 * 60_000)).toBe('时钟慢 12 分钟，请校准')
  })

  it('says of every folder what can be done with it', () => {
    const words = (['empty', 'vault', 'ours', 'occupied', 'newer'] as const).map((what) =>
      folderWords({ folder: '', name: '劳模数据', what, devices: 2 }),
    )
    expect(words.every((sentence) => sentence.includes('“劳模数据”'))).toBe(true)
    expect(words[1]).toContain('2 台电脑在用')
  })
})
