import { EllipsisHorizontal } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { ROLES } from "../words"
import type { ChartPoint } from "../types"

type HeadingProps = { point: ChartPoint; title: string; onOpen: (code: string) => void }

/** Heads a column; opens what is said of its point of measure. */
export const PointHeading = ({ point, title, onOpen }: HeadingProps) => (
  <th scope="col" className="border-b border-l p-0 text-left align-bottom">
    <button
      type="button"
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full items-center gap-x-2 px-3 py-2 text-left outline-none"
      aria-label={`${title}: change the column`}
      onClick={() => onOpen(point.code)}
    >
      <span className="min-w-0 flex-1">
        <Text size="small" weight="plus" className="whitespace-nowrap">
          {title}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted whitespace-nowrap">
          {ROLES[point.role]}
          {point.entered_flat && ", measured flat"}
        </Text>
      </span>
      <EllipsisHorizontal className="text-ui-fg-muted shrink-0" />
    </button>
  </th>
)
