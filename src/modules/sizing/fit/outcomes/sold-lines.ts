import type { Sql } from "../../../../shared/database"
import { orderedSizes, joinCodes, type Axis } from "../../rules"
import { matchOptions, type OptionSize } from "../../products/option-sizes"
import type { ProductSizes } from "../../products/product-sizes"
import type { StoredScale } from "../../scales/stored-scale"

/** An order line whose product is on a scale, and which size of it was sold. */
export type SoldLine = {
  line_item_id: string
  order_id: string
  customer_id: string | null
  product_id: string
  variant_id: string | null
  title: string
  quantity: number
  ordered_at: Date
  scale: StoredScale
  /** Code in the scale. */
  size: string
  /** Of the first axis, from 1. */
  position: number
}

type LineRow = Omit<SoldLine, "scale" | "size" | "position"> & {
  scale_id: string
  scale_updated_at: string
  options: Record<string, string> | null
}

// A customer who was deleted is not tied to what they bought again. What the engine kept with the line is older than what the variant says today, and so nearer to what was sold.
const LINES = `
  select l.id as line_item_id, i.order_id, case when c.id is null then o.customer_id end as customer_id, l.product_id, l.variant_id, coalesce(l.product_title, l.title) as title,
    i.quantity::float8 as quantity, o.created_at as ordered_at, z.scale_id, s.updated_at::text as scale_updated_at,
    coalesce(l.variant_option_values, (select jsonb_object_agg(po.title, ov.value) from product_variant_option vo
      join product_option_value ov on ov.id = vo.option_value_id join product_option po on po.id = ov.option_id
      where vo.variant_id = l.variant_id)) as options
  from order_line_item l
  join lateral (select order_id, quantity from order_item where item_id = l.id and deleted_at is null
    order by version desc limit 1) i on true
  join "order" o on o.id = i.order_id and o.deleted_at is null and not o.is_draft_order
  left join customer c on c.id = o.customer_id and c.deleted_at is not null
  join apparel_product_sizing z on z.product_id = l.product_id
  join apparel_size_scale s on s.id = z.scale_id
  where l.id = any($1) order by l.id`

/** Those of `lineItemIds` that have a size, by id of the line. A product that is gone has none any more. */
export async function readSoldLines(
  sql: Sql,
  products: ProductSizes,
  lineItemIds: readonly string[]
): Promise<Map<string, SoldLine>> {
  const rows = await sql<LineRow>(LINES, [lineItemIds])
  const lines = new Map<string, SoldLine>()
  for (const { scale_id, scale_updated_at, options, ...line } of rows) {
    const scale = await products.findScale({ scale_id, scale_updated_at })
    const sold = scale && sizeSold(scale, options ?? {})
    if (scale && sold) lines.set(line.line_item_id, { ...line, scale, ...sold })
  }
  return lines
}

/** Size that a variant's options mean, by title; undefined when an axis is missing. */
export function sizeSold(
  scale: StoredScale,
  options: Readonly<Record<string, string>>
): Pick<SoldLine, "size" | "position"> | undefined {
  const facts = Object.entries(options).map(([title, value]) => {
    return { option_id: title, title, is_exclusive: false, values: [{ id: title, value, rank: null }] }
  })
  const sizes = matchOptions(facts, scale).matched.flatMap((match: OptionSize) => match.sizes)
  const codes = scale.axes.map((_, index) => sizes.find(({ axis }) => axis === index + 1)?.code)
  const known = codes.filter((code) => code !== undefined)
  if (known.length < codes.length) return undefined
  return { size: joinCodes(scale, known), position: findPosition(scale, 1, known[0]) }
}

const findPosition = (scale: StoredScale, axis: Axis, code: string | undefined): number =>
  orderedSizes(scale, axis).indexOf(code ?? "") + 1
