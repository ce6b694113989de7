import { StatusBadge } from "@medusajs/ui"
import type { CheckVerdict } from "../../types/http/doctor"

const LOOK = {
  pass: { color: "green", label: "Healthy" },
  warn: { color: "orange", label: "Needs attention" },
  fail: { color: "red", label: "Failing" },
} as const satisfies Record<CheckVerdict, { color: string; label: string }>

export const VerdictBadge = ({ verdict }: { verdict: CheckVerdict }) => (
  <StatusBadge color={LOOK[verdict].color}>{LOOK[verdict].label}</StatusBadge>
)
