// Whatever happens to offices and their share, in whatever order: nothing is lost and nobody differs. SIM_RUNS and SIM_SEED set
// how many scripts and from which seed; every failure names the seed that repeats it.
import { describe, expect, it } from 'vitest'
import { runScripts } from './many'

const RUNS = Number(process.env['SIM_RUNS'] ?? 1_000)
const SEED = Number(process.env['SIM_SEED'] ?? 1)

describe('simulation of two to eight PCs on one share', () => {
  it('I1 no lost write, I2 convergence, I5-I8, I10, I11, I15 over all scripts', { timeout: 600_000 }, async () => {
    const report = await runScripts(RUNS, SEED)
    console.info(report.text)
    expect(report.failures).toEqual([])
  })
})
