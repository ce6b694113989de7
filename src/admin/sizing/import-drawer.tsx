import { Text } from "@medusajs/ui"
import type { AdminTableImportResponse } from "../../types/http/sizing"

/** The cells of a file that cannot be read, else what the file would change. */
export const ImportAnswerList = ({ answer: { faults, changes } }: { answer: AdminTableImportResponse }) =>
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

const MOST = 200
