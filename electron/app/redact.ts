// Takes out of a log line what identifies a person by number: 身份证号, bank cards, mobile and fixed phones.

const patterns: readonly (readonly [pattern: RegExp, mark: string])[] = [
  // 15- and 18-character ID numbers and 16-19 digit card numbers, also written in groups.
  [/(?<![0-9A-Za-z])\d(?:[ -]?\d){13,18}[0-9Xx]?(?![0-9A-Za-z])/g, '‹号码›'],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)/g, '‹电话›'],
  [/(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g, '‹电话›'],
]

/** The text with every such number replaced by a mark; times, versions and hashes stay readable. */
export function redact(text: string): string {
  return patterns.reduce((line, [pattern, mark]) => line.replace(pattern, mark), text)
}
