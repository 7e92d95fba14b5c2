// Has some rows compared with the log, well after the start and a few times a day (the writer does it once a day), and tells what was mended.
import { asFailure } from '../../shared/kernel/result'
import { office } from '../data/client'

/** After the first list stands, in ms: the start and the first work of the day come first. */
const FIRST = 60_000
const AGAIN = 6 * 3_600_000

/** `tell` gets the sentence where rows were mended, or why they could not be compared. Goes on until the window closes. */
export function checkDaily(tell: (notice: string) => void, wait = FIRST): void {
  setTimeout(() => void check(tell).finally(() => checkDaily(tell, AGAIN)), wait)
}

async function check(tell: (notice: string) => void): Promise<void> {
  try {
    const mended = await office().checkToday()
    if (mended !== undefined) tell(mended)
  } catch (error) {
    const { code, message } = asFailure(error)
    // While no office is open there is nothing to compare, and the screen says already why none is.
    if (code !== 'office.closed') tell(message)
  }
}
