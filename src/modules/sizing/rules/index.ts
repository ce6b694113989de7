export { braMeasures, type BraSize, braSize, sisterSizes } from "./conversion/bra-size"
export { type ConvertedSize, convertSize, type SizeConversion } from "./conversion/convert-size"
export { type EquivalenceRow, equivalenceRowsOf } from "./conversion/equivalence-rows"
export { heightRangeOf, kidsHeightSize } from "./conversion/kids-height"
export { footLengthOf, type ShoeSize, type ShoeSizeKey, shoeSize, shoeSizes } from "./conversion/shoe-sizes"
export { formatMeasurement } from "./format-measurement"
export { type MeasurementUnit, UNIT_WORDS } from "./measurement-text"
export { normalizeSize, sizeKey } from "./normalize-size"
export { parseSize } from "./order/parse-size"
export { type SizeClass, type SizeSortKey } from "./order/size-key"
export { compareSizes, sortSizes } from "./order/sort-sizes"
export { MAX_MEASUREMENT_MM, parseMeasurement } from "./parse-measurement"
export { findPoint, pointOfMeasure, type PointOfMeasure, POINTS_OF_MEASURE } from "./points-of-measure"
export { checkScale, SCALE_LIMITS, type ScaleFault, type ScaleFaultCode } from "./scale/check-scale"
export { findAxisSize, findSize } from "./scale/find-size"
export { rankOf } from "./scale/rank-of"
export { sizeCodes } from "./scale/scale-index"
export { suggestSize } from "./scale/suggest-size"
export {
  findSizeSystem,
  googleSizeSystem,
  SIZE_SYSTEMS,
  type SizeSystem,
  sizeSystem,
  systemForLocale,
  systemForRegion,
} from "./size-systems"
export { SizingError, type SizingErrorCode } from "./sizing-error"
export { STARTER_SCALES } from "./starter-scales"
export { textIn } from "./text-in"
export * from "./types"
export * from "./advice"
export * from "./chart"
export * from "./learning"
