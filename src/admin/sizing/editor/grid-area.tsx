import { Text } from "@medusajs/ui"
import { Notice } from "../../shared/page-states"
import type { Axis, CellPlace, ChartFinding } from "../types"
import { AddPoint, AddSize } from "./add-menus"
import { axisName, ChartTable } from "./chart-table"
import type { ChartEditorState } from "./use-chart-editor"

type AreaProps = {
  editor: ChartEditorState
  findings: ChartFinding[]
  onPoint: (code: string) => void
  onPlace: (place: CellPlace) => void
  onPaste: (place: CellPlace, text: string) => void
}

/** The grid of each axis with the ways to add columns and rows. Wide charts scroll within it, not with the page. */
export const GridArea = ({ editor, ...rest }: AreaProps) => (
  <div className="flex min-w-0 flex-col gap-y-6 py-4">
    {editor.scale.axes.map((_, index) => {
      const axis: Axis = index === 0 ? 1 : 2
      const { grid } = editor.draft
      const isEmpty = !grid.points.some((point) => point.axis === axis) || !grid.rows.some((row) => row.axis === axis)
      return (
        <section key={axis} aria-label={`Sizes of ${axisName(editor, axis)}`} className="flex min-w-0 flex-col gap-y-3">
          <div className="flex flex-wrap items-center gap-2 px-6">
            {editor.scale.axes.length > 1 && (
              <Text size="small" weight="plus" className="mr-2 first-letter:uppercase">
                {axisName(editor, axis)}
              </Text>
            )}
            <AddPoint editor={editor} axis={axis} />
            <AddSize editor={editor} axis={axis} />
          </div>
          {isEmpty && (
            <Notice
              title="Nothing to type into yet"
              text="Add what is measured, then the sizes; or paste once there is one cell."
            />
          )}
          {/* Its sticky column must not rise above what opens over the page. */}
          <div className="isolate overflow-x-auto px-6 pb-1">
            <ChartTable editor={editor} axis={axis} {...rest} />
          </div>
        </section>
      )
    })}
  </div>
)
