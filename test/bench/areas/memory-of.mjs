// Private memory of a process tree: the sum of PSS of all its processes (decisions.md 34), in MB. Linux only.
import { readdirSync, readFileSync } from 'node:fs'

function childrenOf(pid, all) {
  const own = all.filter((one) => one.parent === pid)
  return [pid, ...own.flatMap((one) => childrenOf(one.pid, all))]
}

function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readText(`/proc/${name}/stat`)
      if (!stat) return []
      return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }]
    })
}

/** A process may end while it is being read: then it holds no memory. */
function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH' || error.code === 'EACCES') return ''
    throw error
  }
}

/** PSS of the process and all its descendants, MB. */
export function memoryOf(pid) {
  const kilobytes = childrenOf(pid, processes()).map((one) => {
    const match = /^Pss:\s+(\d+) kB/m.exec(readText(`/proc/${one}/smaps_rollup`))
    return match ? Number(match[1]) : 0
  })
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024
}
