// The course of one 套表: open a template, settle its columns, fill it in the worker, save, log, remember.
import { useEffect, useRef, useState } from 'react'
import { proxy } from 'comlink'
import { asFailure, FailureError, orThrow, type Failure, type Result } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { useCatalogue, useOffice } from '../../registers/source'
import { house } from '../../ui/house'
import { startExportDesk, type ExportDeskClient } from '../export-client'
import { usePaperTrail } from '../usePaperTrail'
import { versionNames, type Version } from '../versions'
import type { TemplateColumn, TemplateSheet } from './describe'
import type { FillSource } from './fill-source'

interface State {
  readonly busy: boolean
  readonly fileName: string
  readonly bytes?: Uint8Array
  readonly sheets: readonly TemplateSheet[]
  readonly sheet: string
  readonly failure?: Failure
  /** Rows filled so far; there only while filling, which can be cancelled. */
  readonly progress?: { readonly done: number; readonly total: number }
  /** The saved template in use, so that saving again keeps it one template. */
  readonly saved?: string
}

interface Wishes {
  readonly version: Version
  readonly purpose: string
  readonly receiver: string
  readonly password?: string
  readonly name?: string
}

export function useTemplateFill(source: FillSource, onClose: () => void) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const keep = usePaperTrail()
  const client = useRef<ExportDeskClient>(undefined)
  const turn = useRef(0)
  const [state, setState] = useState<State>({ busy: false, fileName: '', sheets: [], sheet: '' })
  useEffect(() => () => client.current?.stop(), [])
  const desk = () => (client.current ??= startExportDesk(catalogue)).desk

  /** Runs a step; `gone` tells it that it was cancelled meanwhile, and then its answer is nobody's. */
  const work = (step: (gone: () => boolean) => Promise<Partial<State>>): void => {
    const mine = ++turn.current
    const gone = (): boolean => turn.current !== mine
    const end = (more: Partial<State>): void => {
      if (!gone()) setState(({ progress: _progress, ...now }) => ({ ...now, ...more, busy: false }))
    }
    setState(({ failure: _failure, ...now }) => ({ ...now, busy: true }))
    step(gone).then(end, (error: unknown) => end({ failure: asFailure(error) }))
  }

  /** Ends the worker at once: nothing was saved, and nothing was logged as having left the office. */
  const cancel = (): void => {
    turn.current++
    client.current?.stop()
    client.current = undefined
    setState(({ progress: _progress, ...now }) => ({ ...now, busy: false }))
  }

  const open = async (fileName: string, bytes: Uint8Array): Promise<Partial<State>> => {
    const sheets = orThrow(await desk().describe(fileName, bytes, source.root))
    const [first] = sheets
    if (!first)
      throw new FailureError({
        code: 'template.no-header',
        message: `《${fileName}》里没有认出表头（至少要有两列能对应，如姓名、身份证号）。请核对是否选错了文件。`,
      })
    return { fileName, bytes, sheets, sheet: first.sheet }
  }

  const run = async (wishes: Wishes, gone: () => boolean): Promise<Partial<State>> => {
    const template = state.sheets.find((each) => each.sheet === state.sheet)
    if (!template || !state.bytes) return {}
    const count = (done: number, total: number): void => {
      if (!gone()) setState((now) => ({ ...now, progress: { done, total } }))
    }
    count(0, source.ticked)
    const { people, children, lists } = await source.read()
    if (gone()) return {}
    count(0, people.length)
    const request = { template, version: wishes.version, root: source.root, people, children, lists }
    const bytes = orThrow(await desk().fill(state.fileName, state.bytes, request, proxy(count)))
    if (gone()) return {}
    // From here on the file is saved and logged: that is one step and no longer cancelled.
    setState(({ progress: _progress, ...now }) => now)
    const labels = template.columns.filter((column) => column.source.kind === 'field').map((column) => column.label)
    const disclosure = {
      kind: '按模板导出',
      what: `${source.title}（${state.fileName}，${versionNames[wishes.version]}）`.slice(0, 200),
      purpose: wishes.purpose,
      receiver: wishes.receiver,
      people: people.length,
      fields: labels,
      full: wishes.version === 'full',
    } as const
    const saved = orThrow(
      await keep(
        source.fileName ?? `${state.fileName.replace(/\.\w+$/, '')}—已填.xlsx`,
        bytes,
        disclosure,
        wishes.version === 'full' && wishes.password ? wishes.password : undefined,
      ),
    )
    if (!saved) return {}
    await source.saved?.(bytes)
    if (wishes.name?.trim()) await remember(wishes.name.trim(), wishes, template)
    onClose()
    return {}
  }

  /** 设置 → 外部模板: the empty file itself and how its columns are filled. */
  const remember = async (
    name: string,
    wishes: { purpose: string; receiver: string },
    template: TemplateSheet,
  ): Promise<void> => {
    if (!state.bytes) return
    const blob = (await house()?.call('blob:put', { bytes: new Uint8Array(state.bytes) })) as
      Result<{ id: string }> | undefined
    const values = {
      name,
      table: source.root,
      purpose: wishes.purpose,
      receiver: wishes.receiver,
      fileName: state.fileName,
      sheet: template.sheet,
      headerRows: template.headerRows,
      firstRow: template.firstRow,
      columns: JSON.stringify(template.columns.map(({ dropdown: _dropdown, ...column }) => column)),
    }
    const outcome = await office.run('template.save', {
      ...(state.saved ? { id: state.saved } : {}),
      values: blob ? { ...values, blob: orThrow(blob).id } : values,
    })
    if (!outcome.ok) throw new FailureError(outcome.failure)
  }

  const openSaved = async (row: Row): Promise<Partial<State>> => {
    const answer = await fetch(`app://blob/${String(row['blob'])}`)
    if (!answer.ok)
      throw new FailureError({
        code: 'template.gone',
        message: `外部模板“${String(row['name'])}”的文件还没有到本机。如果是别的电脑添加的，同步后再试；也可以重新选择模板文件。`,
      })
    const fileName = String(row['fileName'])
    const opened = await open(fileName, new Uint8Array(await answer.arrayBuffer()))
    const columns = JSON.parse(String(row['columns'])) as readonly Omit<TemplateColumn, 'dropdown'>[]
    const sheet = String(row['sheet'])
    const sheets = (opened.sheets ?? []).map((each) =>
      each.sheet === sheet
        ? {
            ...each,
            firstRow: Number(row['firstRow'] ?? each.firstRow),
            columns: each.columns.map((now) => ({
              ...now,
              ...columns.find((old) => old.index === now.index),
              dropdown: now.dropdown,
            })),
          }
        : each,
    )
    return { ...opened, sheets, sheet, saved: row.id }
  }

  return {
    ...state,
    openFile: (file: File) => work(async () => open(file.name, new Uint8Array(await file.arrayBuffer()))),
    openSaved: (row: Row) => work(() => openSaved(row)),
    chooseSheet: (sheet: string) => setState((now) => ({ ...now, sheet })),
    changeColumn: (column: TemplateColumn) =>
      setState((now) => ({
        ...now,
        sheets: now.sheets.map((each) =>
          each.sheet === now.sheet
            ? { ...each, columns: each.columns.map((old) => (old.index === column.index ? column : old)) }
            : each,
        ),
      })),
    run: (wishes: Wishes) => work((gone) => run(wishes, gone)),
    cancel,
  }
}
