import { Text } from "@medusajs/ui"
import { countWords, offsetWords, placeOnScale, toShares } from "./fit-words"

type Counts = { small: number; fit: number; large: number }

const PARTS = [
  ["small", "bg-ui-tag-orange-icon"],
  ["fit", "bg-ui-tag-green-icon"],
  ["large", "bg-ui-tag-blue-icon"],
] as const

/** How many were too small, fitted or were too large, as one bar; left is small, right is large. */
export const CountsBar = ({ counts }: { counts: Counts }) => {
  const shares = toShares(counts)
  return (
    <div className="flex w-36 flex-col gap-y-1">
      <div
        role="img"
        aria-label={countWords(counts)}
        title={countWords(counts)}
        className="bg-ui-bg-component flex h-2 overflow-hidden rounded-full"
      >
        {PARTS.map(([part, color]) => (
          <span key={part} className={color} style={{ width: `${shares[part] * 100}%` }} />
        ))}
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle whitespace-nowrap tabular-nums" aria-hidden>
        {counts.small.toLocaleString()} / {counts.fit.toLocaleString()} / {counts.large.toLocaleString()}
      </Text>
    </div>
  )
}

type OffsetProps = { offset: number; interval: { low: number; high: number } }

const WIDTH = 140
const MIDDLE = 12

/** An offset with its 90 % interval, from one size small at the left to one size large at the right. */
export const OffsetBar = ({ offset, interval: { low, high } }: OffsetProps) => {
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
