import { ExclamationCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { AdminProductSizingResponse } from "../../types/http/sizing"

/** Options of a product that are no sizes of its scale, and what may have been meant. */
export const UnmatchedOptions = ({ unmatched }: Pick<AdminProductSizingResponse, "unmatched">) =>
  unmatched.length === 0 ? null : (
    <div className="flex flex-col gap-y-1">
      <Text size="small" weight="plus" className="flex items-center gap-x-2">
        <ExclamationCircle className="text-ui-tag-orange-icon" />
        {unmatched.length === 1 ? "One option is no size of the scale" : `${unmatched.length} options are no sizes of the scale`}
      </Text>
      <ul aria-label="Options that are no sizes" className="txt-small">
        {unmatched.map(({ option_value_id: id, value, suggestion }) => (
          <li key={id} className="break-words">
            {value}
            {suggestion && <span className="text-ui-fg-subtle">: did you mean {suggestion}?</span>}
          </li>
        ))}
      </ul>
    </div>
  )
