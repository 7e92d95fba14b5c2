// What sync is said to be, in the words of the office: the status line, the PCs, times. Pure, so that every sentence has a test.
import type { ChosenFolder } from '../../shared/ipc/sync-channels'
import type { SyncStatus } from '../../shared/ipc/sync-status'

export type Peer = SyncStatus['peers'][number]

export interface Said {
  readonly text: string
  /** Needs somebody to look: shown with an icon, never by colour alone. */
  readonly mind: boolean
}

const SHANGHAI = 8 * 3_600_000
const DAY = 86_400_000

/** 10:42 · 昨天 16:20 · 11月23日 09:05, as clocks in the office show it. */
export function timeWords(at: number, now: number): string {
  const local = new Date(at + SHANGHAI).toISOString()
  const clock = local.slice(11, 16)
  const days = dayNumber(now) - dayNumber(at)
  if (days === 0) return clock
  if (days === 1) return `昨天 ${clock}`
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${clock}`
}

/** More than one working day (Monday to Friday) lies between. */
export function isLate(at: number, now: number): boolean {
  let due = at + DAY
  while (isWeekend(due)) due += DAY
  return now > due
}

/** The line at the bottom: 已同步 · 待上传 3 · 共享盘不可用（自 10:32）. Undefined where this PC shares with nobody. */
export function statusWords(status: SyncStatus, now: number): Said | undefined {
  const waiting = waitingWords(status)
  const mind = status.problems.length > 0
  switch (status.state) {
    case 'off':
      return undefined
    case 'locked':
      return { text: '数据同步：请输入口令', mind: true }
    case 'joining':
      return { text: `正在取回数据${percent(status)}`, mind }
    case 'ready':
      // Nothing is said to be there before one round has shown it.
      if (status.lastRound === undefined) return { text: `正在同步${waiting}`, mind }
      return { text: waiting === '' ? '已同步' : waiting.slice(3), mind: mind || lagging(status, now) }
    case 'away':
      return {
        text: `共享盘不可用（自 ${timeWords(status.since, now)}）${waiting}`,
        mind: mind || lagging(status, now),
      }
    case 'wrong':
      return { text: `共享文件夹不对，已停止同步${waiting}`, mind: true }
  }
}

function waitingWords({ waiting, attachments }: SyncStatus): string {
  const toSend = attachments?.toSend ?? 0
  const changes = waiting > 0 ? ` · 待上传 ${waiting.toLocaleString('zh-CN')}` : ''
  return toSend > 0 ? `${changes} · 附件待上传 ${toSend.toLocaleString('zh-CN')}` : changes
}

/** 2 个待上传，1 个待取回; undefined where every file is where it should be. */
export function attachmentWords({ attachments }: SyncStatus): string | undefined {
  if (!attachments) return undefined
  const { toSend, toCome } = attachments
  const said = [
    ...(toSend > 0 ? [`${toSend.toLocaleString('zh-CN')} 个待上传`] : []),
    ...(toCome > 0 ? [`${toCome.toLocaleString('zh-CN')} 个待取回，添加它们的电脑要开着并连上共享文件夹`] : []),
  ]
  return said.join('，')
}

/** The head of the page: one sentence of what is true now. */
export function stateSentence(status: SyncStatus, now: number): string {
  const folder = status.folder === undefined ? '共享文件夹' : `“${status.folder}”`
  switch (status.state) {
    case 'off':
      return '这台电脑还没有和别的电脑共享数据'
    case 'locked':
      return '这台电脑没有记住口令，输入后继续同步'
    case 'joining':
      return `正在从${folder}取回数据${percent(status)}，可以先用已经到的部分`
    case 'ready':
      if (status.lastRound === undefined) return `正在和${folder}同步`
      if (status.waiting === 0 && status.attachments) return `文字改动都已放进${folder}，附件和照片还在同步`
      return status.waiting === 0
        ? `已同步（${timeWords(status.lastRound, now)}），本机的改动都已放进${folder}`
        : `有 ${status.waiting.toLocaleString('zh-CN')} 处改动正在放进${folder}`
    case 'away':
      return `连不上${folder}（自 ${timeWords(status.since, now)}），本机照常使用，接通后自动补上`
    case 'wrong':
      return `${folder}里现在不是本单位的共享数据，已停止同步；本机数据没有改动`
  }
}

/** 已看到您 10:42 以前的改动. */
export function peerWords(peer: Peer, now: number): string {
  if (peer.here) return '本机'
  return peer.seenMine === undefined ? '还没有看到您的改动' : `已看到您 ${timeWords(peer.seenMine, now)} 以前的改动`
}

/** A PC that has shown no sign for more than a working day. */
export function peerLate(peer: Peer, now: number): boolean {
  return !peer.here && peer.lastSign !== undefined && isLate(peer.lastSign, now)
}

/** What is said of a PC that was retired and shows itself again; undefined while it stays away. */
export function returnedWords(peer: Peer, now: number): string | undefined {
  if (peer.lastSign === undefined || isLate(peer.lastSign, now)) return undefined
  return `${timeWords(peer.lastSign, now)} 出现过；如果又在用了，请点“恢复使用”`
}

/** 时钟快 3 天, or undefined where it is right. */
export function clockWords(off: number | undefined): string | undefined {
  if (off === undefined) return undefined
  const size = Math.abs(off)
  const words =
    size >= DAY
      ? `${Math.round(size / DAY)} 天`
      : size >= 3_600_000
        ? `${Math.round(size / 3_600_000)} 小时`
        : `${Math.round(size / 60_000)} 分钟`
  return `时钟${off > 0 ? '快' : '慢'} ${words}，请校准`
}

/** What the chosen folder is, and what can be done with it. */
export function folderWords({ name, what, devices }: ChosenFolder): string {
  switch (what) {
    case 'empty':
      return `“${name}”是空文件夹，可以在这里新建本单位的共享。`
    case 'vault':
      return `“${name}”里已有共享数据${devices ? `（${devices} 台电脑在用）` : ''}，可以加入。`
    case 'ours':
      return `“${name}”就是本单位的共享文件夹。`
    case 'occupied':
      return `“${name}”里有别的文件，但没有共享数据。请在共享盘上新建一个空文件夹（例如“劳模数据”），再选它；如果同事已经建好，请选同事建的那个。`
    case 'newer':
      return `“${name}”里的共享数据由更新版本的程序建立，本版本不能使用。请先升级这台电脑上的程序。`
  }
}

/** Changes have waited for more than a working day. */
function lagging(status: SyncStatus, now: number): boolean {
  return status.waiting > 0 && isLate(status.lastRound ?? status.since, now)
}

function percent({ progress }: SyncStatus): string {
  if (!progress || progress.total === 0) return ''
  return ` ${Math.floor((progress.done / progress.total) * 100)}%`
}

function dayNumber(at: number): number {
  return Math.floor((at + SHANGHAI) / DAY)
}

/** Day 0 (1970-01-01) was a Thursday. */
function isWeekend(at: number): boolean {
  const weekday = (dayNumber(at) + 4) % 7
  return weekday === 0 || weekday === 6
}
