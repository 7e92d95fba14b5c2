// The marks in the heads of lists, drawn as lines. The grid cuts its own out of a filled square by the unprefixed `mask-image`, which
// Chromium 114 (Electron 25) does not know: a sorted column bore a black square there.
const drawn = (path: string): string =>
  `<svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="${path}"/></svg>`

/** By the grid's names of them: an order upwards or downwards, and what follows the pointer while a column is moved. */
export const gridIcons: Readonly<Record<string, string>> = {
  sortAscending: drawn('M8 13V3M4 7l4-4 4 4'),
  sortDescending: drawn('M8 3v10M4 9l4 4 4-4'),
  columnMoveMove: drawn('M2 8h12M5 5 2 8l3 3M11 5l3 3-3 3'),
  columnMoveLeft: drawn('M14 8H2M6 4 2 8l4 4'),
  columnMoveRight: drawn('M2 8h12M10 4l4 4-4 4'),
  columnMovePin: drawn('M5 2h6M6 2v5l-2 3h8l-2-3V2M8 10v4'),
  columnMoveHide: drawn('M3 3l10 10M13 3 3 13'),
  dropNotAllowed: drawn('M3 3l10 10M13 3 3 13'),
}
