import type { DemoChart } from "../demo-chart"
import { bottoms } from "./bottoms"
import { kids } from "./kids"
import { shoesAndMore } from "./shoes-and-more"
import { tops } from "./tops"

/** Charts of the demo shop: one for every scale that its styles are made in, and some for a category or brand. */
export const demoCharts: readonly DemoChart[] = [...tops, ...bottoms, ...kids, ...shoesAndMore]
