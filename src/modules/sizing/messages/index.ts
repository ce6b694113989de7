import { captures, messages, snapshots } from "../../messaging"
import { sizeChart } from "./capture"
import { sizeChartPublished } from "./size-chart-published"
import { sizeCharts } from "./snapshot"

captures.register(sizeChart)
messages.register(sizeChartPublished)
snapshots.register(sizeCharts)

export type SizingMessage = typeof sizeChartPublished
