import { Badge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminSizeScale } from "../../../types/http/sizing"
import { sortedSizes } from "../editor/chart-grid"
import type { Axis } from "../types"
import { AGE_GROUPS, codeName, GENDERS, KINDS, SYSTEMS } from "../words"

/** So many chips say what a scale is; the page of the scale has them all. */
const MOST = 24

/** Scales one under the other, their sizes as chips in order. */
export const ScaleList = ({ scales }: { scales: AdminSizeScale[] }) => (
  <ul aria-label="Size scales" className="divide-y border-t">
    {scales.map((scale) => (
      <li key={scale.id} className="flex flex-col gap-y-2 px-6 py-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to={`/sizes/scales/${scale.handle}`}
            className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          >
            {scale.name}
          </Link>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {[
              codeName(KINDS, scale.kind),
              codeName(GENDERS, scale.gender),
              ...(scale.age_group === "adult" ? [] : [codeName(AGE_GROUPS, scale.age_group)]),
              codeName(SYSTEMS, scale.system),
              ...(scale.brand ? [scale.brand] : []),
            ].join(" · ")}
          </Text>
          {!scale.is_starter && <Badge size="2xsmall">Your own</Badge>}
        </div>
        {scale.axes.map((axis, index) => (
          <SizeChips
            key={index}
            scale={scale}
            axis={index === 0 ? 1 : 2}
            name={scale.axes.length > 1 ? axis.name["en"] : undefined}
          />
        ))}
      </li>
    ))}
  </ul>
)

const SizeChips = ({ scale, axis, name }: { scale: AdminSizeScale; axis: Axis; name: string | undefined }) => {
  const sizes = sortedSizes(scale, axis)
  return (
    <ol aria-label={`Sizes of ${scale.name}${name ? `, ${name}` : ""}`} className="flex flex-wrap items-center gap-1">
      {name && (
        <li className="txt-small text-ui-fg-muted mr-1" aria-hidden>
          {name}
        </li>
      )}
      {sizes.slice(0, MOST).map(({ code, is_core: isCore }) => (
        <li key={code}>
          <Badge size="2xsmall" color={isCore ? "blue" : "grey"} title={isCore ? "Core size" : undefined}>
            {code}
          </Badge>
        </li>
      ))}
      {sizes.length > MOST && <li className="txt-small text-ui-fg-muted">and {sizes.length - MOST} more</li>}
    </ol>
  )
}
