// How many calls to disks the sync process can have out at once. A call to a dead share holds one of libuv's threads until the system
// lets go of it, and of the four there are by default it would take all: the journal on this PC's own disk would stand still with them.

/** Each folder has at most four calls out (electron/storage/folder), and several may be dead at once: the share, the one before it, a stick. */
const THREADS = 32

/** The environment a process starts in that touches shares. */
export function withThreads(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { ...Object.fromEntries(given), UV_THREADPOOL_SIZE: String(THREADS) }
}
