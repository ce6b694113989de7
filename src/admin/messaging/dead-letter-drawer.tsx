import { Button, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { AdminDeadLetterResponse } from "../../types/http/messaging"
import { DrawerContent, SideDrawer } from "../shared/drawers"
import { FactList, type Fact } from "../shared/fact-list"
import { ListSkeleton, Notice } from "../shared/page-states"
import { StateBadge } from "../shared/state-badge"
import { useDeadLetter } from "./messaging-api"
import { DEAD_LETTER, messageTitle } from "./words"

type DrawerProps = { id: string | undefined; onClose: () => void; onRetry: (id: string) => void; onDiscard: (id: string) => void }

/** Everything about one stuck message. Personal data is hidden until asked for, each time anew. */
export const DeadLetterDrawer = ({ id, onClose, ...rest }: DrawerProps) => (
  <SideDrawer isOpen={id !== undefined} onClose={onClose}>
    {id !== undefined && <Content key={id} id={id} {...rest} />}
  </SideDrawer>
)

const Content = ({ id, onRetry, onDiscard }: { id: string } & Pick<DrawerProps, "onRetry" | "onDiscard">) => {
  const [isRevealed, setIsRevealed] = useState(false)
  const { data, isError } = useDeadLetter(id, isRevealed)
  const letter = data?.dead_letter
  return (
    <DrawerContent
      title={letter ? messageTitle(letter.name) : "Stuck message"}
      description={letter ? `Number ${letter.id}` : "Loading"}
      footer={
        <>
          {(letter?.status === "open" || letter?.status === "retrying") && (
            <Button variant="danger" onClick={() => onDiscard(id)}>
              Discard
            </Button>
          )}
          {letter?.status === "open" && <Button onClick={() => onRetry(id)}>Retry</Button>}
        </>
      }
    >
      {isError && <Notice isError title="The message could not be read" text="Close this and try again in a moment." />}
      {!letter && !isError && <ListSkeleton label="Loading the message" />}
      {letter && (
        <>
          <Facts letter={letter} />
          <Block title="Content" value={letter.body}>
            <Button size="small" variant="secondary" onClick={() => setIsRevealed(letter.is_masked)}>
              {letter.is_masked ? "Show personal data" : "Hide personal data"}
            </Button>
          </Block>
          <Block title="Headers" value={letter.headers} />
        </>
      )}
    </DrawerContent>
  )
}

const Facts = ({ letter }: { letter: AdminDeadLetterResponse["dead_letter"] }) => {
  const facts: Fact[] = [
    ["What went wrong", letter.reason],
    ["Reason", letter.reason_code],
    [
      "Direction",
      letter.direction === "outgoing" ? "From the shop, not sent" : `To the shop, from ${letter.source ?? "unknown"}`,
    ],
    ["Belongs to", letter.ordering_key],
    ["Message id", letter.message_id],
    ["Queue", letter.queue],
    ["Attempts", String(letter.attempts)],
    ["Since", new Date(letter.died_at).toLocaleString()],
    ["Settled by", letter.resolved_by],
    ["Note", letter.resolution],
  ]
  return (
    <div className="flex flex-col gap-y-3">
      <StateBadge {...DEAD_LETTER[letter.status]} className="w-fit" />
      <FactList facts={facts} />
    </div>
  )
}

const Block = ({ title, value, children }: { title: string; value: unknown; children?: ReactNode }) => (
  <section className="flex flex-col gap-y-2" aria-label={title}>
    <div className="flex items-center justify-between">
      <Text size="small" weight="plus">
        {title}
      </Text>
      {children}
    </div>
    <pre className="bg-ui-bg-subtle txt-small overflow-x-auto whitespace-pre-wrap break-words rounded-lg border p-3 font-mono">
      {JSON.stringify(value, null, 2)}
    </pre>
  </section>
)
