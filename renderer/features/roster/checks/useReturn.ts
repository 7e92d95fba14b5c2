// The course of one returned 核对表: file → dry run → one change. Nothing is written before 确认收回.
import { useEffect, useRef, useState } from 'react'
import { sentPeople } from '../../../../shared/domain/checks/sheet-content'
import { asFailure, type Failure, type Result } from '../../../../shared/kernel/result'
import type { Office, Row } from '../../../data/office'
import type { CheckJudgement } from '../../../importing/check-sheet/judge-rows'
import type { ExpectedSheet } from '../../../importing/check-sheet/read-sheet'
import { startImportDesk, type ImportDeskClient } from '../../../importing/import-client'
import { takeFile } from '../../../importing/reading/take-file'
import { useCatalogue, useOffice } from '../../../registers/source'
import { house } from '../../../ui/house'
import { today } from '../../../ui/today'

export interface TakenAnswer {
  readonly checked: number
  readonly changed: number
  readonly skipped: readonly string[]
}

export interface ReturnCourse {
  readonly step: 'file' | 'preview' | 'result'
  readonly fileName: string
  readonly busy: boolean
  readonly locked?: Uint8Array
  readonly judged?: CheckJudgement
  readonly failure?: Failure
  readonly result?: { readonly txn: string; readonly answer: TakenAnswer; readonly undone?: number }
}

const start: ReturnCourse = { step: 'file', fileName: '', busy: false }

export function useReturn(sheet: Row) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const [course, setCourse] = useState<ReturnCourse>(start)
  const client = useRef<ImportDeskClient>(undefined)
  useEffect(() => () => client.current?.stop(), [])

  const patch = (more: Partial<ReturnCourse>): void => setCourse((now) => ({ ...now, ...more }))
  const work = (step: () => Promise<void>): void => {
    setCourse(({ failure: _failure, ...now }) => ({ ...now, busy: true }))
    step()
      .catch((error: unknown) => patch({ failure: asFailure(error) }))
      .finally(() => patch({ busy: false }))
  }

  const judge = async (name: string, bytes: Uint8Array): Promise<void> => {
    const { desk } = (client.current ??= startImportDesk(catalogue))
    const expected = await expectedOf(office, sheet)
    const keys = await desk.openCheck(name, bytes, expected)
    if (!keys.ok) {
      patch({
        fileName: name,
        failure: keys.failure,
        ...(keys.failure.code === 'file.protected' ? { locked: bytes } : {}),
      })
      return
    }
    const sent = sentPeople(sheet)
    const [people, family, units] = await Promise.all([
      office.records('person', keys.value),
      office.records(
        'family',
        sent.flatMap((each) => each.family ?? []),
      ),
      office.all('unit'),
    ])
    const roster = { people, family, units: Object.fromEntries(units.map((unit) => [unit.id, String(unit['name'])])) }
    const judged = await desk.judgeCheck({ expected, sent, roster, today: today() })
    if (judged.ok) setCourse({ step: 'preview', fileName: name, busy: true, judged: judged.value })
    else patch({ fileName: name, failure: judged.failure })
  }

  return {
    course,
    openFile: (file: File) =>
      work(async () => {
        const taken = await takeFile(file)
        if (taken.ok) await judge(file.name, taken.value)
        else patch({ failure: taken.failure })
      }),
    unlock: (password: string) =>
      work(async () => {
        const bytes = course.locked
        const answer =
          bytes &&
          ((await house()?.call('file:unlock', { bytes: new Uint8Array(bytes), password })) as
            Result<Uint8Array> | undefined)
        if (answer?.ok) await judge(course.fileName, answer.value)
        else if (answer) patch({ failure: answer.failure })
      }),
    apply: () =>
      work(async () => {
        const rows = course.judged?.taken ?? []
        const outcome = await office.run('check.take-in', { sheet: sheet.id, issue: sheet['issue'], rows })
        if (outcome.ok) patch({ step: 'result', result: { txn: outcome.txn, answer: outcome.answer as TakenAnswer } })
        else patch({ failure: outcome.failure })
      }),
    undo: () =>
      work(async () => {
        if (!course.result) return
        const undone = await office.undoTransaction(course.result.txn)
        if (undone.ok) patch({ result: { ...course.result, undone: undone.report.reversed } })
        else patch({ failure: undone.failure })
      }),
    restart: () => setCourse(start),
  }
}

export type ReturnAt = ReturnType<typeof useReturn>

async function expectedOf(office: Office, sheet: Row): Promise<ExpectedSheet> {
  const [known, unit] = await Promise.all([office.all('checkSheet'), office.row('unit', String(sheet['unit']))])
  return {
    id: sheet.id,
    issue: Number(sheet['issue']),
    name: String(sheet['name']),
    unit: String(unit?.['name'] ?? ''),
    known: known.map((each) => ({ id: each.id, name: String(each['name']) })),
  }
}
