import { clx, Container, Heading, Text } from "@medusajs/ui"
import { LANGUAGES } from "../localized"
import { optionsOf, SYSTEMS } from "../words"
import { ChoiceSelect } from "../../shared/choices"
import { ToggleButtons } from "../../shared/toggle-buttons"
import { ShopperTable } from "./shopper-table"
import type { ChartEditor } from "./use-chart-editor"

const UNITS = [
  ["cm", "cm"],
  ["in", "inches"],
] as const

/** The chart as the shopper sees it, in any unit, language and size system. */
export const ShopperView = ({ editor: { check, reader, setReader, isChecking, scale } }: { editor: ChartEditor }) => (
  <Container className="divide-y p-0">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <Heading level="h2">As the shopper sees it</Heading>
      <div className="flex flex-wrap items-center gap-2">
        <ToggleButtons label="Unit" value={reader.unit} options={UNITS} onChange={(unit) => setReader({ ...reader, unit })} />
        <ChoiceSelect
          label="Language"
          value={reader.language}
          options={LANGUAGES.map(([value, label]) => ({ value, label }))}
          onChange={(language) => setReader({ ...reader, language })}
        />
        <ChoiceSelect
          label="Size system"
          value={reader.system}
          options={optionsOf({ [scale.system]: scale.system, ...SYSTEMS })}
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
