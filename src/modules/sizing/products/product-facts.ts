import type { Sql } from "../../../shared/database"
import { createCache, memoizeParsed, type Parsed } from "../../../shared/memoize"
import { prepared } from "../../../shared/prepared-statement"
import { STATE_COLUMNS, type ProductState } from "./product-state"
import type { ChartAssignment, FitFlag, LocalizedText } from "../rules"

/** What sizing reads of the engine about a product, and what staff said of it; see `product_metadata` for the fallbacks. */
export type SizedProduct = {
  id: string
  handle: string
  title: string
  type_id: string | null
  collection_id: string | null
  tag_ids: string[]
  /** Nearest first: a product's own categories, deepest first, then their parents. */
  category_ids: string[]
  scale_id: string | null
  scale_handle: string | null
  scale_updated_at: string | null
  brand: string | null
  kind: string | null
  gender: string | null
  age_group: string | null
  fit: string | null
  stretch: string | null
  offset_manual: number | null
  model: ProductModel | null
  options: ProductOptionFacts[]
  /** What was learned of its fit; null where nobody said. */
  fit_offset: FitOffset | null
  /** Of published charts of its scale. */
  assignments: ProductAssignment[]
}

/** Who wears it in its pictures, and in which size. */
export type ProductModel = { height_mm?: number; size_worn?: string }

export type FitOffset = {
  flag: FitFlag | null
  mean: number
  variance: number
  n_small: number
  n_fit: number
  n_large: number
}

/** An assignment that may concern the product, with the chart it leads to. */
export type ProductAssignment = ChartAssignment & { version: number; handle: string; title: LocalizedText }

export type ProductOptionFacts = {
  option_id: string
  title: string
  is_exclusive: boolean
  values: { id: string; value: string; rank: number | null }[]
}

export type ProductLookup = {
  id: string
  /** Only a published product of one of these sales channels is found. Missing: staff look, any product is. */
  salesChannelIds?: string[] | undefined
}

const FACTS = `
  select p.id, p.handle, p.title, p.type_id, p.collection_id, t.ids as tag_ids, c.ids as category_ids,
    z.scale_id, s.handle as scale_handle, s.updated_at::text as scale_updated_at, brand.name as brand,
    coalesce(z.kind, p.metadata->>'product_kind') as kind,
    coalesce(z.gender, p.metadata->>'gender') as gender,
    coalesce(z.age_group, p.metadata->>'age_group') as age_group,
    coalesce(z.fit, p.metadata->>'fit') as fit,
    coalesce(z.stretch, p.metadata->>'stretch') as stretch,
    z.offset_manual::float8 as offset_manual, z.model,
    (select jsonb_build_object('flag', f.flag, 'mean', f.mean, 'variance', f.variance, 'n_small', f.n_small, 'n_fit', f.n_fit, 'n_large', f.n_large)
      from apparel_fit_offset f where f.product_id = p.id) as fit_offset,
    coalesce((select jsonb_agg(jsonb_build_object('option_id', o.id, 'title', o.title, 'is_exclusive', o.is_exclusive,
        'values', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'value', v.value, 'rank', v.rank)
            order by v.rank nulls last, v.value), '[]')
          from product_product_option_value pv join product_option_value v on v.id = pv.product_option_value_id
          where pv.product_product_option_id = po.id and pv.deleted_at is null and v.deleted_at is null))
        order by o.title, o.id)
      from product_product_option po join product_option o on o.id = po.product_option_id
      where po.product_id = p.id and po.deleted_at is null and o.deleted_at is null), '[]') as options,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'chart_id', a.chart_id, 'basis', v.document->>'basis',
        'target', a.target, 'target_id', a.target_id, 'color', nullif(a.color, ''), 'gender', nullif(a.gender, ''),
        'fit', nullif(a.fit, ''), 'brand', nullif(a.brand, ''), 'priority', a.priority, 'created_at', a.created_at,
        'version', v.version, 'handle', chart.handle, 'title', chart.title))
      from apparel_size_assignment a
      -- A chart measures the sizes of one scale: for a product on another it says nothing, wherever it is assigned.
      join apparel_size_chart chart on chart.id = a.chart_id and chart.scale_id = z.scale_id
      join apparel_size_chart_version v on v.chart_id = a.chart_id and v.status = 'published'
      where (a.target in ('product', 'colorway') and a.target_id = p.id) or (a.target = 'type' and a.target_id = p.type_id)
        or (a.target = 'category' and a.target_id = any(c.ids)) or (a.target = 'collection' and a.target_id = p.collection_id)
        or (a.target = 'brand' and lower(a.target_id) = lower(brand.name)) or (a.target = 'tag' and a.target_id = any(t.ids))
        or (a.target = 'scale' and a.target_id = s.handle)), '[]') as assignments
  from product p
  left join apparel_product_sizing z on z.product_id = p.id
  left join apparel_size_scale s on s.id = z.scale_id
  cross join lateral (select coalesce(z.brand, p.metadata->>'brand') as name) brand
  cross join lateral (select coalesce(array_agg(x.product_tag_id order by x.product_tag_id), '{}') as ids
    from product_tags x where x.product_id = p.id) t
  cross join lateral (select coalesce(array_agg(near.id order by near.depth desc, near.id), '{}') as ids from (
    select part.id, max(part.depth) as depth from product_category_product x
    join product_category cat on cat.id = x.product_category_id and cat.deleted_at is null
    cross join lateral unnest(string_to_array(cat.mpath, '.')) with ordinality as part (id, depth)
    where x.product_id = p.id group by part.id) near) c
  where p.id = $1 and p.deleted_at is null and ($2::text[] is null or (p.status = 'published' and exists (
    select 1 from product_sales_channel c where c.product_id = p.id and c.deleted_at is null and c.sales_channel_id = any($2))))`

// As text: most reads find what the last one found, and parsing it anew costs more than all that is made of it.
const PRODUCT = prepared(`select row_to_json(facts)::text as product from (${FACTS}) facts`)
const PRODUCT_AND_STATE = prepared(`
  select row_to_json(facts)::text as product, row_to_json(state)::text as state
  from (${FACTS}) facts cross join lateral (select ${STATE_COLUMNS}) state`)

const products = createCache<Parsed<SizedProduct>>()
const states = createCache<Parsed<ProductState>>()

/** One product as sizing sees it, or undefined where there is none (for whoever asks). One statement, for it is asked often. */
export async function readProduct(sql: Sql, { id, salesChannelIds }: ProductLookup): Promise<Readonly<SizedProduct> | undefined> {
  const [row] = await sql<{ product: string }>(PRODUCT, [id, salesChannelIds ?? null])
  return row && memoizeParsed(products, id, row.product)
}

/** The same with its state, in the same statement. `byColor`: with `available_with`. */
export async function readProductAndState(
  sql: Sql,
  { id, salesChannelIds }: Required<ProductLookup>,
  { byColor }: { byColor: boolean }
): Promise<{ product: Readonly<SizedProduct>; state: Readonly<ProductState> } | undefined> {
  const [row] = await sql<{ product: string; state: string }>(PRODUCT_AND_STATE, [id, salesChannelIds, byColor])
  return row && { product: memoizeParsed(products, id, row.product), state: memoizeParsed(states, id, row.state) }
}
