import { Button, Text } from "@medusajs/ui"
import type { Report } from "./use-paste"

/** What a paste did, and what of it had no place. */
export const PasteReport = ({ report, onDismiss }: { report: Report | undefined; onDismiss: () => void }) => (
  <div
    role="status"
    aria-label="Pasted"
    className={report ? "bg-ui-bg-subtle flex items-start justify-between gap-x-4 px-6 py-3" : "hidden"}
  >
    {report && (
      <>
        <div className="min-w-0">
          <Text size="small" weight="plus">
            {report.filled.toLocaleString()} {report.filled === 1 ? "cell" : "cells"} pasted
            {report.added.length > 0 && `, with rows for ${report.added.join(", ")}`}
          </Text>
          {report.leftOut.length > 0 && (
            <ul className="txt-small text-ui-fg-error break-words">
              {report.leftOut.map((reason) => (
                <li key={reason}>Not pasted: {reason}</li>
              ))}
            </ul>
          )}
        </div>
        <Button size="small" variant="transparent" onClick={onDismiss}>
          Close
        </Button>
      </>
    )}
  </div>
)
