// One year, typed as a number: what yearly pages and sheets ask for.
import { InputNumber } from 'antd'

interface YearInputProps {
  readonly year: number
  readonly onYear: (year: number) => void
  /** Ties it to the label of a form. */
  readonly id?: string
  /** Its name where no label stands beside it. */
  readonly label?: string
}

/** Emptied or half typed it keeps the year that it had. */
export function YearInput({ year, onYear, id, label }: YearInputProps) {
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      min={1980}
      max={2100}
      precision={0}
      value={year}
      onChange={(value) => (value === null ? undefined : onYear(value))}
    />
  )
}
