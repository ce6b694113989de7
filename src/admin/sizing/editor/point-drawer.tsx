import { Button, Drawer, usePrompt } from "@medusajs/ui"
import { hasCells } from "./chart-edits"
import type { ChartPoint } from "../types"
import { PointFields } from "./point-fields"
import type { ChartEditor } from "./use-chart-editor"

type DrawerProps = { editor: ChartEditor; code: string | undefined; onClose: () => void }

/** What is said of a column: how much it counts, how it was measured, and its own words. */
export const PointDrawer = ({ editor, code, onClose }: DrawerProps) => {
  const point = editor.draft.grid.points.find((entry) => entry.code === code)
  return (
    <Drawer open={point !== undefined} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>{point && <Content editor={editor} point={point} onClose={onClose} />}</Drawer.Content>
    </Drawer>
  )
}

const Content = ({
  editor: { draft, edit, titles, known },
  point,
  onClose,
}: {
  editor: ChartEditor
  point: ChartPoint
  onClose: () => void
}) => {
  const prompt = usePrompt()
  const title = titles.get(point.code) ?? point.code
  const usual = known.find(({ code }) => code === point.code)
  const change = (changed: Partial<ChartPoint>) =>
    edit({ kind: "change-point", code: point.code, point: { ...point, ...changed } })
  const remove = async () => {
    const isSure =
      !hasCells(draft.grid, point.code) ||
      (await prompt({
        title: `Remove ${title}?`,
        description: "What is typed in its column is removed too.",
        confirmText: "Remove",
      }))
    if (!isSure) return
    onClose()
    edit({ kind: "remove-point", code: point.code })
  }
  return (
    <>
      <Drawer.Header>
        <Drawer.Title>{title}</Drawer.Title>
        <Drawer.Description>{usual?.how_to_measure ?? point.code}</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
        <PointFields point={point} basis={draft.grid.basis} usual={usual} onChange={change} />
      </Drawer.Body>
      <Drawer.Footer className="gap-x-2">
        <Button variant="danger" onClick={() => void remove()}>
          Remove the column
        </Button>
        <Button onClick={onClose}>Done</Button>
      </Drawer.Footer>
    </>
  )
}
