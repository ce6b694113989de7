import type { Snapshot } from "../../messaging"
import { sizeChartPublished } from "./size-chart-published"

/** What shoppers see of each chart; `capture.ts` writes the same of a version that becomes published. */
export const sizeCharts: Snapshot = {
  name: "size_charts",
  message: sizeChartPublished,
  rows: `select chart.id as key, chart.id as aggregate_id, null::timestamptz as made_at, jsonb_build_object(
      'chart_id', chart.id, 'chart_version', version.version, 'content_hash', version.content_hash,
      'basis', version.document->>'basis', 'published_at',
      to_char(version.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'handle', chart.handle, 'scale_handle', scale.handle) as facts
    from apparel_size_chart chart
    join apparel_size_chart_version version on version.chart_id = chart.id and version.status = 'published'
    join apparel_size_scale scale on scale.id = chart.scale_id`,
}
