import { formatMeasurement } from "../../modules/sizing/rules"
import type { FitProfile } from "../../modules/sizing/fit/profiles/fit-profiles"
import type { StoreFitProfile } from "../../types/http/fit"

/** A profile as its customer reads it: lengths as they are kept, and in the profile's unit. */
export function buildProfileAnswer({ measurements, unit, ...profile }: FitProfile, locale: string): StoreFitProfile {
  const lengths = Object.entries(measurements).map(([point, mm]) => {
    const text = formatMeasurement({ min_mm: mm, max_mm: mm }, { unit, locale, with_unit: true })
    return [point, { value_mm: mm, text }] as const
  })
  return {
    ...profile,
    unit,
    measurements: Object.fromEntries(lengths),
    consent_at: profile.consent_at.toISOString(),
    created_at: profile.created_at.toISOString(),
    updated_at: profile.updated_at.toISOString(),
  }
}
