// The border between window and writer worker: every answer crosses as a Result, since an error's code does not survive being thrown across.
import { ok, type Result } from '../../shared/kernel/result'
import { failureOf } from './failures'
import type { Change, Office } from './office'
import type { Progress, QuestionName, Questions } from './questions/asked'
import type { Parts } from './session'
import { Serving } from './serving'
import { Writer } from './writer'

/** Calls that take a function across; they have their own methods here. */
type Plain = Exclude<keyof Office, 'listen' | 'run' | 'answer'>

export interface Border {
  /** Device id of this installation as the main process knows it, before `open`. */
  start(device?: string): Promise<void>
  ask(method: Plain, args: readonly unknown[]): Promise<Result<unknown>>
  run(command: string, input: unknown, progress?: (done: number, total: number) => void): ReturnType<Office['run']>
  answer<Name extends QuestionName>(
    name: Name,
    input: Questions[Name]['input'],
    progress?: Progress,
  ): Promise<Result<Questions[Name]['answer']>>
  listen(listener: (change: Change) => void): Promise<void>
  /** Resolves when everything asked so far is on disk. */
  settled(): Promise<void>
  /** Answers the sync process on its port from now on; a port given before is no longer listened to. */
  serve(port: MessagePort): Promise<void>
}

/** What is not asked of an office, and so waits for none to be opened. */
const WHILE_OPENING: readonly Plain[] = ['open', 'close', 'cancelRunning']

/** The writer as the worker exposes it. */
export function border(parts: Parts): Border {
  const serving: Serving = new Serving(() => writer)
  let writer: Writer = serving.hear(new Writer(parts))
  // A screen built while an office is being opened asks the office that is coming.
  let opening: Promise<unknown> = Promise.resolve()
  const asked = (method: Plain, args: readonly unknown[]): Promise<unknown> =>
    (writer[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
  return {
    start: async (device) => void (writer = serving.hear(new Writer(parts, device))),
    ask: (method, args) => {
      if (!WHILE_OPENING.includes(method)) return answered(() => opening.then(() => asked(method, args)))
      const answer = answered(() => asked(method, args))
      if (method === 'open') opening = answer
      return answer
    },
    run: (command, input, progress) => writer.run(command, input, progress),
    answer: (name, input, progress) => answered(() => opening.then(() => writer.answer(name, input, progress))),
    listen: (listener) => writer.listen(listener),
    settled: () => writer.settled(),
    serve: async (port) => serving.on(port),
  }
}

async function answered<T>(ask: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await ask())
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}
