// User-timing marks of a window's first list: when its first screenful stood on screen, and when its count was known.
// `npm run bench` reads them, and so can anyone with the developer tools; they cost nothing afterwards.

let painted = false
let counted = false

/** Call when the first rows have been handed to the grid. */
export function markFirstRows(): void {
  if (painted) return
  painted = true
  // The task after the next frame: by then the rows have been painted.
  requestAnimationFrame(() => setTimeout(() => performance.mark('register:first-rows')))
}

/** Call when the total of the first list is known. */
export function markCounted(): void {
  if (counted) return
  counted = true
  performance.mark('register:counted')
}
