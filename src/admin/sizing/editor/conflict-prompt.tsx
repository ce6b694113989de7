import { Prompt } from "@medusajs/ui"

type ConflictProps = { isOpen: boolean; onTheirs: () => void; onMine: () => void; onClose: () => void }

/** Two people changed one chart: which of both stays is for whoever came second to say. */
export const ConflictPrompt = ({ isOpen, onTheirs, onMine, onClose }: ConflictProps) => (
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
