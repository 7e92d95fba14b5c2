// User-timing marks of a window's first list: when its first screenful stood on screen, and when its count was known.
// `npm run bench` reads them, and so can anyone with the developer tools; they cost nothing afterwards. What can wait for
// the first screenful waits here.

/** A start that shows no list (a reload on another page) waits no longer than this, in ms. */
const LONGEST = 1_500

/** The frame is built unseen while the office opens, its first list with it: what nobody sees is not painted. */
let stand: () => void = () => undefined
const standing = new Promise<void>((resolve) => (stand = resolve))

let painted = false
let counted = false
let release: () => void = () => undefined
const shown = new Promise<void>((resolve) => (release = resolve))

/** Resolves when the first list stands on screen, or where none comes. */
export async function afterFirstRows(): Promise<void> {
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, LONGEST))])
}

/** Call when the first rows have been handed to the grid. */
export function markFirstRows(): void {
  if (painted) return
  painted = true
  // The task after the next frame: by then the rows have been painted.
  void standing.then(() =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark('register:first-rows')
        release()
      }),
    ),
  )
}

/** Call when the window's frame is shown. */
export function markShown(): void {
  stand()
}

/** Call when the total of the first list is known. */
export function markCounted(): void {
  if (counted) return
  counted = true
  performance.mark('register:counted')
}
