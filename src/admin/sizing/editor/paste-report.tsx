import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { CellPlace } from "../types"
import { parseBlock } from "./paste-block"
import { pasteIntoGrid, type Pasted } from "./paste-into-grid"
import type { ChartEditorState } from "./use-chart-editor"

type Report = Pick<Pasted, "filled" | "added" | "leftOut">

/** Takes a block of a spreadsheet into the grid and keeps what there is to tell of it. */
export const usePaste = ({ draft: { grid }, edit, scale, titles }: ChartEditorState) => {
  const [report, setReport] = useState<Report>()
  const paste = (at: CellPlace, text: string) => {
    const pasted = pasteIntoGrid({ grid, scale, titles, at, block: parseBlock(text) })
    edit({ kind: "grid", grid: pasted.grid })
    setReport(pasted)
  }
  return { report, paste, dismiss: () => setReport(undefined) }
}

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
