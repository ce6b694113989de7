import type { ReactNode } from "react"

/** The cell of a table that opens its row; a click on it is no click on the row. */
export const OpenButton = ({ onOpen, children }: { onOpen: () => void; children: ReactNode }) => (
  <button
    type="button"
    className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover whitespace-nowrap font-medium"
    onClick={(event) => {
      event.stopPropagation()
      onOpen()
    }}
  >
    {children}
  </button>
)
