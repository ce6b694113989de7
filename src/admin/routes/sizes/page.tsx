import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Swatch } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { PageHeader, PageTabs } from "../../shared/page"
import { Assignments } from "../../sizing/assignments/assignments"
import { Charts } from "../../sizing/charts/charts"
import { FitInsights } from "../../sizing/fit/fit-insights"
import { Scales } from "../../sizing/scales/scales"

const TABS = [
  { value: "charts", title: "Charts", content: <Charts /> },
  { value: "scales", title: "Scales", content: <Scales /> },
  { value: "assignments", title: "Assignments", content: <Assignments /> },
  { value: "fit", title: "Fit insights", content: <FitInsights /> },
]

const SizesPage = () => {
  const [params, setParams] = useSearchParams()
  const asked = TABS.find(({ value }) => value === params.get("tab"))
  return (
    <Container className="divide-y p-0">
      <PageHeader
        title="Sizes"
        text="What each size measures, what it is called elsewhere, which product gets which chart, and how products turned out to fit."
      />
      <PageTabs tabs={TABS} value={asked?.value ?? "charts"} onValueChange={(tab) => setParams({ tab }, { replace: true })} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Sizes", icon: Swatch })

export default SizesPage
