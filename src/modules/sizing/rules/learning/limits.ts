import { FIT_LIMIT, PIECE_VARIANCE } from "../advice/parameters"

/**
 * When a piece fits, in steps: while it is smaller than its wearer by at most `small`, larger by at most `large`.
 * `piece_variance` is what one piece, and one opinion of it, differs from the next, in steps squared.
 */
export type FitLimits = { small: number; large: number; piece_variance: number }

export const DEFAULT_LIMITS: FitLimits = { small: FIT_LIMIT, large: FIT_LIMIT, piece_variance: PIECE_VARIANCE }
