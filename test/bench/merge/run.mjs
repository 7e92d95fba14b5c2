// One contender in a process of its own. Arguments: its module, folder, its name, and for a peer `make` to write its updates first.
// Prints one line of JSON: ms and processor ms of the merge, peak memory of the process before and after it (MB), what came out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [module = '', folder = '', name = '', task = 'merge'] = process.argv.slice(2)
const contender = await import(pathToFileURL(module).href)

if (task === 'make') {
  const blocks = JSON.parse(readFileSync(join(folder, 'blocks.json'), 'utf8'))
  contender.make(blocks).forEach((update, n) => writeFileSync(join(folder, `${name}-${n}.update`), update))
} else {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.update'))
  const updates = files.sort().map((file) => new Uint8Array(readFileSync(join(folder, file))))
  const before = peak()
  const cpu = process.cpuUsage()
  const begun = performance.now()
  const read = contender.merge(updates)
  const ms = performance.now() - begun
  const { user, system } = process.cpuUsage(cpu)
  const grown = peak() - before
  console.log(JSON.stringify({ ms, cpu: (user + system) / 1000, peak: grown, ...read() }))
}

function peak() {
  return process.resourceUsage().maxRSS / 1024
}
