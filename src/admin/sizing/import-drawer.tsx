import { Button, Text } from "@medusajs/ui"
import type { AdminTableImportResponse } from "../../types/http/sizing"
import { DrawerContent, SideDrawer } from "../shared/drawers"
import { Labeled } from "../shared/fields"

type ImportProps = {
  isOpen: boolean
  title: string
  /** What the file has to look like. */
  description: string
  /** What would change or cannot be read, once there is a file. */
  answer: AdminTableImportResponse | undefined
  button: string
  canImport: boolean
  isPending: boolean
  onFile: (file: File) => void
  onImport: () => void
  onClose: () => void
}

/** Reads a table from a file: first shows what would change, then takes it. */
export const ImportDrawer = ({ isOpen, onClose, ...rest }: ImportProps) => {
  const { title, description, answer, button, canImport, isPending, onFile, onImport } = rest
  return (
    <SideDrawer isOpen={isOpen} onClose={onClose}>
      <DrawerContent
        title={title}
        description={description}
        footer={
          <>
            <Button variant="secondary" onClick={onClose}>
              Cancel
            </Button>
            <Button disabled={!canImport} isLoading={isPending} onClick={onImport}>
              {button}
            </Button>
          </>
        }
      >
        <FileField isPending={isPending} onFile={onFile} />
        {answer ? (
          <ImportAnswer answer={answer} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            Nothing is kept before you say so.
          </Text>
        )}
      </DrawerContent>
    </SideDrawer>
  )
}

/** Chooses one file; the same one can be chosen again after it was put right. */
const FileField = ({ isPending, onFile }: Pick<ImportProps, "isPending" | "onFile">) => (
  <Labeled label="File">
    {(id) => (
      <div className="flex flex-col gap-y-1">
        <input
          id={id}
          type="file"
          accept=".csv,.xlsx,text/csv"
          className="txt-small max-w-full"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
            event.target.value = ""
          }}
        />
        <Text size="xsmall" role="status" className="text-ui-fg-muted">
          {isPending ? "Reading the file …" : ""}
        </Text>
      </div>
    )}
  </Labeled>
)

const MOST = 200

/** The cells of a file that cannot be read, else what the file would change. */
const ImportAnswer = ({ answer: { faults, changes } }: { answer: AdminTableImportResponse }) =>
  faults.length > 0 ? (
    <section aria-label="Cells that cannot be read" className="flex flex-col gap-y-2">
      <Text size="small" weight="plus" className="text-ui-fg-error" role="alert">
        {faults.length === 1 ? "One cell" : `${faults.length} cells`} cannot be read; nothing was taken
      </Text>
      <ul className="txt-small divide-y rounded-lg border">
        {faults.map(({ cell, code, message }) => (
          <li key={`${cell} ${code} ${message}`} className="break-words px-3 py-2">
            <span className="font-mono font-medium">{cell}</span> {message}
          </li>
        ))}
      </ul>
    </section>
  ) : (
    <section aria-label="What would change" className="flex flex-col gap-y-2">
      <Text size="small" weight="plus" role="status">
        {changes.length === 0 ? "The file changes nothing" : `${changes.length} ${changes.length === 1 ? "change" : "changes"}`}
      </Text>
      {changes.length > 0 && (
        <ul className="txt-small divide-y rounded-lg border">
          {changes.slice(0, MOST).map(({ row, column, before, after }) => (
            <li key={`${row} ${column}`} className="break-words px-3 py-2">
              <span className="font-medium">
                {row}, {column}:
              </span>{" "}
              {before ?? "nothing"} → {after ?? "nothing"}
            </li>
          ))}
        </ul>
      )}
      {changes.length > MOST && <Text size="small">and {(changes.length - MOST).toLocaleString()} more</Text>}
    </section>
  )
