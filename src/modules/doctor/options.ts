import { z } from "@medusajs/framework/zod"
import { option } from "../../shared/declared-options"
import { names, wholeNumber } from "../../shared/option-types"

/** Options of the `doctor` slice. */
export const doctorOptions = z
  .strictObject({
    accept: option(names.default([]), {
      variable: "DOCTOR_ACCEPT",
      description: "Names of checks whose failure the operator accepts; they warn instead.",
    }),
    timeoutMs: option(wholeNumber(100, 30_000).default(3_000), {
      variable: "DOCTOR_TIMEOUT_MS",
      description: "Longest one check may take before it counts as failed, in milliseconds.",
    }),
    reuseMs: option(wholeNumber(0, 60_000).default(1_000), {
      variable: "DOCTOR_REUSE_MS",
      description:
        "How long one examination is reused by callers of `/ready`, in milliseconds; bounds what a flood of them can cost.",
    }),
  })
  .prefault({})

export type DoctorOptions = z.output<typeof doctorOptions>
