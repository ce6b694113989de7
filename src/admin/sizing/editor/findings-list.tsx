import { CheckCircleSolid, ExclamationCircleSolid, TriangleRightMini } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ChartFinding } from "../types"
import { findingId, summarizeFindings, writeMessage } from "./findings"

type ListProps = {
  findings: ChartFinding[]
  isChecking: boolean
  titles: ReadonlyMap<string, string>
  onJump: (finding: ChartFinding) => void
}

/** What is wrong with the chart or looks wrong, each a way to its cell. */
export const FindingsList = ({ findings, isChecking, titles, onJump }: ListProps) => (
  <section aria-label="Findings" aria-busy={isChecking} className="flex flex-col gap-y-2">
    <div role="status" className="flex items-center gap-x-2">
      {findings.length === 0 ? (
        <CheckCircleSolid className="text-ui-tag-green-icon" />
      ) : (
        <ExclamationCircleSolid className="text-ui-tag-orange-icon" />
      )}
      <Text size="small" weight="plus">
        {summarizeFindings(findings)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted">
        {isChecking ? "Checking …" : ""}
      </Text>
    </div>
    {findings.length > 0 && (
      <ul className="max-h-80 divide-y overflow-y-auto rounded-lg border">
        {findings.map((finding, index) => (
          <li key={findingId(index)}>
            <button
              type="button"
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus txt-small flex w-full items-start gap-x-2 px-3 py-2 text-left outline-none"
              onClick={() => onJump(finding)}
            >
              <TriangleRightMini className="text-ui-fg-muted mt-0.5 shrink-0" />
              <span id={findingId(index)} className="min-w-0 break-words">
                <span
                  className={finding.level === "error" ? "text-ui-fg-error font-medium" : "text-ui-tag-orange-text font-medium"}
                >
                  {finding.level === "error" ? "Error" : "Warning"}
                  {describePlace(finding, titles)}:{" "}
                </span>
                {writeMessage(finding, titles)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const describePlace = ({ row, column }: ChartFinding, titles: ReadonlyMap<string, string>): string => {
  const parts = [row && `size ${row}`, column && (titles.get(column) ?? column)].filter(Boolean)
  return parts.length === 0 ? "" : `, ${parts.join(", ")}`
}
