import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton, Prompt } from "@medusajs/ui"
import { useState } from "react"
import { toOptions } from "../../shared/names"
import { chartFile } from "../charts/charts-api"
import { FILE_FORMATS } from "../words"
import { ImportChartDrawer } from "./import-chart-drawer"
import { useChartActions } from "./use-chart-actions"
import type { ChartEditorState } from "./use-chart-editor"

/** Save and publish, and in a menu what is done less often. */
export const ChartActions = ({ editor }: { editor: ChartEditorState }) => {
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
          {toOptions(FILE_FORMATS).map(({ value, label }) => (
            <DropdownMenu.Item key={value} asChild>
              <a href={chartFile(id, value)} download>
                Export as {label}
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
      <ImportChartDrawer editor={editor} isOpen={isImporting} onClose={() => setIsImporting(false)} />
      <ConflictPrompt
        isOpen={actions.hasConflict}
        onTheirs={actions.takeTheirs}
        onMine={actions.keepMine}
        onClose={actions.forget}
      />
    </div>
  )
}

type ConflictProps = { isOpen: boolean; onTheirs: () => void; onMine: () => void; onClose: () => void }

/** Two people changed one chart: which of both stays is for whoever came second to say. */
const ConflictPrompt = ({ isOpen, onTheirs, onMine, onClose }: ConflictProps) => (
  <Prompt open={isOpen} onOpenChange={(open) => !open && onClose()} variant="confirmation">
    <Prompt.Content>
      <Prompt.Header>
        <Prompt.Title>Somebody else changed this chart</Prompt.Title>
        <Prompt.Description>
          Its draft was saved by another person since you opened it. Nothing of yours was saved. Open theirs and lose what you
          typed, or save yours in place of theirs. Close this with Escape to go on typing.
        </Prompt.Description>
      </Prompt.Header>
      <Prompt.Footer>
        <Prompt.Cancel onClick={onTheirs}>Open theirs</Prompt.Cancel>
        <Prompt.Action onClick={onMine}>Save mine</Prompt.Action>
      </Prompt.Footer>
    </Prompt.Content>
  </Prompt>
)
