export { closeGaps } from "./close-gaps"
export type { Finding, FindingCode } from "./finding"
export { BODY_POINTS, isBodyPoint, lengthBounds } from "./point-kinds"
export {
  resolveChart,
  ASSIGNMENT_TARGETS,
  type AssignmentTarget,
  type ChartAssignment,
  type ChartedProduct,
  type ResolvedChart,
} from "./resolve-chart"
export { validateChart, type ValidateChartOptions } from "./validate-chart"
