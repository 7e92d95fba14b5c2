// The wizard's course: file → sheets → columns → dry run → apply → result. Screens below only show it and press its buttons.
import { useEffect, useRef, useState } from 'react'
import { proxy } from 'comlink'
import type { ImportAnswer } from '../../../shared/domain/roster/import-input'
import { clockFrom } from '../../../shared/kernel/ports'
import { asFailure, type Failure, type Result } from '../../../shared/kernel/result'
import type { UndoReport } from '../../data/office'
import { saveFile } from '../../exporting/save'
import { useCatalogue, useOffice } from '../../registers/source'
import { house } from '../../ui/house'
import type { Opened, Preview, Wanted } from '../desk'
import { fetchChanging, fetchLists, fetchRoster } from '../fetch-roster'
import { startImportDesk, type ImportDeskClient } from '../import-client'
import type { HandMapping } from '../layout/map-columns'
import type { RosterRows } from '../matching/roster'
import type { Answers } from '../matching/verdicts'
import { takeFile } from '../reading/take-file'

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
export function useImport(): ImportCourse {
  const office = useOffice()
  const catalogue = useCatalogue()
  const [course, setCourse] = useState<Course>(start)
  const client = useRef<ImportDeskClient>(undefined)
  const memory = useRef<{
    remembered: Record<string, HandMapping>
    byHand: Record<string, HandMapping>
    roster?: RosterRows
    wanted?: Wanted
    lists?: RosterRows['lists']
  }>({ remembered: {}, byHand: {} })
  useEffect(() => () => client.current?.stop(), [])

  const patch = (more: Partial<Course>): void => setCourse((now) => ({ ...now, ...more }))
  const desk = () => (client.current ??= startImportDesk(catalogue)).desk
  const toldBy = (failure: Failure): void =>
    setCourse(({ busy: _busy, progress: _progress, ...now }) => ({ ...now, failure }))
  const done = (more: Partial<Course>): void =>
    setCourse(({ busy: _busy, progress: _progress, failure: _failure, locked: _locked, ...now }) => ({
      ...now,
      ...more,
    }))

  /** Rows done so far, for the bar; what arrives after the step has ended is late and says nothing. */
  const count = () =>
    proxy((rows: number, total: number) =>
      setCourse((now) => (now.busy === undefined ? now : { ...now, progress: { done: rows, total } })),
    )

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
    const opened = await desk().open(name, bytes, memory.current.remembered)
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

  const judge = async (answers: Answers): Promise<void> => {
    const { roster } = memory.current
    if (!roster) return
    const preview = await desk().judge(roster, answers, count())
    if (preview.ok) done({ step: 'preview', preview: preview.value, answers })
    else toldBy(preview.failure)
  }

  /** Reads the roster as it is now and judges the file against it. */
  const compare = async (answers: Answers): Promise<void> => {
    const { wanted, lists } = memory.current
    if (!wanted || !lists) return
    memory.current.roster = await fetchRoster(office, wanted, lists)
    await judge(answers)
  }

  /** Looks once more at what would be changed. Where somebody was faster, the dry run is made again and shown instead of writing. */
  const stillAsShown = async (preview: Preview): Promise<boolean> => {
    const moved = await desk().moved(await fetchChanging(office, preview.changing))
    if (moved.ok && moved.value.length === 0) return true
    if (!moved.ok) toldBy(moved.failure)
    else {
      await compare(course.answers)
      patch({ moved: moved.value })
    }
    return false
  }

  const readPeople = async (): Promise<void> => {
    const lists = await fetchLists(office)
    const today = clockFrom(() => Date.now()).today()
    const wanted = await desk().readPeople(course.chosen, lists, today, count())
    if (!wanted.ok) return toldBy(wanted.failure)
    patch({ busy: `正在与名册比对 ${wanted.value.people} 人…`, moved: [] })
    Object.assign(memory.current, { wanted: wanted.value, lists })
    await compare({})
  }

  const apply = async (): Promise<void> => {
    const { preview, opened } = course
    if (!preview || !opened || !(await stillAsShown(preview))) return
    // Before the import, so that the import itself is what Ctrl+Z undoes.
    for (const sheet of opened.sheets) {
      const byHand = memory.current.byHand[sheet.sheet]
      if (byHand)
        await office.run('layout.remember', {
          name: course.fileName.slice(0, 80),
          signature: sheet.signature,
          mapping: JSON.stringify(byHand),
        })
    }
    const input = await desk().input()
    if (!input.ok) return toldBy(input.failure)
    const outcome = await office.run('import.apply', input.value, (count, total) =>
      patch({ progress: { done: count, total } }),
    )
    if (outcome.ok) done({ step: 'result', result: { txn: outcome.txn, answer: outcome.answer as ImportAnswer } })
    else toldBy(outcome.failure)
  }

  return {
    course,
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
        const opened = await desk().layOut(remembered, byHand)
        if (opened.ok) done({ opened: opened.value })
        else toldBy(opened.failure)
      }),
    toPreview: () => work('正在读取人员…', readPeople),
    answer: (answers) => work('正在重新预检…', () => judge(answers)),
    apply: () => work('正在导入…', apply),
    cancel: () => {
      if (course.progress || course.step === 'preview') void office.cancelRunning()
      if (course.step === 'preview') return
      client.current?.stop()
      client.current = undefined
      setCourse(start)
    },
    saveRejected: () =>
      work('正在生成文件…', async () => {
        const bytes = await desk().rejected()
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
