import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminProductSizingResponse } from "../../../types/http/sizing"
import { FactList, type Fact } from "../../shared/fact-list"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { StateBadge } from "../../shared/state-badge"
import { CountsBar } from "../fit/fit-bars"
import { countWords, offsetWords } from "../fit/fit-words"
import { ResolvedCharts, UnmatchedOptions } from "../resolved-charts"
import { useScaleName } from "../scales/scales-api"
import { describeProduct, FIT_FLAGS } from "../words"
import { useProductSizing } from "./product-sizing-api"
import { ProductSizingDrawer } from "./product-sizing-drawer"

/** Sizes of one product: what staff said of it, the chart it gets and why, and how it fitted. */
export const ProductSizing = ({ productId }: { productId: string }) => {
  const { data, isLoading, isError } = useProductSizing(productId)
  const [isEditing, setIsEditing] = useState(false)
  const sizing = isError ? undefined : data
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">Sizes</Heading>
        {sizing && (
          <Button size="small" variant="secondary" aria-label="Change the sizes" onClick={() => setIsEditing(true)}>
            Change
          </Button>
        )}
      </div>
      {isLoading && <ListSkeleton label="Loading the sizes" />}
      {isError && <Notice isError title="The sizes could not be read" text="Try again in a moment." />}
      {sizing && (
        <>
          <Facts sizing={sizing} />
          <div className="flex flex-col gap-y-4 px-6 py-4">
            <ResolvedCharts sizing={sizing} />
            <UnmatchedOptions unmatched={sizing.unmatched} />
          </div>
          <Fit fit={sizing.fit} />
          <ProductSizingDrawer productId={productId} sizing={sizing} isOpen={isEditing} onClose={() => setIsEditing(false)} />
        </>
      )}
    </Container>
  )
}

const Facts = ({ sizing: { effective, sizing } }: { sizing: AdminProductSizingResponse }) => {
  const { model, offset_manual: offset } = sizing
  const scale = useScaleName(effective.scale)
  const facts: Fact[] = [
    ...describeProduct({ ...effective, scale }),
    ["Model", model ? describeModel(model) : "–"],
    ["Set by hand", offset === null ? null : `runs ${offsetWords(offset)}`],
  ]
  return <FactList label="Sizes" facts={facts} className="grid-cols-[6rem_1fr] px-6 py-4" />
}

const describeModel = ({ height_mm: height, size_worn: size }: { height_mm?: number; size_worn?: string }): string =>
  [height && `${height / 10} cm tall`, size && `wears ${size}`].filter(Boolean).join(", ") || "–"

const Fit = ({ fit }: Pick<AdminProductSizingResponse, "fit">) => (
  <div className="flex flex-col gap-y-2 px-6 py-4">
    {fit ? (
      <>
        <div className="flex items-center gap-x-2">
          {fit.flag && <StateBadge {...FIT_FLAGS[fit.flag]} />}
          <Text size="small">Runs {offsetWords(fit.offset)}</Text>
        </div>
        <CountsBar counts={fit.counts} />
        <Text size="xsmall" className="text-ui-fg-subtle">
          {countWords(fit.counts)}
        </Text>
      </>
    ) : (
      <Text size="small" className="text-ui-fg-subtle">
        How it fits is not known yet.
      </Text>
    )}
  </div>
)
