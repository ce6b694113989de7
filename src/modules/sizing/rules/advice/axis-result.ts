import type { AxisAdvice, Reason } from "../vocabulary"

/** Advice on one axis, with why. */
export type AxisResult = AxisAdvice & { reasons: Reason[] }
