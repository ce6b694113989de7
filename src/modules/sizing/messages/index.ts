import { captures, messages } from "../../messaging"
import { sizeChart } from "./capture"
import { sizeChartPublished } from "./size-chart-published"

captures.register(sizeChart)
messages.register(sizeChartPublished)

export type SizingMessage = typeof sizeChartPublished
