// A cell as plain text leaves the app (CSV, the clipboard) and comes back: a spreadsheet that reads it computes nothing, and our own
// import and paste get the very text again.

/** A leading = + - @ runs as a formula; `'` in front keeps it text, as in a spreadsheet itself. What has the mark already gets another. */
const running = /^'*[=+\-@\t\r]/u
/** A signed amount of at most eleven digits is a number and stays one. +8613800138000 is a telephone: as a number it would lose its plus. */
const amount = /^[+-](?:\d{1,11}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d+)?%?$/u

/** The text with a leading apostrophe where a spreadsheet would otherwise run it. */
export function guardCell(text: string): string {
  return running.test(text) && !amount.test(text) ? `'${text}` : text
}

/** Takes the apostrophe of guardCell off again; any other text is as it was. */
export function bareCell(text: string): string {
  return text.startsWith("'") && running.test(text) ? text.slice(1) : text
}
