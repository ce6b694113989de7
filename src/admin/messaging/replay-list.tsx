import { Button, clx, Text } from "@medusajs/ui"
import type { AdminReplay } from "../../types/http/messaging"
import { shortTime } from "../shared/format-time"
import { titleFromCode } from "../shared/names"
import { ListSkeleton, Notice } from "../shared/page-states"
import { StateBadge } from "../shared/state-badge"
import { toastOutcome } from "../shared/toast-outcome"
import { useCancelReplay, useReplays } from "./messaging-api"
import { describePace, messageTitle, REPLAY } from "./words"

/** The newest replays with how far they are. */
export const ReplayList = () => {
  const { data, isLoading, isError } = useReplays()
  const replays = isError ? undefined : data?.replays
  return (
    <>
      {isLoading && <ListSkeleton label="Loading what was sent again" />}
      {isError && <Notice isError title="What was sent again could not be read" text="Try again in a moment." />}
      {replays?.length === 0 && <Notice title="Nothing was sent again yet" text="What you send again appears here." />}
      {replays && replays.length > 0 && (
        <ul aria-label="Sent again" className="divide-y">
          {replays.map((replay) => (
            <Replay key={replay.id} replay={replay} />
          ))}
        </ul>
      )}
    </>
  )
}

const Replay = ({ replay }: { replay: AdminReplay }) => {
  const cancel = useCancelReplay()
  const isUnderWay = replay.status === "waiting" || replay.status === "running"
  const stop = () => toastOutcome(() => cancel.mutateAsync(replay.id), { failed: "Not canceled" })
  return (
    <li className="grid grid-cols-1 items-center gap-x-6 gap-y-2 px-6 py-3 md:grid-cols-[1fr_16rem_8rem_5rem]">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="break-all">
          {replay.queue}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {describeReplay(replay)}, asked for {shortTime(replay.requested_at)}
        </Text>
        {replay.failure && (
          <Text size="xsmall" className="text-ui-fg-error">
            {replay.failure}
          </Text>
        )}
      </div>
      <div className="flex flex-col gap-y-1">
        <Progress {...replay} />
        <Text size="xsmall" className="text-ui-fg-subtle">
          {replay.sent.toLocaleString()} of {replay.total.toLocaleString()}
          {describePace(replay)}
        </Text>
      </div>
      <StateBadge {...REPLAY[replay.status]} className="w-fit" />
      {isUnderWay && (
        <Button size="small" variant="secondary" isLoading={cancel.isPending} onClick={() => void stop()}>
          Cancel
        </Button>
      )}
    </li>
  )
}

const Progress = ({ queue, sent, total, status }: AdminReplay) => (
  <div
    role="progressbar"
    aria-label={`Sent to ${queue}`}
    aria-valuenow={sent}
    aria-valuemin={0}
    aria-valuemax={total}
    className="bg-ui-bg-component-hover h-1.5 w-full overflow-hidden rounded-full"
  >
    <div
      className={clx("h-full rounded-full", status === "failed" ? "bg-ui-tag-red-icon" : "bg-ui-tag-green-icon")}
      style={{ width: `${total === 0 ? 0 : Math.min(100, (sent / total) * 100)}%` }}
    />
  </div>
)

function describeReplay(replay: AdminReplay): string {
  if (replay.kind === "snapshot") return describeSnapshot(replay)
  const { ordering_keys: keys, names } = replay.filter
  const what = names ? names.map(messageTitle).join(", ") : "All messages"
  return keys ? `${what} of ${keys.join(", ")}` : what
}

function describeSnapshot({ filter: { of, since } }: Extract<AdminReplay, { kind: "snapshot" }>): string {
  const what = of.map((name, index) => (index === 0 ? titleFromCode(name) : titleFromCode(name).toLowerCase())).join(", ")
  return `${what} as they stand${since ? `, orders since ${shortTime(since)}` : ""}`
}
