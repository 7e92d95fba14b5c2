// The end of every export: the file is saved where the person chooses, then who, to whom, how many and which fields is logged.
import { fail, ok, type Result } from '../../shared/kernel/result'
import { useOffice } from '../registers/source'
import { saveFile } from './save'

export interface Disclosure {
  readonly kind: '导出' | '按模板导出'
  /** Name of the list and the version. */
  readonly what: string
  readonly purpose: string
  readonly receiver: string
  readonly people: number
  /** Labels of the fields that left. */
  readonly fields: readonly string[]
  readonly full: boolean
}

/** Saves and logs; false when the person cancelled the dialog, in which case nothing left and nothing is logged. */
export function usePaperTrail(): (
  name: string,
  bytes: Uint8Array,
  disclosure: Disclosure,
  password?: string,
) => Promise<Result<boolean>> {
  const office = useOffice()
  return async (name, bytes, disclosure, password) => {
    const saved = await saveFile(safeName(name), bytes, password)
    if (!saved.ok) return saved
    if (saved.value === null) return ok(false)
    const logged = await office.run('disclosure.log', disclosure)
    return logged.ok
      ? ok(true)
      : fail(logged.failure.code, `文件已保存，但导出登记没有写入：${logged.failure.message}请把文件删去后重新导出。`)
  }
}

/** Main checks again; this only keeps the suggestion readable and short. */
function safeName(name: string): string {
  const dot = name.lastIndexOf('.')
  return `${name
    .slice(0, dot)
    .replace(/[\\/:*?"<>|]/g, ' ')
    .slice(0, 100)}${name.slice(dot)}`
}
