import type { Database } from "../../../../shared/database"
import { sizingErrors } from "../../errors"
import { withApiErrors } from "../../api-errors"
import {
  type Advice,
  findSize,
  type FitPreference,
  type LengthUnit,
  recommendSize,
  type SizeChartDocument,
  type UsualSize,
} from "../../rules"
import type { ProductLookup, SizedProduct } from "../../products/product-facts"
import type { ProductState } from "../../products/product-state"
import type { ProductCharts } from "../../products/product-charts"
import type { ChartHead, ProductSizes } from "../../products/product-sizes"
import type { SizeScales } from "../../scales/size-scales"
import type { StoredScale } from "../../scales/stored-scale"
import { readMeasurements, type BodyLengths } from "../profiles/read-measurements"
import { readUsualSizes, type ScaleUsualSize } from "../profiles/read-usual-sizes"
import { rememberAdvice } from "./advice-log"
import { toHistory, readWearer, type Wearer } from "./read-wearer"
import { findAvailability, findBrandOffset, findColorValueIds, toAdviceInput } from "./product-input"

export type AdviceQuestion = {
  lookup: ProductLookup & { salesChannelIds: string[] }
  /** In any form that `readMeasurements` takes; they count before those of the profile. */
  measurements?: Record<string, unknown> | undefined
  /** A scale that is missing is the product's. */
  usual_sizes?: (Omit<ScaleUsualSize, "scale"> & { scale?: string | undefined })[] | undefined
  preference?: FitPreference | undefined
  /** Whose profile and purchases count, and who is remembered to have been advised. Missing: nothing is kept. */
  profile?: { customerId: string; profileId: string } | undefined
  color?: string | undefined
  /** Of measurements that name none. */
  unit: LengthUnit
}

export type SizeAdviceResult = {
  advice: Advice
  product: SizedProduct
  scale: StoredScale | undefined
  chart: ChartHead | undefined
  /** Under which it is remembered; missing for guests. */
  advice_id: string | undefined
}

type Parts = { database: Database; scales: SizeScales; products: ProductSizes; charts: ProductCharts }

const CUP_DIFFERENCE = "BodyMeasurementCupDifference"

/** Without a chart, purchases and usual sizes can still speak. */
const NO_CHART: SizeChartDocument = { basis: "body", unit: "cm", points: [], rows: [] }

const NOTHING_KNOWN: Advice = { status: "insufficient_data", sizes: [], alternatives: [], axes: [], reasons: [] }

/** Which size of a product somebody should take; one statement for a guest, two more for a profile. */
export class SizeAdvice {
  constructor(private readonly parts: Parts) {}

  /** @throws PRODUCT_NOT_FOUND, FIT_PROFILE_NOT_FOUND, FIELD_INVALID, and what the rules refuse as INVALID_DATA */
  async advise(question: AdviceQuestion): Promise<SizeAdviceResult> {
    const { products, charts, database } = this.parts
    const measured = readMeasurements(question.measurements ?? {}, question.unit)
    const { product, state } = await products.productAndState(question.lookup, { byColor: question.color !== undefined })
    const color = findColorValueIds(product, question.color)
    const { body, garment } = products.resolveCharts(product, question.color)
    const head = body ?? garment
    const scale = await products.findScale(product)
    const wearer = question.profile && (await this.wearer(question.profile, { scale: product.scale_handle, kind: product.kind }))
    const chart = head && (await charts.open(head))
    const document = chart?.document ?? NO_CHART
    const isWorn = question.usual_sizes !== undefined || wearer !== undefined
    const worn = scale && isWorn ? await this.usualSizes(question, { scale, state, wearer }) : []
    const advice = scale
      ? withApiErrors(() =>
          recommendSize({
            ...toAdviceInput(product, state),
            scale,
            chart: document,
            body: bodyIn(document, { ...wearer?.measurements, ...measured }),
            history: wearer ? toHistory(wearer, scale) : [],
            usual_sizes: worn,
            preference: question.preference ?? wearer?.preference ?? "regular",
            availability: findAvailability(scale, state, color),
          })
        )
      : NOTHING_KNOWN
    const advice_id = question.profile && (await rememberAdvice(database.sql, { ...question.profile, product, chart, advice }))
    return { advice, product, scale, chart, advice_id }
  }

  private async wearer(
    profile: NonNullable<AdviceQuestion["profile"]>,
    product: { scale: string | null; kind: string | null }
  ): Promise<Wearer> {
    const wearer = await readWearer(this.parts.database.sql, profile, product)
    if (!wearer) throw sizingErrors.FIT_PROFILE_NOT_FOUND({ id: profile.profileId })
    return wearer
  }

  /**
   * Those of the product's own scale, with how their brand runs; of other scales nothing is known here. Sizes that the scale lost
   * since a profile named them are left out.
   */
  private async usualSizes(
    { usual_sizes: given }: AdviceQuestion,
    { scale, state, wearer }: { scale: StoredScale; state: ProductState; wearer: Wearer | undefined }
  ): Promise<UsualSize[]> {
    const inScale = given?.map((usual) => ({ ...usual, scale: usual.scale ?? scale.handle }))
    const read = inScale ? await readUsualSizes(this.parts.scales, inScale, [scale]) : (wearer?.usual_sizes ?? [])
    return read
      .filter((usual) => usual.scale === scale.handle && findSize(scale, usual.size) === usual.size)
      .map(({ size, brand }) => {
        const offset = findBrandOffset(brand, state)
        return { size, ...(brand !== undefined && { brand }), ...(offset && { offset }) }
      })
  }
}

/** Lengths with what a chart of bras asks for: how much larger the bust is than the girth below it. */
function bodyIn({ points }: SizeChartDocument, lengths: BodyLengths): BodyLengths {
  const { BodyMeasurementBust: bust, BodyMeasurementUnderbust: underbust } = lengths
  if (bust === undefined || underbust === undefined || bust <= underbust) return lengths
  return points.some(({ code }) => code === CUP_DIFFERENCE) ? { ...lengths, [CUP_DIFFERENCE]: bust - underbust } : lengths
}
