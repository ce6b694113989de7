import { Button } from "@medusajs/ui"

type PageProps = {
  /** Where each page began that led to this one. */
  cursors: string[]
  /** Where the next one begins; null on the last. */
  next: string | null
  onChange: (cursors: string[]) => void
}

/** Forth and back through a list of which the server hands out one page at a time. */
export const PageButtons = ({ cursors, next, onChange }: PageProps) => (
  <nav aria-label="Pages" className="flex justify-end gap-x-2 border-t px-6 py-3">
    <Button size="small" variant="transparent" disabled={cursors.length === 0} onClick={() => onChange(cursors.slice(0, -1))}>
      Newer
    </Button>
    <Button
      size="small"
      variant="transparent"
      disabled={next === null}
      onClick={() => next !== null && onChange([...cursors, next])}
    >
      Older
    </Button>
  </nav>
)
