import { Text } from "@medusajs/ui"
import type { AdminIntegratorQueue } from "../../types/http/messaging"
import { StateBadge, type BadgeStyle } from "../shared/state-badge"

/** After so many seconds of waiting somebody at the other end has to look. */
const LATE_SECONDS = 3_600

/** Whether other systems take what the shop tells them. */
export const Receivers = ({ integrators }: { integrators: AdminIntegratorQueue[] }) => (
  <ul aria-label="Receivers" className="divide-y">
    {integrators.map((receiver) => (
      <li key={receiver.queue} className="grid grid-cols-1 items-center gap-x-6 gap-y-1 px-6 py-3 md:grid-cols-[12rem_1fr_auto]">
        <Text size="small" weight="plus">
          {receiver.integrator}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {describe(receiver)}
        </Text>
        <StateBadge {...judge(receiver)} className="w-fit" />
      </li>
    ))}
  </ul>
)

function judge({ depth, dead_letters: deadLetters, oldest_seconds: age }: AdminIntegratorQueue): BadgeStyle {
  if (depth === null) return { color: "red", label: "No queue" }
  if ((age ?? 0) > LATE_SECONDS) return { color: "red", label: "Does not listen" }
  if (deadLetters > 0) return { color: "orange", label: "Could not apply some" }
  return { color: "green", label: "Listens" }
}

function describe({ queue, depth, dead_letters: deadLetters, oldest_seconds: age }: AdminIntegratorQueue): string {
  if (depth === null) return `The queue ${queue} does not exist`
  const waiting = `${depth.toLocaleString()} waiting`
  const oldest = age === null || depth === 0 ? "" : `, the oldest for ${Math.max(1, Math.round(age / 60))} min`
  return `${waiting}${oldest}${deadLetters > 0 ? `, ${deadLetters.toLocaleString()} put away` : ""}`
}
