// What differs between bringing in the roster and bringing in any other list: how a file is read, compared and written, and how it is called.
import type { Result } from '../../../shared/kernel/result'
import type { Opened, Preview } from '../desk'
import type { HandMapping } from '../layout/map-columns'
import type { Targets } from '../layout/targets'
import type { Answers } from '../matching/verdicts'

/** Told of rows done so far, of how many. */
export type Count = (done: number, total: number) => void

type Remembered = Readonly<Record<string, HandMapping>>

/** One kind of import; every step asks the desk in the worker, and the office for what the desk must know. */
export interface ImportWay {
  /** The command that writes. */
  readonly command: string
  readonly words: ImportWords
  readonly targets: Targets
  open(name: string, bytes: Uint8Array, remembered: Remembered): Promise<Result<Opened>>
  layOut(remembered: Remembered, byHand: Remembered): Promise<Result<Opened>>
  /** Reads the chosen sheets; answers how many rows there are. */
  read(chosen: readonly string[], count: Count): Promise<Result<number>>
  /** Fetches what the rows may mean as it is now, and judges them against it. */
  compare(answers: Answers, count: Count): Promise<Result<Preview>>
  /** Judges once more with the answers, against what was fetched. */
  judge(answers: Answers, count: Count): Promise<Result<Preview>>
  /** Keys of the rows that somebody changed since the preview. */
  moved(preview: Preview): Promise<Result<readonly string[]>>
  input(): Promise<Result<unknown>>
  rejected(): Promise<Result<Uint8Array>>
  /** Ends the desk; the next file begins with a new one. */
  stop(): void
}

/** How the wizard speaks of the list. */
export interface ImportWords {
  /** 导入名册, 从 Excel 导入创新工作室. */
  readonly title: string
  /** 人 or 条. */
  readonly unit: string
  /** Where the rows go: 名册, 创新工作室. */
  readonly place: string
  /** Heads of the columns that name a row in the preview; the ID only for people. */
  readonly name: string
  readonly number?: string
  readonly detail: string
  /** What can be read, under the place to drop a file. */
  readonly hint: string
  /** What becomes of rows judged 新增 and 无变化, where they are not simply made or left. */
  readonly fresh?: string
  readonly known?: string
}

export const readable =
  '可读 .xlsx、.xls、.csv；每个单位一张工作表、表头合并两行、底部有合计都可以。确认导入之前不会写入任何数据。'
