import { Button, Drawer, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminSizeChartImportResponse } from "../../../types/http/sizing"
import { useReadChartFile } from "../charts/charts-api"
import { reasonOf } from "../../shared/toast-outcome"
import { gridOf } from "./chart-grid"
import { FileField } from "../file-field"
import { ImportAnswerList } from "../import-drawer"
import type { ChartEditor } from "./use-chart-editor"

type ImportProps = { editor: ChartEditor; isOpen: boolean; onClose: () => void }

/** Reads a table of a file: shows what would change or which cells cannot be read, and takes it into the grid. */
export const ImportDrawer = ({ editor: { chart, edit }, isOpen, onClose }: ImportProps) => {
  const [answer, setAnswer] = useState<AdminSizeChartImportResponse>()
  const reading = useReadChartFile()
  const close = () => {
    setAnswer(undefined)
    onClose()
  }
  const read = async (file: File) => {
    try {
      setAnswer(await reading.mutateAsync({ id: chart.id, file }))
    } catch (error) {
      setAnswer(undefined)
      toast.error(reasonOf(error, "The file could not be read"))
    }
  }
  const document = answer?.faults.length === 0 ? answer.document : null
  const take = () => {
    if (!document) return
    edit({ kind: "grid", grid: gridOf(document) })
    toast.success("The file stands in the grid. Save the draft to keep it.")
    close()
  }
  return (
    <Drawer open={isOpen} onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Import a chart</Drawer.Title>
          <Drawer.Description>A CSV or Excel file: sizes below each other, measures side by side.</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
          <FileField label="File" accept=".csv,.xlsx,text/csv" isPending={reading.isPending} onFile={(file) => void read(file)} />
          {answer ? (
            <ImportAnswerList answer={answer} />
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              Nothing is kept before you say so.
            </Text>
          )}
        </Drawer.Body>
        <Drawer.Footer className="gap-x-2">
          <Button variant="secondary" onClick={close}>
            Cancel
          </Button>
          <Button disabled={!document} onClick={take}>
            Take into the grid
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
