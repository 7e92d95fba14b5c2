// The small mark of a level: colour for the eye, shape and word for black-and-white print (product.md §12).
export interface LevelMarkProps {
  /** Stored level: national, provincial, city, anything else is plain. */
  readonly level: string
  readonly label: string
}

const shapes: Readonly<Record<string, string>> = { national: '★', provincial: '◆', city: '●' }

export function LevelMark({ level, label }: LevelMarkProps) {
  const shape = shapes[level]
  return (
    <span className={`level level-${shape ? level : 'other'}`}>
      <span aria-hidden className="level-shape">
        {shape ?? '○'}
      </span>
      {label}
    </span>
  )
}
