import { ExclamationCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { BASES } from "../../modules/sizing/rules/vocabulary"
import type { AdminProductSizingResponse } from "../../types/http/sizing"
import { pickText } from "./localized"
import { BASIS, explainTarget } from "./words"

/** The chart of either basis that a product gets, and why. */
export const ResolvedCharts = ({ sizing: { charts } }: { sizing: Pick<AdminProductSizingResponse, "charts"> }) => (
  <dl className="txt-small flex flex-col gap-y-3">
    {BASES.map((basis) => {
      const chart = charts.find((one) => one.basis === basis)
      return (
        <div key={basis}>
          <dt className="text-ui-fg-subtle">{BASIS[basis]}</dt>
          {chart ? (
            <dd className="break-words">
              <Link
                to={`/sizes/charts/${chart.id}`}
                className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover font-medium"
              >
                {pickText(chart.title) || chart.handle}
              </Link>
              , version {chart.version}, {explainTarget(chart.resolved_by.target, chart.resolved_by.target_name)}
            </dd>
          ) : (
            <Text asChild size="small">
              <dd>None: no assignment fits, or its chart is not published.</dd>
            </Text>
          )}
        </div>
      )
    })}
  </dl>
)

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
