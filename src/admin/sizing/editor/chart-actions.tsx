import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { chartFile } from "../charts/charts-api"
import { ConflictPrompt } from "./conflict-prompt"
import { ImportDrawer } from "./import-chart-drawer"
import { useChartActions } from "./use-chart-actions"
import type { ChartEditor } from "./use-chart-editor"

/** Save and publish, and in a menu what is done less often. */
export const ChartActions = ({ editor }: { editor: ChartEditor }) => {
  const actions = useChartActions(editor)
  const [isImporting, setIsImporting] = useState(false)
  const { versions, draft, published, id } = editor.chart
  const wasPublished = versions.some(({ status }) => status !== "draft")
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* Never disabled while it saves, or it would lose the keyboard's focus. */}
      <Button size="small" variant="secondary" aria-busy={actions.isBusy} onClick={() => void actions.save()}>
        Save draft
      </Button>
      <Button size="small" aria-busy={actions.isBusy} onClick={() => void actions.publish()}>
        Publish
      </Button>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" aria-label="More">
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item onSelect={() => setIsImporting(true)}>Import a file …</DropdownMenu.Item>
          {(["csv", "xlsx"] as const).map((format) => (
            <DropdownMenu.Item key={format} asChild>
              <a href={chartFile(id, format)} download>
                Export as {format === "csv" ? "CSV" : "Excel"}
              </a>
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator />
          <DropdownMenu.Item disabled={!draft} onSelect={() => void actions.discard()}>
            Discard the draft
          </DropdownMenu.Item>
          <DropdownMenu.Item disabled={!published} onSelect={() => void actions.archive()}>
            Archive
          </DropdownMenu.Item>
          <DropdownMenu.Item disabled={wasPublished} onSelect={() => void actions.remove()}>
            Delete
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      <ImportDrawer editor={editor} isOpen={isImporting} onClose={() => setIsImporting(false)} />
      <ConflictPrompt
        isOpen={actions.hasConflict}
        onTheirs={actions.takeTheirs}
        onMine={actions.keepMine}
        onClose={actions.forget}
      />
    </div>
  )
}
