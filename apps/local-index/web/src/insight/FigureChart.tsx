import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { barsOf, highestOf, type Series } from './figures.ts'
import './insight.css'

/** Of a picture, in units of its own: the room for one month, for the bars, and above and below them. */
const slot = 26
const height = 64
const above = 14
const below = 4

type FigureChartProps = { readonly series: Series; readonly all: readonly Series[]; readonly months: readonly string[] }

const Bars = ({ series, all, months }: FigureChartProps) => {
  const floor = above + height
  const bars = barsOf(series.figures, highestOf(series, all), height)
  return months.map((month, i) => {
    const [bar, left] = [bars[i] ?? null, i * slot]
    if (bar === null)
      return <line key={month} className="bar-none" x1={left + 8} x2={left + slot - 8} y1={floor - 4} y2={floor - 4} />
    return (
      <g key={month}>
        <rect className="bar" x={left + 3} width={slot - 6} y={floor - bar} height={bar} />
        <text className="bar-figure" x={left + slot / 2} y={floor - bar - 3} textAnchor="middle">
          {series.figures[i]}
        </text>
      </g>
    )
  })
}

/** One picture: a bar for each month. The figures stand in the table too; who listens hears those. */
export const FigureChart = ({ series, all, months }: FigureChartProps) => {
  const t = useWords()
  const dates = useDates()
  const width = Math.max(months.length, 1) * slot
  const floor = above + height
  const name = t(series.name)
  if (series.figures.every((figure) => figure === null)) {
    return (
      <div className="chart">
        <div className="chart-name">{name}</div>
        <p className="soft">{t('insight.hidden')}</p>
      </div>
    )
  }
  return (
    <figure className="chart">
      <figcaption className="chart-name">{series.isShare ? t('insight.percent', { name }) : name}</figcaption>
      <svg viewBox={`0 0 ${width} ${floor + below}`} role="img" aria-label={t('insight.picture', { name })}>
        <Bars series={series} all={all} months={months} />
        <line className="chart-floor" x1={0} x2={width} y1={floor} y2={floor} />
      </svg>
      <div className="chart-months soft small" aria-hidden="true">
        <span>{dates.month(months[0] ?? '')}</span>
        <span>{dates.month(months.at(-1) ?? '')}</span>
      </div>
    </figure>
  )
}
