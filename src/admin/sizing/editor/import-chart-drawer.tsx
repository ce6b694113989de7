import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminSizeChartImportResponse } from "../../../types/http/sizing"
import { toastOutcome } from "../../shared/toast-outcome"
import { useReadChartFile } from "../charts/charts-api"
import { ImportDrawer } from "../import-drawer"
import { toGrid } from "./chart-grid"
import type { ChartEditorState } from "./use-chart-editor"

type ImportProps = { editor: ChartEditorState; isOpen: boolean; onClose: () => void }

/** Reads a chart from a file and takes it into the grid. */
export const ImportChartDrawer = ({ editor: { chart, edit }, isOpen, onClose }: ImportProps) => {
  const [answer, setAnswer] = useState<AdminSizeChartImportResponse>()
  const reading = useReadChartFile()
  const close = () => {
    setAnswer(undefined)
    onClose()
  }
  const check = async (file: File) => {
    setAnswer(undefined)
    await toastOutcome(() => reading.mutateAsync({ id: chart.id, file }), {
      failed: "The file could not be read",
      then: setAnswer,
    })
  }
  const document = answer?.faults.length === 0 ? answer.document : null
  const take = () => {
    if (!document) return
    edit({ kind: "grid", grid: toGrid(document) })
    toast.success("The file stands in the grid. Save the draft to keep it.")
    close()
  }
  return (
    <ImportDrawer
      isOpen={isOpen}
      title="Import a chart"
      description="A CSV or Excel file: sizes below each other, measures side by side."
      answer={answer}
      button="Take into the grid"
      canImport={document !== null}
      isPending={reading.isPending}
      onFile={(file) => void check(file)}
      onImport={take}
      onClose={close}
    />
  )
}
