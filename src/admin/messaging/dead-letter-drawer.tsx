import { Button, Drawer, StatusBadge, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { AdminDeadLetterResponse } from "../../types/http/messaging"
import { useDeadLetter } from "./messaging-api"
import { DEAD_LETTER, words } from "./words"
import { ListSkeleton, Notice } from "../shared/page-states"

type DrawerProps = { id: string | undefined; onClose: () => void; onRetry: (id: string) => void; onDiscard: (id: string) => void }

/** Everything about one stuck message. Personal data is hidden until asked for, each time anew. */
export const DeadLetterDrawer = ({ id, onClose, onRetry, onDiscard }: DrawerProps) => (
  <Drawer open={id !== undefined} onOpenChange={(isOpen) => !isOpen && onClose()}>
    <Drawer.Content>{id !== undefined && <Content key={id} {...{ id, onRetry, onDiscard }} />}</Drawer.Content>
  </Drawer>
)

const Content = ({ id, onRetry, onDiscard }: { id: string } & Pick<DrawerProps, "onRetry" | "onDiscard">) => {
  const [isRevealed, setIsRevealed] = useState(false)
  const { data, isError } = useDeadLetter(id, isRevealed)
  const letter = data?.dead_letter
  return (
    <>
      <Drawer.Header>
        <Drawer.Title>{letter ? words(letter.name) : "Stuck message"}</Drawer.Title>
        <Drawer.Description>{letter ? `Number ${letter.id}` : "Loading"}</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {isError && <Notice isError title="The message could not be read" text="Close this and try again in a moment." />}
        {!letter && !isError && <ListSkeleton label="Loading the message" />}
        {letter && <Facts letter={letter} />}
        {letter && (
          <Block
            title="Content"
            action={
              letter.is_masked ? (
                <Button size="small" variant="secondary" onClick={() => setIsRevealed(true)}>
                  Show personal data
                </Button>
              ) : (
                <Button size="small" variant="secondary" onClick={() => setIsRevealed(false)}>
                  Hide personal data
                </Button>
              )
            }
          >
            <Code value={letter.body} />
          </Block>
        )}
        {letter && (
          <Block title="Headers">
            <Code value={letter.headers} />
          </Block>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        {(letter?.status === "open" || letter?.status === "retrying") && (
          <Button variant="danger" onClick={() => onDiscard(id)}>
            Discard
          </Button>
        )}
        {letter?.status === "open" && <Button onClick={() => onRetry(id)}>Retry</Button>}
      </Drawer.Footer>
    </>
  )
}

const Facts = ({ letter }: { letter: AdminDeadLetterResponse["dead_letter"] }) => {
  const facts: [string, string | null][] = [
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
  const { color, label } = DEAD_LETTER[letter.status]
  return (
    <div className="flex flex-col gap-y-3">
      <StatusBadge color={color} className="w-fit">
        {label}
      </StatusBadge>
      <dl className="txt-small grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2">
        {facts.map(
          ([title, text]) =>
            text !== null && (
              <div key={title} className="contents">
                <dt className="text-ui-fg-subtle">{title}</dt>
                <dd className="min-w-0 break-words">{text}</dd>
              </div>
            )
        )}
      </dl>
    </div>
  )
}

const Block = ({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) => (
  <section className="flex flex-col gap-y-2" aria-label={title}>
    <div className="flex items-center justify-between">
      <Text size="small" weight="plus">
        {title}
      </Text>
      {action}
    </div>
    {children}
  </section>
)

const Code = ({ value }: { value: unknown }) => (
  <pre className="bg-ui-bg-subtle txt-small overflow-x-auto whitespace-pre-wrap break-words rounded-lg border p-3 font-mono">
    {JSON.stringify(value, null, 2)}
  </pre>
)
