type Minutes = { minute: string; count: number }[]

const HEIGHT = 40
const BAR = 4

/** Messages sent in each minute of the last hour, one bar a minute, the newest at the right. */
export const RateChart = ({ minutes }: { minutes: Minutes }) => {
  const most = Math.max(1, ...minutes.map(({ count }) => count))
  const total = minutes.reduce((sum, { count }) => sum + count, 0)
  return (
    <svg
      role="img"
      aria-label={`${total.toLocaleString()} messages sent in the last hour, at most ${most.toLocaleString()} a minute`}
      viewBox={`0 0 ${minutes.length * BAR} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-10 w-full"
    >
      {minutes.map(({ minute, count }, index) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT)
        const color = count === 0 ? "fill-ui-border-base" : "fill-ui-tag-green-icon"
        return (
          <rect key={minute} x={index * BAR} y={HEIGHT - height} width={BAR - 1} height={height} className={color}>
            <title>{`${new Date(minute).toLocaleTimeString([], { timeStyle: "short" })}: ${count}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}
