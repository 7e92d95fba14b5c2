// Whatever happens to offices and their share, in whatever order: nothing is lost and nobody differs. One of two halves, so that
// both cores have work. SIM_RUNS and SIM_SEED set how many scripts and from which seed; a failure names the seed that repeats it.
import { describe, expect, it } from 'vitest'
import { runScripts, SIM_RUNS, SIM_SEED } from './many'

describe('simulation of two to eight PCs on one share, even scripts', () => {
  it('I1 no lost write, I2 convergence, I5-I8, I10, I11, I15', { timeout: 3_600_000 }, async () => {
    const report = await runScripts(SIM_RUNS, SIM_SEED, 1, 2)
    console.info(report.text)
    expect(report.failures).toEqual([])
  })
})
