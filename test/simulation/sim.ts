// npm run sim -- --runs N --seed S: scripts in memory, one after another from a seed; prints what happened, and the seeds that failed.
import { parseArgs } from 'node:util'
import { runScripts } from './many'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000))
const report = await runScripts(Number(values.runs), seed)
console.info(report.text)
process.exitCode = report.failures.length > 0 ? 1 : 0
