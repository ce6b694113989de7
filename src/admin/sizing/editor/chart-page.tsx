import type { ReactNode } from "react"
import type { AdminSizeScale } from "../../../types/http/sizing"
import { useSizeChart } from "../charts/charts-api"
import { DetailPage, DetailPlaceholder } from "../detail-page"
import { useSizeScale } from "../scales/scales-api"
import { ChartEditor } from "./chart-editor"

/** One chart, to look at and to change. */
export const ChartPage = ({ id }: { id: string }) => {
  const { data, isError } = useSizeChart(id)
  const chart = data?.size_chart
  return (
    <DetailPage tab="charts">
      {(isError || !chart) && <DetailPlaceholder label="Loading the size chart" error={isError && NO_CHART} />}
      {chart && (
        <WithScale key={chart.id} handle={chart.scale.handle}>
          {(scale) => <ChartEditor chart={chart} scale={scale} />}
        </WithScale>
      )}
    </DetailPage>
  )
}

type WithScaleProps = { handle: string; children: (scale: AdminSizeScale) => ReactNode }

const WithScale = ({ handle, children }: WithScaleProps) => {
  const { data, isError } = useSizeScale(handle)
  if (isError || !data) return <DetailPlaceholder label="Loading the sizes" error={isError && NO_SCALE} />
  return <>{children(data.size_scale)}</>
}

const NO_CHART = { title: "The size chart could not be read", text: "It may be deleted, or the server did not answer." }

const NO_SCALE = {
  title: "The size scale could not be read",
  text: "The chart cannot be shown without its sizes. Try again in a moment.",
}
