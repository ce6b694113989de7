import type { Reason } from "./reasons"
import type { AxisAdvice } from "./types"

/** Advice on one axis, with why. */
export type AxisResult = AxisAdvice & { reasons: Reason[] }
