// The heading of a table of sums: columns of words, then columns of numbers, then what else a line carries.

interface LedgerHeadProps {
  readonly words: readonly string[]
  readonly numbers: readonly string[]
  /** After the numbers; '' is the column of the line's own buttons, named for assistive technology only. */
  readonly rest: readonly string[]
}

export function LedgerHead({ words, numbers, rest }: LedgerHeadProps) {
  return (
    <thead>
      <tr>
        {words.map((label) => (
          <th key={label} scope="col">
            {label}
          </th>
        ))}
        {numbers.map((label) => (
          <th key={label} scope="col" className="number">
            {label}
          </th>
        ))}
        {rest.map((label) => (
          <th key={label} scope="col">
            {label === '' ? <span className="unseen">操作</span> : label}
          </th>
        ))}
      </tr>
    </thead>
  )
}
