// The wizard's course: file → sheets → columns → dry run → apply → result. Screens below only show it and press its buttons.
import { useEffect, useRef, useState } from 'react'
import type { ImportAnswer } from '../../../shared/domain/roster/import-input'
import { asFailure, type Failure, type Result } from '../../../shared/kernel/result'
import type { UndoReport } from '../../data/office'
import { saveFile } from '../../exporting/save'
import { useOffice } from '../../registers/source'
import { house } from '../../ui/house'
import type { Opened, Preview } from '../desk'
import type { HandMapping } from '../layout/map-columns'
import type { Answers } from '../matching/verdicts'
import { takeFile } from '../reading/take-file'
import type { Count, ImportWay } from './way'

export type Step = 'file' | 'sheets' | 'columns' | 'preview' | 'result'

export interface Course {
  readonly step: Step
  readonly fileName: string
  readonly opened?: Opened
  readonly chosen: readonly string[]
  readonly preview?: Preview
  readonly answers: Answers
  /** Keys of rows whose person was changed in the roster since they were shown: the dry run was made again, nothing is written yet. */
  readonly moved?: readonly string[]
  readonly busy?: string
  readonly progress?: { readonly done: number; readonly total: number }
  readonly failure?: Failure
  /** The file asks for its opening password. */
  readonly locked?: Uint8Array
  readonly result?: { readonly txn: string; readonly answer: ImportAnswer; readonly undone?: UndoReport }
}

const start: Course = { step: 'file', fileName: '', chosen: [], answers: {} }

export interface ImportCourse {
  readonly course: Course
  readonly way: ImportWay
  openFile(file: File): void
  unlock(password: string): void
  choose(sheets: readonly string[]): void
  go(step: Step): void
  mapColumn(sheet: string, label: string, target: string): void
  toPreview(): void
  answer(answers: Answers): void
  apply(): void
  cancel(): void
  saveRejected(): void
  undo(): void
  restart(): void
}

/** One import at a time; leaving the screen ends its worker. */
export function useImport(begin: () => ImportWay): ImportCourse {
  const office = useOffice()
  const [way] = useState(begin)
  const [course, setCourse] = useState<Course>(start)
  const memory = useRef<{ remembered: Record<string, HandMapping>; byHand: Record<string, HandMapping> }>({
    remembered: {},
    byHand: {},
  })
  useEffect(() => () => way.stop(), [way])

  const patch = (more: Partial<Course>): void => setCourse((now) => ({ ...now, ...more }))
  const toldBy = (failure: Failure): void =>
    setCourse(({ busy: _busy, progress: _progress, ...now }) => ({ ...now, failure }))
  const done = (more: Partial<Course>): void =>
    setCourse(({ busy: _busy, progress: _progress, failure: _failure, locked: _locked, ...now }) => ({
      ...now,
      ...more,
    }))

  /** Rows done so far, for the bar; what arrives after the step has ended is late and says nothing. */
  const count: Count = (rows, total) =>
    setCourse((now) => (now.busy === undefined ? now : { ...now, progress: { done: rows, total } }))

  /** Runs a step that may take a while; any failure is shown where the person is. */
  const work = (busy: string, step: () => Promise<void>): void => {
    setCourse(({ failure: _failure, ...now }) => ({ ...now, busy }))
    step().catch((error: unknown) => toldBy(asFailure(error)))
  }

  const readBytes = async (name: string, bytes: Uint8Array): Promise<void> => {
    const layouts = await office.all('importLayout')
    memory.current = {
      remembered: Object.fromEntries(layouts.map((row) => [String(row['signature']), mappingOf(row['mapping'])])),
      byHand: {},
    }
    const opened = await way.open(name, bytes, memory.current.remembered)
    if (opened.ok)
      return done({
        step: 'sheets',
        fileName: name,
        opened: opened.value,
        chosen: opened.value.sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.sheet),
        answers: {},
      })
    toldBy(opened.failure)
    if (opened.failure.code === 'file.protected') patch({ locked: bytes, fileName: name })
  }

  const show = (preview: Result<Preview>, answers: Answers): void =>
    preview.ok ? done({ step: 'preview', preview: preview.value, answers }) : toldBy(preview.failure)

  /** Looks once more at what would be changed. Where somebody was faster, the dry run is made again and shown instead of writing. */
  const stillAsShown = async (preview: Preview): Promise<boolean> => {
    const moved = await way.moved(preview)
    if (moved.ok && moved.value.length === 0) return true
    if (!moved.ok) toldBy(moved.failure)
    else {
      show(await way.compare(course.answers, count), course.answers)
      patch({ moved: moved.value })
    }
    return false
  }

  const readRows = async (): Promise<void> => {
    const read = await way.read(course.chosen, count)
    if (!read.ok) return toldBy(read.failure)
    patch({ busy: `正在与${way.words.place}比对 ${read.value} ${way.words.unit}…`, moved: [] })
    show(await way.compare({}, count), {})
  }

  /** Before the import, so that the import itself is what Ctrl+Z undoes. */
  const rememberLayouts = async ({ sheets }: Opened): Promise<void> => {
    for (const sheet of sheets) {
      const byHand = memory.current.byHand[sheet.sheet]
      if (!byHand) continue
      const named = { name: course.fileName.slice(0, 80), signature: sheet.signature }
      await office.run('layout.remember', { ...named, mapping: JSON.stringify(byHand) })
    }
  }

  const apply = async (): Promise<void> => {
    const { preview, opened } = course
    if (!preview || !opened || !(await stillAsShown(preview))) return
    await rememberLayouts(opened)
    const input = await way.input()
    if (!input.ok) return toldBy(input.failure)
    const outcome = await office.run(way.command, input.value, (written, total) =>
      patch({ progress: { done: written, total } }),
    )
    if (outcome.ok) done({ step: 'result', result: { txn: outcome.txn, answer: outcome.answer as ImportAnswer } })
    else toldBy(outcome.failure)
  }

  return {
    course,
    way,
    openFile: (file) =>
      work('正在读取文件…', async () => {
        const taken = await takeFile(file)
        if (taken.ok) await readBytes(file.name, taken.value)
        else toldBy(taken.failure)
      }),
    unlock: (password) =>
      work('正在打开加密文件…', async () => {
        const bytes = course.locked
        const answer: Result<Uint8Array> | undefined =
          bytes &&
          ((await house()?.call('file:unlock', { bytes: new Uint8Array(bytes), password })) as
            Result<Uint8Array> | undefined)
        if (answer?.ok) await readBytes(course.fileName, answer.value)
        else if (answer) toldBy(answer.failure)
      }),
    choose: (sheets) => patch({ chosen: sheets }),
    go: (step) => done({ step }),
    mapColumn: (sheet, label, target) =>
      work('正在重新对应…', async () => {
        const { byHand, remembered } = memory.current
        const before = byHand[sheet] ?? currentMapping(course.opened, sheet)
        byHand[sheet] = { ...before, [label]: target }
        const opened = await way.layOut(remembered, byHand)
        if (opened.ok) done({ opened: opened.value })
        else toldBy(opened.failure)
      }),
    toPreview: () => work(`正在读取${way.words.unit === '人' ? '人员' : '各行'}…`, readRows),
    answer: (answers) => work('正在重新预检…', async () => show(await way.judge(answers, count), answers)),
    apply: () => work('正在导入…', apply),
    cancel: () => {
      if (course.progress || course.step === 'preview') void office.cancelRunning()
      if (course.step === 'preview') return
      way.stop()
      setCourse(start)
    },
    saveRejected: () =>
      work('正在生成文件…', async () => {
        const bytes = await way.rejected()
        const saved = bytes.ok
          ? await saveFile(`未导入的行—${course.fileName.replace(/\.\w+$/, '')}.xlsx`.slice(0, 120), bytes.value)
          : bytes
        if (saved.ok) done({})
        else toldBy(saved.failure)
      }),
    undo: () =>
      work('正在撤销本次导入…', async () => {
        if (!course.result) return
        const undone = await office.undoTransaction(course.result.txn)
        if (undone.ok) done({ result: { ...course.result, undone: undone.report } })
        else toldBy(undone.failure)
      }),
    restart: () => {
      memory.current = { remembered: {}, byHand: {} }
      setCourse(start)
    },
  }
}

/** What the sheet shows now, so that mapping one column by hand keeps the others as they are. */
function currentMapping(opened: Opened | undefined, sheet: string): HandMapping {
  const columns = opened?.sheets.find((each) => each.sheet === sheet)?.columns ?? []
  return Object.fromEntries(columns.map((column) => [column.label, column.target]))
}

function mappingOf(text: unknown): HandMapping {
  try {
    const read: unknown = JSON.parse(String(text))
    return typeof read === 'object' && read !== null ? (read as HandMapping) : {}
  } catch {
    // A layout saved by a damaged or newer program is only a convenience: columns are then mapped by their names again.
    return {}
  }
}
