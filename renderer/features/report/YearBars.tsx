// One column a year, its number on top; the year of the report stands out.

const [width, height, top, foot] = [400, 160, 22, 20]
/** Of a bar that stands for anything. */
const LEAST = 2

interface YearBarsProps {
  readonly title: string
  readonly bars: readonly {
    readonly year: number
    readonly value: number
    readonly words: string
    readonly now: boolean
  }[]
}

export function YearBars({ title, bars }: YearBarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const step = width / bars.length
  const room = height - top - foot
  return (
    <figure className="report-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}：${bars.map(saidOf).join('，')}`}>
        {bars.map(({ year, value, words, now }, at) => {
          // Three beside 36,500 is still something.
          const tall = value > 0 ? Math.max(LEAST, (value / most) * room) : 0
          const x = at * step
          return (
            <g key={year}>
              <rect
                className={now ? 'chart-now' : 'chart-before'}
                x={x + step * 0.2}
                y={height - foot - tall}
                width={step * 0.6}
                height={tall}
              />
              {value === 0 ? null : (
                <text x={x + step / 2} y={height - foot - tall - 6} textAnchor="middle">
                  {words}
                </text>
              )}
              <text className={now ? '' : 'chart-quiet'} x={x + step / 2} y={height - 5} textAnchor="middle">
                {year}
              </text>
            </g>
          )
        })}
        <line className="chart-axis" x1={0} x2={width} y1={height - foot} y2={height - foot} />
      </svg>
    </figure>
  )
}

function saidOf({ year, words }: YearBarsProps['bars'][number]): string {
  return `${year} 年 ${words}`
}
