import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminSizeScale } from "../../../types/http/sizing"
import { useSizeChart } from "../charts/charts-api"
import { useSizeScale } from "../scales/scales-api"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { BackToSizes } from "../detail-page"
import { ChartEditor } from "./chart-editor"

/** One chart, to look at and to change. */
export const ChartPage = ({ id }: { id: string }) => {
  const { data, isError } = useSizeChart(id)
  const chart = data?.size_chart
  return (
    <div className="flex flex-col gap-y-3">
      <BackToSizes tab="charts" />
      {isError && (
        <Container className="p-0">
          <Notice isError title="The size chart could not be read" text="It may be deleted, or the server did not answer." />
        </Container>
      )}
      {!chart && !isError && (
        <Container className="p-0">
          <ListSkeleton label="Loading the size chart" />
        </Container>
      )}
      {chart && (
        <WithScale key={chart.id} handle={chart.scale.handle}>
          {(scale) => <ChartEditor chart={chart} scale={scale} />}
        </WithScale>
      )}
    </div>
  )
}

type WithScaleProps = { handle: string; children: (scale: AdminSizeScale) => ReactNode }

const WithScale = ({ handle, children }: WithScaleProps) => {
  const { data, isError } = useSizeScale(handle)
  if (isError)
    return (
      <Container className="p-0">
        <Notice
          isError
          title="The size scale could not be read"
          text="The chart cannot be shown without its sizes. Try again in a moment."
        />
      </Container>
    )
  return data ? <>{children(data.size_scale)}</> : <ListSkeleton label="Loading the sizes" />
}
