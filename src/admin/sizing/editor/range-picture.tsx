import { Text } from "@medusajs/ui"
import type { Axis, ChartDocument, ChartFinding } from "../types"
import { rangeBars } from "./range-bars"

type PictureProps = {
  document: ChartDocument
  axis: Axis
  point: string
  title: string
  findings: ChartFinding[]
}

const LEVELS = {
  error: { sign: "✕ ", color: "fill-ui-tag-red-icon" },
  warning: { sign: "! ", color: "fill-ui-tag-orange-icon" },
  fine: { sign: "", color: "fill-ui-tag-blue-icon" },
} as const

const LINE = 22
const LABEL = 52
const WIDTH = 320

/** The ranges of one point of measure, size under size: steps that are out of line are seen before they are read. */
export const RangePicture = ({ document, axis, point, title, findings }: PictureProps) => {
  const { bars, low, high, ends } = rangeBars(document, { axis, point })
  // Errors come first.
  const findLevel = (size: string) => findings.find(({ row, column }) => row === size && column === point)?.level
  const x = (mm: number) => LABEL + ((mm - low) / Math.max(1, high - low)) * (WIDTH - LABEL - 12)
  return (
    <figure className="flex flex-col gap-y-2">
      <Text asChild size="small" weight="plus">
        <figcaption>{title}, size by size</figcaption>
      </Text>
      {bars.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          Nothing is typed here yet.
        </Text>
      ) : (
        <svg
          role="img"
          aria-label={`${title}: ${bars.map(({ size, text }) => `${size} ${text}`).join("; ")}`}
          viewBox={`0 0 ${WIDTH} ${bars.length * LINE + 20}`}
          className="w-full max-w-md"
        >
          {bars.map(({ size, from, to, text }, index) => {
            const middle = index * LINE + LINE / 2 + 2
            const { sign, color } = LEVELS[findLevel(size) ?? "fine"]
            return (
              <g key={size}>
                <line x1={LABEL} x2={WIDTH} y1={middle} y2={middle} className="stroke-ui-border-base" strokeDasharray="2 3" />
                <text x={0} y={middle + 4} className="fill-ui-fg-subtle" fontSize={11}>
                  {sign + size.slice(0, 8)}
                </text>
                <rect x={x(from) - 1.5} y={middle - 5} width={x(to) - x(from) + 3} height={10} rx={2} className={color}>
                  <title>{`${size}: ${text}`}</title>
                </rect>
              </g>
            )
          })}
          {ends.map(({ mm, text }, index) => (
            <text
              key={index}
              x={x(mm)}
              y={bars.length * LINE + 15}
              textAnchor={index === 0 ? "start" : "end"}
              className="fill-ui-fg-muted"
              fontSize={11}
            >
              {text}
            </text>
          ))}
        </svg>
      )}
    </figure>
  )
}
