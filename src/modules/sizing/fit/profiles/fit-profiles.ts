import { generateEntityId } from "@medusajs/framework/utils"
import type { Database, Sql } from "../../../../shared/database"
import { sizingErrors } from "../../errors"
import type { FitPreference, LengthUnit } from "../../rules"
import type { SizeScales } from "../../scales/size-scales"
import { readMeasurements, type BodyLengths } from "./read-measurements"
import { readUsualSizes, type ScaleUsualSize } from "./read-usual-sizes"

/** A profile as it is kept; measurements are whole millimeters. */
export type FitProfile = {
  id: string
  name: string
  gender: string | null
  age_group: string | null
  unit: LengthUnit
  preference: FitPreference
  measurements: BodyLengths
  usual_sizes: ScaleUsualSize[]
  consent_at: Date
  created_at: Date
  updated_at: Date
}

/** What somebody may say of themselves; missing: left as it is, null: taken back. */
export type FitProfileChange = {
  name?: string | undefined
  gender?: string | null | undefined
  age_group?: string | null | undefined
  unit?: LengthUnit | undefined
  preference?: FitPreference | undefined
  /** Lengths in any form that `readMeasurements` takes; replaces all that were kept. */
  measurements?: Record<string, unknown> | undefined
  usual_sizes?: ScaleUsualSize[] | undefined
}

const MOST_PROFILES = 20

/** Any number that nobody else uses; with the customer's it makes sure that two requests at once keep to the limit. */
const PROFILES_LOCK = 720_599

const COLUMNS = `id, name, gender, age_group, unit, preference, measurements, usual_sizes, consent_at, created_at, updated_at`

/** Fit profiles of customers, kept by consent; see "Privacy" in README.md. */
export class FitProfiles {
  constructor(
    private readonly database: Database,
    private readonly scales: SizeScales
  ) {}

  /** Oldest first. */
  list(customerId: string): Promise<FitProfile[]> {
    return this.database.sql<FitProfile>(
      `select ${COLUMNS} from apparel_fit_profile where customer_id = $1 order by created_at, id`,
      [customerId]
    )
  }

  /** @throws FIT_PROFILE_NOT_FOUND, also for a profile of somebody else */
  async open(customerId: string, id: string): Promise<FitProfile> {
    const [profile] = await this.database.sql<FitProfile>(
      `select ${COLUMNS} from apparel_fit_profile where customer_id = $1 and id = $2`,
      [customerId, id]
    )
    if (!profile) throw sizingErrors.FIT_PROFILE_NOT_FOUND({ id })
    return profile
  }

  /** A profile of somebody who agreed now. At most 20 a customer. @throws FIELD_INVALID, FIT_PROFILES_FULL, CUSTOMER_GONE */
  async create(customerId: string, given: FitProfileChange & { name: string }): Promise<FitProfile> {
    const values = await this.read(given, given.unit ?? "cm")
    return this.database.transaction(async (sql) => {
      await sql("select pg_advisory_xact_lock($1, hashtext($2))", [PROFILES_LOCK, customerId])
      // Shared: a deletion waits, and its trigger then takes this profile along.
      const [customer] = await sql(`select 1 from customer where id = $1 and deleted_at is null for share`, [customerId])
      if (!customer) throw sizingErrors.CUSTOMER_GONE({ id: customerId })
      const [present] = await sql<{ n: number }>(`select count(*)::int as n from apparel_fit_profile where customer_id = $1`, [
        customerId,
      ])
      if ((present?.n ?? 0) >= MOST_PROFILES) throw sizingErrors.FIT_PROFILES_FULL({ most: MOST_PROFILES })
      const id = generateEntityId(undefined, "fitprof")
      await sql(`insert into apparel_fit_profile (id, customer_id, name, consent_at) values ($1, $2, $3, now())`, [
        id,
        customerId,
        given.name,
      ])
      return change(sql, { customerId, id, values })
    })
  }

  /** @throws FIT_PROFILE_NOT_FOUND, FIELD_INVALID */
  async update(customerId: string, id: string, given: FitProfileChange): Promise<FitProfile> {
    const { unit } = await this.open(customerId, id)
    return change(this.database.sql, { customerId, id, values: await this.read(given, given.unit ?? unit) })
  }

  /** With the advice that was given to it. @throws FIT_PROFILE_NOT_FOUND */
  async remove(customerId: string, id: string): Promise<void> {
    const [gone] = await this.database.sql(`delete from apparel_fit_profile where customer_id = $1 and id = $2 returning id`, [
      customerId,
      id,
    ])
    if (!gone) throw sizingErrors.FIT_PROFILE_NOT_FOUND({ id })
  }

  private async read({ measurements, usual_sizes, ...rest }: FitProfileChange, unit: LengthUnit): Promise<Values> {
    return {
      ...rest,
      ...(measurements && { measurements: JSON.stringify(readMeasurements(measurements, unit)) }),
      ...(usual_sizes && { usual_sizes: JSON.stringify(await readUsualSizes(this.scales, usual_sizes)) }),
    }
  }
}

type Values = Omit<FitProfileChange, "measurements" | "usual_sizes"> & { measurements?: string; usual_sizes?: string }

const CHANGEABLE = ["name", "gender", "age_group", "unit", "preference", "measurements", "usual_sizes"] as const

async function change(
  sql: Sql,
  { customerId, id, values }: { customerId: string; id: string; values: Values }
): Promise<FitProfile> {
  const columns = CHANGEABLE.filter((column) => values[column] !== undefined)
  // The names are constants of this file; what the customer sent are parameters.
  const [profile] = await sql<FitProfile>(
    `update apparel_fit_profile set updated_at = now()${columns.map((column, index) => `, ${column} = $${index + 3}`).join("")}
     where customer_id = $1 and id = $2 returning ${COLUMNS}`,
    [customerId, id, ...columns.map((column) => values[column])]
  )
  if (!profile) throw sizingErrors.FIT_PROFILE_NOT_FOUND({ id })
  return profile
}
