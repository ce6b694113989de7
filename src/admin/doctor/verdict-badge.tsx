import { StatusBadge } from "@medusajs/ui"
import type { CheckVerdict } from "../../types/http/doctor"
import { VERDICTS } from "./verdicts"

export const VerdictBadge = ({ verdict }: { verdict: CheckVerdict }) => (
  <StatusBadge color={VERDICTS[verdict].color} className="shrink-0 whitespace-nowrap">
    {VERDICTS[verdict].label}
  </StatusBadge>
)
