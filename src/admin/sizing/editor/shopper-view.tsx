import { clx, Container, Heading, Table, Text } from "@medusajs/ui"
import { AXES } from "../../../modules/sizing/rules/vocabulary"
import type { AdminSizeChartCheckResponse } from "../../../types/http/sizing"
import { ChoiceSelect } from "../../shared/choices"
import { toOptions } from "../../shared/names"
import { ToggleButtons } from "../../shared/toggle-buttons"
import { LANGUAGES } from "../localized"
import type { Axis } from "../types"
import { LENGTH_UNITS, SYSTEMS } from "../words"
import type { ChartEditorState } from "./use-chart-editor"

/** The chart as the shopper sees it, in any unit, language and size system. */
export const ShopperView = ({ editor: { check, reader, setReader, isChecking, scale } }: { editor: ChartEditorState }) => (
  <Container className="divide-y p-0">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <Heading level="h2">As the shopper sees it</Heading>
      <div className="flex flex-wrap items-center gap-2">
        <ToggleButtons
          label="Unit"
          value={reader.unit}
          options={LENGTH_UNITS}
          onChange={(unit) => setReader({ ...reader, unit })}
        />
        <ChoiceSelect
          label="Language"
          value={reader.language}
          options={LANGUAGES.map(([value, label]) => ({ value, label }))}
          onChange={(language) => setReader({ ...reader, language })}
        />
        <ChoiceSelect
          label="Size system"
          value={reader.system}
          options={toOptions({ [scale.system]: scale.system, ...SYSTEMS })}
          onChange={(system) => setReader({ ...reader, system })}
        />
      </div>
    </div>
    <section aria-label="As the shopper sees it" className={clx("overflow-x-auto px-6 py-4", isChecking && "opacity-60")}>
      {check ? (
        <ShopperTable chart={check.chart} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          It is shown as soon as the chart was checked.
        </Text>
      )}
    </section>
  </Container>
)

type Chart = AdminSizeChartCheckResponse["chart"]

/** One table for each axis that has rows. */
const ShopperTable = ({ chart }: { chart: Chart }) => (
  <div className="flex flex-col gap-y-4">
    {AXES.filter((axis) => chart.rows.some((row) => row.axis === axis)).map((axis) => (
      <AxisTable key={axis} chart={chart} axis={axis} />
    ))}
  </div>
)

const AxisTable = ({ chart, axis }: { chart: Chart; axis: Axis }) => {
  const points = chart.points.filter((point) => point.axis === axis)
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Size</Table.HeaderCell>
          {points.map(({ code, title }) => (
            <Table.HeaderCell key={code} className="whitespace-nowrap">
              {title} ({chart.unit})
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {chart.rows
          .filter((row) => row.axis === axis)
          .map(({ size, label, cells }) => (
            <Table.Row key={size}>
              <Table.Cell className="font-medium">{label}</Table.Cell>
              {points.map(({ code }) => (
                <Table.Cell key={code} className="whitespace-nowrap tabular-nums">
                  {cells.find(({ point }) => point === code)?.text ?? "–"}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
      </Table.Body>
    </Table>
  )
}
