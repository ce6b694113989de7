import { MedusaError } from "@medusajs/framework/utils"
import { sizingErrors } from "../../errors"
import { findSize } from "../../rules"
import type { SizeScales } from "../../scales/size-scales"
import type { StoredScale } from "../../scales/stored-scale"

/** What somebody usually wears: a size of a scale, of a brand where it is said. */
export type ScaleUsualSize = { scale: string; size: string; brand?: string | undefined }

/**
 * The same sizes by their canonical codes; scales that are `atHand` are not read.
 * @throws FIELD_INVALID, naming `usual_sizes.<n>.scale` or `.size`
 */
export async function readUsualSizes(
  scales: SizeScales,
  given: readonly ScaleUsualSize[],
  atHand: readonly StoredScale[] = []
): Promise<ScaleUsualSize[]> {
  const known = new Map(atHand.map((scale) => [scale.handle, scale]))
  const read: ScaleUsualSize[] = []
  for (const [index, { scale: handle, size, brand }] of given.entries()) {
    const scale = known.get(handle) ?? (await scaleNamed(scales, handle, `usual_sizes.${index}.scale`))
    known.set(handle, scale)
    const code = findSize(scale, size)
    if (code === undefined) {
      const reason = `${JSON.stringify(size)} is no size of ${handle}`
      throw sizingErrors.FIELD_INVALID({ field: `usual_sizes.${index}.size`, reason })
    }
    read.push({ scale: handle, size: code, ...(brand !== undefined && { brand }) })
  }
  return read
}

async function scaleNamed(scales: SizeScales, handle: string, field: string): Promise<StoredScale> {
  try {
    return await scales.named(handle)
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) throw error
    throw sizingErrors.FIELD_INVALID({ field, reason: `there is no size scale ${JSON.stringify(handle)}` })
  }
}
