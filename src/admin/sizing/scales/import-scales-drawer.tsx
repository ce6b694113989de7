import { useState } from "react"
import type { AdminTableImportResponse } from "../../../types/http/sizing"
import { toastOutcome } from "../../shared/toast-outcome"
import { ImportDrawer } from "../import-drawer"
import { useImportScales } from "./scales-api"

type Chosen = { file: File; answer: AdminTableImportResponse }

/** Reads scales from a file and keeps them. */
export const ImportScalesDrawer = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const [chosen, setChosen] = useState<Chosen>()
  const importing = useImportScales()
  const close = () => {
    setChosen(undefined)
    onClose()
  }
  const check = async (file: File) => {
    setChosen(undefined)
    await toastOutcome(() => importing.mutateAsync({ file, isDryRun: true }), {
      failed: "The file could not be read",
      then: (answer) => setChosen({ file, answer }),
    })
  }
  const keep = ({ file }: Chosen) =>
    toastOutcome(() => importing.mutateAsync({ file, isDryRun: false }), {
      done: "The size scales are imported",
      failed: "Nothing was imported",
      then: close,
    })
  return (
    <ImportDrawer
      isOpen={isOpen}
      title="Import size scales"
      description="A CSV or Excel file as the export makes it: one size a line."
      answer={chosen?.answer}
      button="Import"
      canImport={chosen?.answer.faults.length === 0 && chosen.answer.changes.length > 0}
      isPending={importing.isPending}
      onFile={(file) => void check(file)}
      onImport={() => chosen && void keep(chosen)}
      onClose={close}
    />
  )
}
