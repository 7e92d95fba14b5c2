// How many of the roster are in each age band, one bar a band with its number and share.

const [width, line, label, right] = [400, 23, 92, 96]

interface AgeBarsProps {
  readonly title: string
  readonly bands: readonly { readonly label: string; readonly count: number }[]
}

export function AgeBars({ title, bands }: AgeBarsProps) {
  const all = bands.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...bands.map(({ count }) => count))
  const words = (count: number): string => `${count.toLocaleString('zh-CN')}（${Math.round((count / all) * 100)}%）`
  const said = bands.map((band) => `${band.label} ${band.count}`).join('，')
  return (
    <figure className="report-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${line * bands.length}`} role="img" aria-label={`${title}：${said}`}>
        {bands.map((band, at) => {
          const long = (band.count / most) * (width - label - right)
          const y = at * line
          return (
            <g key={band.label}>
              <text className="chart-quiet" x={label - 10} y={y + 16} textAnchor="end">
                {band.label}
              </text>
              <rect className="chart-now" x={label} y={y + 5} width={long} height={line - 9} />
              <text x={label + long + 8} y={y + 16}>
                {words(band.count)}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
