// package-lock.json must name no host (decisions.md 32): a lock file made behind one office's mirror would otherwise fail,
// or quietly fetch from that mirror, everywhere else.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Lines that name a host outside funding notes, with their numbers. */
export function hostsIn(lockFile) {
  const lines = lockFile.split('\n')
  let funding = false
  return lines.flatMap((line, i) => {
    if (/"funding": (\{|\[)/.test(line)) funding = true
    const found = !funding && !/"(url|funding|deprecated)":/.test(line) && /[a-z+]+:\/\/[^"\s]+/.test(line)
    if (funding && /^\s*[}\]],?$/.test(line)) funding = false
    return found ? [`${i + 1}: ${line.trim()}`] : []
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = hostsIn(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  if (found.length > 0) {
    console.error(
      `package-lock.json names hosts; run npm install with omit-lockfile-registry-resolved=true:\n${found.slice(0, 10).join('\n')}`,
    )
    process.exitCode = 1
  } else console.log('package-lock.json names no host')
}
