// What backups are said to be, in the words of the office. Pure, so that every sentence has a test.
import type { Comparison, GenerationListed, Rehearsed, Restored } from '../../shared/ipc/backup-channels'
import type { BackupStatus } from '../../shared/ipc/backup-status'
import { timeWords, type Said } from '../sync-status/words'

const DAY = 86_400_000
/** A backup older than so many days is spoken of wherever people work. */
const LATE_DAYS = 3

/** The line at the bottom: only what somebody should mind; undefined while all is well or no folder was chosen. */
export function backupLine(status: BackupStatus, now: number): Said | undefined {
  if (status.state === 'off') return undefined
  if (status.state === 'locked') return { text: '备份：请输入口令', mind: true }
  if (rehearsalProblem(status) !== undefined) return { text: '备份演练恢复没有通过', mind: true }
  const days = daysSince(status, now)
  if (days < LATE_DAYS) return undefined
  return { text: `${lastWords(status, now)}${status.isAway ? '；备份盘没有接上' : ''}`, mind: true }
}

/** 上次备份：11月20日 18:03，5 天前 */
export function lastWords({ last }: BackupStatus, now: number): string {
  if (!last) return '还没有备份过'
  const days = Math.floor((now - last.at) / DAY)
  return `上次备份：${timeWords(last.at, now)}${days >= 1 ? `，${days} 天前` : ''}`
}

/** One sentence of what is true now, at the head of the section. */
export function backupSentence(status: BackupStatus, now: number): string {
  const { doing, isAway, state, last } = status
  if (doing) return `${DOING[doing.what]}${doing.total > 0 ? `（${count(doing.done)} / ${count(doing.total)}）` : '…'}`
  if (state === 'off') return '还没有设置备份。电脑坏了、丢了，没有备份的数据就找不回来。'
  if (state === 'locked') return '这台电脑没有记住备份口令，输入后继续自动备份。'
  const held = last ? `，里面有 ${count(last.people)} 人、${count(last.transactions)} 次修改` : ''
  return `${lastWords(status, now)}${held}。${isAway ? '备份盘现在没有接上，接上后自动备份。' : ''}`
}

/** When the newest backup was last tried out, and that it can be restored; undefined before the first time, or where it cannot. */
export function rehearsalSentence(status: BackupStatus, now: number): string | undefined {
  const { rehearsed } = status
  if (!rehearsed || rehearsalProblem(status) !== undefined) return undefined
  return `每月自动演练恢复：上次 ${timeWords(rehearsed.at, now)}，${rehearsedWords(rehearsed)}`
}

/** What the last rehearsal found wrong, and what to do; undefined where it found nothing. */
export function rehearsalProblem({ rehearsed }: BackupStatus): string | undefined {
  if (rehearsed?.problem !== undefined)
    return `演练恢复没有通过：${rehearsed.problem}请点“立即备份”再做一份，程序会再演练一次。`
  return rehearsed && rehearsed.lost > 0 ? `演练恢复没有全部通过。${rehearsedWords(rehearsed)}` : undefined
}

const DOING = { backup: '正在备份', restore: '正在恢复', rehearsal: '正在演练恢复' } as const

/** 11月20日 18:03 */
export function generationWords({ day, time }: Pick<GenerationListed, 'day' | 'time'>): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${time.slice(0, 5)}`
}

/** What restoring would change, line by line. */
export function comparisonWords({ returning, staying, people, transactions }: Comparison): readonly string[] {
  const back = [
    returning.people > 0 ? `找回 ${count(returning.people)} 人` : '',
    returning.transactions > 0 ? `补回 ${count(returning.transactions)} 次修改` : '',
    returning.attachments > 0 ? `补回 ${count(returning.attachments)} 个附件` : '',
  ].filter((word) => word !== '')
  return [
    `这份备份里有 ${count(people)} 人、${count(transactions)} 次修改。`,
    back.length === 0 ? '里面的内容本机全都有，恢复不会改变什么。' : `本机没有、会回来的：${back.join('，')}。`,
    staying.transactions === 0
      ? '本机没有备份之后的新内容。'
      : `备份里没有、照样保留的：本机 ${count(staying.transactions)} 次修改${staying.people > 0 ? `（其中 ${count(staying.people)} 人）` : ''}。`,
  ]
}

export function rehearsedWords({ people, transactions, attachments, lost }: Rehearsed): string {
  const damaged = lost > 0 ? `其中 ${count(lost)} 个附件读不出来，请马上再备份一次。` : ''
  return `可以恢复：${count(people)} 人、${count(transactions)} 次修改、${count(attachments)} 个附件，内容和备份时完全一致。${damaged}`
}

export function restoredWords({ operations, attachments, lost }: Restored): string {
  const back = `补回 ${count(operations)} 处内容${attachments > 0 ? `、${count(attachments)} 个附件` : ''}`
  return `恢复完成，${operations + attachments === 0 ? '本机本来就全有' : back}。${lost > 0 ? `有 ${count(lost)} 个附件备份里已经损坏，没有找回。` : ''}`
}

function daysSince({ last, since }: BackupStatus, now: number): number {
  return Math.floor((now - (last?.at ?? since ?? now)) / DAY)
}

function count(n: number): string {
  return n.toLocaleString('zh-CN')
}
