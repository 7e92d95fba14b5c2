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

type Patch = (more: Partial<ReturnCourse>) => void

export function useReturn(sheet: Row) {
  const office = useOffice()
  const [course, setCourse] = useState<ReturnCourse>(start)
  const judge = useJudge(sheet)
  const patch: Patch = (more) => setCourse((now) => ({ ...now, ...more }))
  const work = (step: () => Promise<Partial<ReturnCourse>>): void => {
    setCourse(({ failure: _failure, ...now }) => ({ ...now, busy: true }))
    step()
      .catch((error: unknown) => ({ failure: asFailure(error) }))
      .then((then) => patch({ ...then, busy: false }))
      .catch((error: unknown) => patch({ failure: asFailure(error) }))
  }
  const openFile = async (file: File): Promise<Partial<ReturnCourse>> => {
    const taken = await takeFile(file)
    return taken.ok ? judge(file.name, taken.value) : { failure: taken.failure }
  }
  const unlock = async (password: string): Promise<Partial<ReturnCourse>> => {
    if (!course.locked) return {}
    const given = { bytes: new Uint8Array(course.locked), password }
    const answer = (await house()?.call('file:unlock', given)) as Result<Uint8Array> | undefined
    if (!answer) return {}
    return answer.ok ? judge(course.fileName, answer.value) : { failure: answer.failure }
  }
  return {
    course,
    openFile: (file: File) => work(() => openFile(file)),
    unlock: (password: string) => work(() => unlock(password)),
    apply: () => work(() => takeIn(office, sheet, course)),
    undo: () => work(() => takeBack(office, course)),
    restart: () => setCourse(start),
  }
}

/** Answers what becomes of the course once a file is read against what was sent. */
function useJudge(sheet: Row): (name: string, bytes: Uint8Array) => Promise<Partial<ReturnCourse>> {
  const office = useOffice()
  const catalogue = useCatalogue()
  const client = useRef<ImportDeskClient>(undefined)
  useEffect(() => () => client.current?.stop(), [])
  return async (fileName, bytes) => {
    const { desk } = (client.current ??= startImportDesk(catalogue))
    const expected = await expectedOf(office, sheet)
    const keys = await desk.openCheck(fileName, bytes, expected)
    if (!keys.ok) {
      const locked = keys.failure.code === 'file.protected' ? { locked: bytes } : {}
      return { fileName, failure: keys.failure, ...locked }
    }
    const sent = sentPeople(sheet)
    const relatives = sent.flatMap((each) => each.family ?? [])
    const [people, family, units] = await Promise.all([
      office.records('person', keys.value),
      office.records('family', relatives),
      office.all('unit'),
    ])
    const roster = { people, family, units: Object.fromEntries(units.map((unit) => [unit.id, String(unit['name'])])) }
    const judged = await desk.judgeCheck({ expected, sent, roster, today: today() })
    return judged.ok ? { step: 'preview', fileName, judged: judged.value } : { fileName, failure: judged.failure }
  }
}

async function takeIn(office: Office, sheet: Row, { judged }: ReturnCourse): Promise<Partial<ReturnCourse>> {
  const rows = judged?.taken ?? []
  const outcome = await office.run('check.take-in', { sheet: sheet.id, issue: sheet['issue'], rows })
  if (!outcome.ok) return { failure: outcome.failure }
  return { step: 'result', result: { txn: outcome.txn, answer: outcome.answer as TakenAnswer } }
}

async function takeBack(office: Office, { result }: ReturnCourse): Promise<Partial<ReturnCourse>> {
  if (!result) return {}
  const undone = await office.undoTransaction(result.txn)
  return undone.ok ? { result: { ...result, undone: undone.report.reversed } } : { failure: undone.failure }
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
