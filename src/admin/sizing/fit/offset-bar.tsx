import { offsetWords, placeOnScale } from "./fit-words"

type BarProps = { offset: number; interval: { low: number; high: number } }

const WIDTH = 140
const MIDDLE = 12

/** An offset with its 90 % interval, from one size small at the left to one size large at the right. */
export const OffsetBar = ({ offset, interval: { low, high } }: BarProps) => {
  const x = (value: number) => 6 + placeOnScale(value) * (WIDTH - 12)
  const words = `Runs ${offsetWords(offset)}; between ${offsetWords(low)} and ${offsetWords(high)} with 90 % certainty`
  return (
    <svg role="img" aria-label={words} viewBox={`0 0 ${WIDTH} 24`} width={WIDTH} height={24}>
      <title>{words}</title>
      <line x1={6} x2={WIDTH - 6} y1={MIDDLE} y2={MIDDLE} className="stroke-ui-border-base" />
      {[-1, 0, 1].map((tick) => (
        <line
          key={tick}
          x1={x(tick)}
          x2={x(tick)}
          y1={tick === 0 ? 3 : 8}
          y2={tick === 0 ? 21 : 16}
          className="stroke-ui-border-strong"
        />
      ))}
      <rect
        x={x(low)}
        y={MIDDLE - 4}
        width={Math.max(1, x(high) - x(low))}
        height={8}
        rx={2}
        className="fill-ui-tag-blue-border"
      />
      <circle cx={x(offset)} cy={MIDDLE} r={4} className="fill-ui-tag-blue-icon" />
    </svg>
  )
}
