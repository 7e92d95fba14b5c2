// The course of an update on the screen: where, what was found, fetched or refused; every step is the main process's to allow.
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../shared/ipc/contract'
import { asFailure, FailureError, type Failure } from '../../../../shared/kernel/result'
import { house } from '../../../ui/house'

/** How often the count of fetched bytes is asked for, in ms. */
const COUNT_MS = 300

type Step = 'check' | 'fetch' | 'install'
type Found = Extract<Output<'update:check'>, { ok: true }>['value']

interface State {
  readonly where?: Output<'update:where'>
  readonly busy?: Step
  readonly found?: Found
  readonly fetched?: boolean
  readonly progress?: { readonly done: number; readonly total: number }
  readonly failure?: Failure
}

export interface UpdateCourse extends State {
  /** Looks into the share. */
  readonly check: () => void
  /** Looks into a folder that the person chooses. */
  readonly choose: () => void
  readonly fetch: () => void
  readonly cancel: () => void
  readonly install: () => void
}

export function useUpdate(): UpdateCourse {
  const [state, setState] = useState<State>({})
  const gone = useRef(false)
  const patch = (change: (now: State) => State): void => void (gone.current || setState(change))
  useEffect(() => {
    gone.current = false
    void house()
      ?.call('update:where', undefined)
      .then((where) =>
        patch((now) => ({ ...now, where, ...(where.fetched ? { found: where.fetched, fetched: true } : {}) })),
      )
    return () => void (gone.current = true)
  }, [])
  useCount(state.busy === 'fetch', (progress) => patch(({ progress: _old, ...now }) => ({ ...now, ...progress })))

  /** Runs a step; what fails is said where the person is, and a check that fails leaves nothing to install. */
  const work = async (busy: Step, step: (door: NonNullable<ReturnType<typeof house>>) => Promise<Partial<State>>) => {
    const door = house()
    if (!door) return
    patch(({ failure: _failure, ...now }) => ({ ...now, busy }))
    try {
      const more = await step(door)
      patch(({ busy: _busy, ...now }) => ({ ...now, ...more }))
    } catch (error) {
      const failure = asFailure(error)
      // The installer that was fetched is still proven: only the backup before it is missing.
      const keeps = failure.code === 'update.no-backup'
      patch(({ busy: _busy, fetched, found, ...now }) => ({
        ...now,
        ...(busy !== 'check' && found ? { found } : {}),
        ...(keeps && fetched ? { fetched } : {}),
        failure,
      }))
    }
  }
  const check = (folder?: string) =>
    work('check', async (door) => {
      const found = opened(await door.call('update:check', folder === undefined ? {} : { folder }))
      return { found, fetched: false }
    })
  const choose = async (): Promise<void> => {
    const chosen = await house()?.call('update:choose-folder', undefined)
    if (chosen) await check(chosen.folder)
  }
  return {
    ...state,
    check: () => void check(),
    choose: () => void choose(),
    fetch: () =>
      void work('fetch', async (door) => {
        opened(await door.call('update:fetch', undefined))
        return { fetched: true }
      }),
    cancel: () => void house()?.call('update:cancel', undefined),
    install: () =>
      void work('install', async (door) => {
        opened(await door.call('update:install', undefined))
        return {}
      }),
  }
}

type Crossed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Extract<Output<'update:install'>, { ok: false }>['failure'] }

/** The value of an answer of the main process, or its failure thrown. */
function opened<T>(answer: Crossed<T>): T {
  if (answer.ok) return answer.value
  const { code, message } = answer.failure
  throw new FailureError({ code, message })
}

function useCount(running: boolean, tell: (progress: Pick<State, 'progress'>) => void): void {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => {
      void house()
        ?.call('update:progress', undefined)
        .then((progress) => latest.current(progress ? { progress } : {}))
    }, COUNT_MS)
    return () => clearInterval(timer)
  }, [running])
}
