// Backups are spoken of calmly: nothing while all is well, how old the last one is when it matters, and what a restore will change.
import { describe, expect, it } from 'vitest'
import type { BackupStatus } from '../../shared/ipc/backup-status'
import {
  backupLine,
  backupSentence,
  comparisonWords,
  generationWords,
  rehearsalProblem,
  rehearsalSentence,
  rehearsedWords,
  restoredWords,
} from './words'

const now = Date.parse('2026-11-25T02:00:00Z')
const DAY = 86_400_000
const last = { at: now - 5 * DAY, people: 1243, transactions: 5001, bytes: 1 }
const ready: BackupStatus = { state: 'ready', folder: 'U盘 › 劳模之家备份', isAway: false, since: now - 90 * DAY }

describe('the line at the bottom', () => {
  it('says nothing while the last backup is young, or none is wanted', () => {
    expect(backupLine({ state: 'off', isAway: false }, now)).toBeUndefined()
    expect(backupLine({ ...ready, last: { ...last, at: now - 2 * DAY } }, now)).toBeUndefined()
    expect(backupLine({ ...ready, since: now - DAY }, now)).toBeUndefined()
  })

  it('says after three days how old it is, and that the stick is not there', () => {
    expect(backupLine({ ...ready, last, isAway: true }, now)).toEqual({
      text: '上次备份：11月20日 10:00，5 天前；备份盘没有接上',
      mind: true,
    })
    expect(backupLine({ ...ready, last }, now)?.text).toBe('上次备份：11月20日 10:00，5 天前')
    expect(backupLine(ready, now)?.text).toBe('还没有备份过')
    expect(backupLine({ ...ready, state: 'locked' }, now)?.text).toBe('备份：请输入口令')
  })
})

describe('the section', () => {
  it('says what there is, and what is being done', () => {
    expect(backupSentence({ ...ready, last }, now)).toBe(
      '上次备份：11月20日 10:00，5 天前，里面有 1,243 人、5,001 次修改。',
    )
    expect(backupSentence({ ...ready, doing: { what: 'restore', done: 3, total: 12 } }, now)).toBe('正在恢复（3 / 12）')
    expect(backupSentence({ ...ready, doing: { what: 'rehearsal', done: 0, total: 0 } }, now)).toBe('正在演练恢复…')
  })

  it('names a backup by its day', () => {
    expect(generationWords({ day: '2026-11-05', time: '08:03:09' })).toBe('2026年11月5日 08:03')
  })
})

describe('before and after a restore', () => {
  const base = { people: 1243, transactions: 5001, office: '温州市劳模协会' }
  const nothing = { transactions: 0, people: 0, attachments: 0 }

  it('says what comes back and what stays', () => {
    const words = comparisonWords({
      ...base,
      returning: { transactions: 36, people: 2, attachments: 1 },
      staying: { transactions: 5, people: 1 },
    })
    expect(words.slice(1)).toEqual([
      '本机没有、会回来的：找回 2 人，补回 36 次修改，补回 1 个附件。',
      '备份里没有、照样保留的：本机 5 次修改（其中 1 人）。',
    ])
    expect(comparisonWords({ ...base, returning: nothing, staying: { transactions: 0, people: 0 } }).slice(1)).toEqual([
      '里面的内容本机全都有，恢复不会改变什么。',
      '本机没有备份之后的新内容。',
    ])
  })

  it('says what was brought back, and what could not be', () => {
    expect(restoredWords({ operations: 14, attachments: 2, lost: 1 })).toBe(
      '恢复完成，补回 14 处内容、2 个附件。有 1 个附件备份里已经损坏，没有找回。',
    )
    expect(restoredWords({ operations: 0, attachments: 0, lost: 0 })).toBe('恢复完成，本机本来就全有。')
    expect(rehearsedWords({ people: 1243, transactions: 9, attachments: 3, lost: 0 })).toBe(
      '可以恢复：1,243 人、9 次修改、3 个附件，内容和备份时完全一致。',
    )
  })
})

describe('the rehearsal by itself', () => {
  const rehearsed = { at: now - DAY, people: 1243, transactions: 5001, attachments: 12, lost: 0 }

  it('is told with its day and what would come back', () => {
    expect(rehearsalSentence({ ...ready, rehearsed }, now)).toBe(
      '每月自动演练恢复：上次 昨天 10:00，可以恢复：1,243 人、5,001 次修改、12 个附件，内容和备份时完全一致。',
    )
    expect(rehearsalSentence(ready, now)).toBeUndefined()
    expect(rehearsalProblem({ ...ready, rehearsed })).toBeUndefined()
  })

  it('that failed is said at the bottom and in the section, with what to do', () => {
    const failed = { ...ready, last: { ...last, at: now }, rehearsed: { ...rehearsed, problem: '备份不完整。' } }
    expect(backupLine(failed, now)).toEqual({ text: '备份演练恢复没有通过', mind: true })
    expect(rehearsalProblem(failed)).toMatch(/备份不完整。请点“立即备份”/u)
    expect(rehearsalSentence(failed, now)).toBeUndefined()
    expect(rehearsalProblem({ ...ready, rehearsed: { ...rehearsed, lost: 2 } })).toContain('2 个附件读不出来')
  })
})
