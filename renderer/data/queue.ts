// One thing at a time for the writer: commands in the order they were asked, parts of a large change only in the gaps (decisions.md 6).

export interface Queue {
  /** Runs before any waiting part. */
  run<T>(task: () => Promise<T>): Promise<T>
  /** Runs when no command waits: an edit never waits for more than the one part already running. */
  whenIdle<T>(task: () => Promise<T>): Promise<T>
  /** Resolves when nothing is running or waiting. */
  settled(): Promise<void>
}

export function queue(): Queue {
  const urgent: (() => Promise<void>)[] = []
  const patient: (() => Promise<void>)[] = []
  const waiting: (() => void)[] = []
  let running = false

  async function drain(): Promise<void> {
    if (running) return
    running = true
    for (let next = urgent.shift() ?? patient.shift(); next; next = urgent.shift() ?? patient.shift()) {
      await next()
      // Messages (a new edit, 取消) arrive as tasks of the event loop; without this turn they would wait behind every part.
      if (urgent.length === 0 && patient.length > 0) await turn()
    }
    running = false
    for (const done of waiting.splice(0)) done()
  }

  const enter = <T>(lane: (() => Promise<void>)[], task: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      lane.push(() => task().then(resolve, reject))
      void drain()
    })

  return {
    run: (task) => enter(urgent, task),
    whenIdle: (task) => enter(patient, task),
    settled: () => (running ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  }
}

/** One turn of the event loop, without the 4 ms a nested timer may cost. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
