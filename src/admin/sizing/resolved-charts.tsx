import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminProductSizingResponse } from "../../types/http/sizing"
import { textOf } from "./localized"
import { BASIS, becauseOf } from "./words"

const BASES = ["body", "garment"] as const

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
                {textOf(chart.title) || chart.handle}
              </Link>
              , version {chart.version}, {becauseOf(chart.resolved_by.target, chart.resolved_by.target_name)}
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
