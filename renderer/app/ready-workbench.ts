// Has the 工作台 worked out once in the background: the first question of a window reads what was kept on the disk, and nobody should wait for that.
import { office } from '../data/client'

/** After the first list stands, in ms: the start and the first search come first. The writer reads in slices that let every edit pass. */
const AFTER = 1_500

export function readyWorkbench(wait = AFTER): void {
  setTimeout(() => {
    // Without an open office there is nothing to read; any other failure is met, and told, by whoever opens the 工作台.
    office()
      .answer('workbench.day', undefined)
      .catch(() => undefined)
  }, wait)
}
