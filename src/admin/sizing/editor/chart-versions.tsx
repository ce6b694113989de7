import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import type { AdminSizeChartVersion } from "../../../types/http/sizing"
import { CHART_STATUS } from "../words"

const time = (text: string) => new Date(text).toLocaleString([], { dateStyle: "medium", timeStyle: "short" })

/** What became of a chart, newest first. */
export const ChartVersions = ({ versions }: { versions: AdminSizeChartVersion[] }) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      Versions
    </Heading>
    <ol aria-label="Versions" className="divide-y">
      {versions.map(({ version, status, published_at: published, updated_at: updated }) => (
        <li key={version} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
          <Text size="small" weight="plus">
            Version {version}
          </Text>
          <StatusBadge color={CHART_STATUS[status].color}>{CHART_STATUS[status].label}</StatusBadge>
          <Text size="small" className="text-ui-fg-subtle">
            {published ? `Published ${time(published)}` : `Changed ${time(updated)}`}
          </Text>
        </li>
      ))}
    </ol>
  </Container>
)
