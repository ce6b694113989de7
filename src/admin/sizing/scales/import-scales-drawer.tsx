import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminTableImportResponse } from "../../../types/http/sizing"
import { useImportScales } from "./scales-api"
import { reasonOf } from "../../shared/toast-outcome"
import { FileField } from "../file-field"
import { ImportAnswerList } from "../import-drawer"

type Read = { file: File; answer: AdminTableImportResponse }

/** Reads scales from a file: first shows what would change, then keeps it. */
export const ImportScalesDrawer = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const [read, setRead] = useState<Read>()
  const importing = useImportScales()
  const close = () => {
    setRead(undefined)
    onClose()
  }
  const look = async (file: File) => {
    try {
      setRead({ file, answer: await importing.mutateAsync({ file, isDryRun: true }) })
    } catch (error) {
      setRead(undefined)
      toast.error(reasonOf(error, "The file could not be read"))
    }
  }
  const keep = async (file: File) => {
    try {
      await importing.mutateAsync({ file, isDryRun: false })
      toast.success("The size scales are imported")
      close()
    } catch (error) {
      toast.error(reasonOf(error, "Nothing was imported"))
    }
  }
  const canKeep = read !== undefined && read.answer.faults.length === 0 && read.answer.changes.length > 0
  return (
    <Drawer open={isOpen} onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Import size scales</Drawer.Title>
          <Drawer.Description>A CSV or Excel file as the export makes it: one size a line.</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
          <FileField
            label="File"
            accept=".csv,.xlsx,text/csv"
            isPending={importing.isPending}
            onFile={(file) => void look(file)}
          />
          {read && <ImportAnswerList answer={read.answer} />}
        </Drawer.Body>
        <Drawer.Footer className="gap-x-2">
          <Button variant="secondary" onClick={close}>
            Cancel
          </Button>
          <Button disabled={!canKeep} isLoading={importing.isPending} onClick={() => read && void keep(read.file)}>
            Import
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
