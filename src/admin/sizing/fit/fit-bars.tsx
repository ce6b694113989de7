import { Text } from "@medusajs/ui"
import { countWords, sharesOf } from "./fit-words"

type Counts = { small: number; fit: number; large: number }

const PARTS = [
  ["small", "bg-ui-tag-orange-icon"],
  ["fit", "bg-ui-tag-green-icon"],
  ["large", "bg-ui-tag-blue-icon"],
] as const

/** How many were too small, fitted or were too large, as one bar; left is small, right is large. */
export const CountsBar = ({ counts }: { counts: Counts }) => {
  const shares = sharesOf(counts)
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
