import { Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { ListSkeleton, Notice } from "../../shared/page-states"
import { describeError } from "../../shared/toast-outcome"
import { useDebounced } from "../../shared/use-debounced"
import { useProductSizing } from "../product/product-sizing-api"
import { ResolvedCharts, UnmatchedOptions } from "../resolved-charts"
import { useScaleName } from "../scales/scales-api"
import { ColorField } from "./assignment-fields"
import type { Found } from "./assignments-api"
import { TargetPicker } from "./target-picker"

/** Answers which chart a product gets, and why. */
export const WhichChart = () => {
  const [product, setProduct] = useState<Found>()
  const [color, setColor] = useState("")
  const [isAsking, setIsAsking] = useState(false)
  return (
    <section aria-label="Which chart, and why" className="grid grid-cols-1 gap-x-8 gap-y-4 px-6 py-4 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-y-3">
        <Heading level="h2">Which chart does a product get, and why?</Heading>
        {product || isAsking ? (
          <TargetPicker
            label="Product"
            target="product"
            chosen={product}
            onChoose={(found) => {
              setProduct(found)
              setColor("")
            }}
          />
        ) : (
          <button
            type="button"
            className="txt-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover w-fit font-medium"
            onClick={() => setIsAsking(true)}
          >
            Choose a product
          </button>
        )}
        {product && <ColorField productId={product.id} value={color} onChange={setColor} />}
      </div>
      {product && <Answer key={product.id} product={product} color={color.trim()} />}
    </section>
  )
}

const Answer = ({ product, color }: { product: Found; color: string }) => {
  const settled = useDebounced(color, 300)
  const { data, error, isLoading } = useProductSizing(product.id, settled || undefined)
  const scale = useScaleName(data?.effective.scale ?? null)
  if (isLoading) return <ListSkeleton label="Looking for the chart" />
  if (error || !data)
    return <Notice isError title="It could not be found out" text={describeError(error, "Try again in a moment.")} />
  return (
    <div role="region" aria-label="Answer" className="flex min-w-0 flex-col gap-y-4">
      <Text size="small">
        <span className="text-ui-fg-subtle">{product.name} has the sizes of </span>
        {scale ?? "no scale"}
      </Text>
      <ResolvedCharts sizing={data} />
      <UnmatchedOptions unmatched={data.unmatched} />
    </div>
  )
}
