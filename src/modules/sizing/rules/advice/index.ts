export { adviceSentence, reasonSentence } from "./advice-sentence"
export { easeOf, type Ease, type EaseOf } from "./ease"
export { cumulative, density } from "./normal"
export type { Reason, ReasonCode, ReasonParams } from "./reasons"
export { recommendSize, withManualOffset } from "./recommend-size"
export { UNKNOWN_OFFSET } from "./parameters"
export { codesByAxis, joinCodes, orderedSizes } from "./size-codes"
export type {
  Advice,
  AdviceInput,
  AdviceStatus,
  AxisAdvice,
  BodyMeasurement,
  Confidence,
  HistoryItem,
  SizeChances,
  UsualSize,
} from "./types"
