import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Swatch } from "@medusajs/icons"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { Assignments } from "../../sizing/assignments/assignments"
import { Charts } from "../../sizing/charts/charts"
import { FitInsights } from "../../sizing/fit/fit-insights"
import { Scales } from "../../sizing/scales/scales"

const TABS = ["charts", "scales", "assignments", "fit"]

const SizesPage = () => {
  const [params, setParams] = useSearchParams()
  const asked = params.get("tab") ?? ""
  return (
    <Container className="divide-y p-0">
      <div className="flex max-w-3xl flex-col gap-y-1 px-6 py-4">
        <Heading>Sizes</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          What each size measures, what it is called elsewhere, which product gets which chart, and how products turned out to
          fit.
        </Text>
      </div>
      <Tabs value={TABS.includes(asked) ? asked : "charts"} onValueChange={(tab) => setParams({ tab }, { replace: true })}>
        <div className="overflow-x-auto px-6 py-3">
          <Tabs.List className="whitespace-nowrap">
            <Tabs.Trigger value="charts">Charts</Tabs.Trigger>
            <Tabs.Trigger value="scales">Scales</Tabs.Trigger>
            <Tabs.Trigger value="assignments">Assignments</Tabs.Trigger>
            <Tabs.Trigger value="fit">Fit insights</Tabs.Trigger>
          </Tabs.List>
        </div>
        <Tabs.Content value="charts" className="border-t">
          <Charts />
        </Tabs.Content>
        <Tabs.Content value="scales" className="border-t">
          <Scales />
        </Tabs.Content>
        <Tabs.Content value="assignments" className="border-t">
          <Assignments />
        </Tabs.Content>
        <Tabs.Content value="fit" className="border-t">
          <FitInsights />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Sizes", icon: Swatch })

export default SizesPage
