import type { FitOutcome } from "../../rules"

/** What an outcome says: as learned from, or `other`, which teaches nothing and keeps a later "kept" away. */
export type PieceOutcome = FitOutcome | "other"

export type SentBackReason = { value: string | null; fit_signal: string | null }

/** Reasons of shops whose return reasons have no `fit_signal` in their metadata. */
const BY_VALUE: Readonly<Record<string, PieceOutcome>> = {
  size_too_small: "small",
  too_small: "small",
  size_too_large: "large",
  too_large: "large",
  too_big: "large",
}

/**
 * How a piece that came back fitted. The reason decides first; where it says nothing of the size, an exchange for another
 * size of the same product does: for a larger one the piece was too small. `positions` are of the first axis.
 */
export function outcomeOfReturn(
  { value, fit_signal }: SentBackReason,
  positions: { sent_back: number; swapped_for?: number | undefined }
): PieceOutcome {
  if (fit_signal === "small" || fit_signal === "large") return fit_signal
  const byValue = BY_VALUE[(value ?? "").toLowerCase()]
  if (byValue) return byValue
  const { sent_back, swapped_for = sent_back } = positions
  return swapped_for > sent_back ? "small" : swapped_for < sent_back ? "large" : "other"
}
