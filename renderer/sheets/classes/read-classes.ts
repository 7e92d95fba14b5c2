// What the papers of a class are made of, read through the office's door at the moment of printing.
import { readClass, type WholeClass } from '../../../shared/domain/classes/read-class'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import { officeName, readLists, todayWords } from '../roster/read'
import type { Lists } from '../words'

export interface ClassPaper extends Omit<WholeClass, 'clashes' | 'daysOff'> {
  readonly office: string
  /** 2026年11月26日. */
  readonly date: string
  readonly lists: Lists
}

/** Throws FailureError `sheet.gone` where the class is not there any more. */
export async function readClassPaper(id: RowId): Promise<ClassPaper> {
  const [whole, lists, name] = await Promise.all([readClass(office(), id), readLists(), officeName()])
  if (!whole) throw new FailureError({ code: 'sheet.gone', message: '这个培训班已不存在，没有可打印的内容。' })
  return { ...whole, lists, office: name, date: todayWords() }
}
