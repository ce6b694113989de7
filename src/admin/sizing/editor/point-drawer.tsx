import { Button, usePrompt } from "@medusajs/ui"
import { DrawerContent, SideDrawer } from "../../shared/drawers"
import type { ChartPoint } from "../types"
import { hasCells } from "./chart-edits"
import { PointFields } from "./point-fields"
import type { ChartEditorState } from "./use-chart-editor"

type DrawerProps = { editor: ChartEditorState; code: string | undefined; onClose: () => void }

/** What is said of a column: how much it counts, how it was measured, and its own words. */
export const PointDrawer = ({ editor, code, onClose }: DrawerProps) => {
  const point = editor.draft.grid.points.find((entry) => entry.code === code)
  return (
    <SideDrawer isOpen={point !== undefined} onClose={onClose}>
      {point && <Content editor={editor} point={point} onClose={onClose} />}
    </SideDrawer>
  )
}

const Content = ({
  editor: { draft, edit, titles, known },
  point,
  onClose,
}: {
  editor: ChartEditorState
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
    <DrawerContent
      title={title}
      description={usual?.how_to_measure ?? point.code}
      footer={
        <>
          <Button variant="danger" onClick={() => void remove()}>
            Remove the column
          </Button>
          <Button onClick={onClose}>Done</Button>
        </>
      }
    >
      <PointFields point={point} basis={draft.grid.basis} usual={usual} onChange={change} />
    </DrawerContent>
  )
}
