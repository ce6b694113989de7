import { defineErrors } from "../../shared/errors"
import type { Examination } from "./report"

export const doctorErrors = defineErrors<{ UNSAFE_CONFIGURATION: { failures: Examination[] } }>({
  UNSAFE_CONFIGURATION: [
    "unexpected_state",
    ({ failures }) =>
      [
        "Production refuses this configuration:",
        ...failures.map(({ name, message, remedy }) => `  - ${name}: ${message}${remedy ? `. ${remedy}` : ""}`),
      ].join("\n"),
  ],
})
