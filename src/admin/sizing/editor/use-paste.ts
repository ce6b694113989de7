import { useState } from "react"
import { parseBlock } from "./paste-block"
import { pasteIntoGrid, type Pasted } from "./paste-into-grid"
import type { CellPlace } from "../types"
import type { ChartEditor } from "./use-chart-editor"

export type Report = Pick<Pasted, "filled" | "added" | "leftOut">

/** Takes a block of a spreadsheet into the grid and keeps what there is to tell of it. */
export const usePaste = ({ draft: { grid }, edit, scale, titles }: ChartEditor) => {
  const [report, setReport] = useState<Report>()
  const paste = (at: CellPlace, text: string) => {
    const pasted = pasteIntoGrid({ grid, scale, titles, at, block: parseBlock(text) })
    edit({ kind: "grid", grid: pasted.grid })
    setReport(pasted)
  }
  return { report, paste, dismiss: () => setReport(undefined) }
}
