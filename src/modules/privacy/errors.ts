import { defineErrors } from "../../shared/errors"

export const privacyErrors = defineErrors({
  PERSON_NOT_FOUND: ["not_found", (d: { id: string }) => `There is and was no customer ${d.id}`],
  ERASURE_NOT_FOUND: ["not_found", (d: { id: string }) => `No erasure ${d.id}`],
  ERASURE_NOT_CONFIRMED: [
    "invalid_data",
    () => "'confirm' must be the email address of the person, or the customer's id where there is no address",
  ],
  ERASURE_UNFINISHED: ["unexpected_state", (d: { id: string; reason: string }) => `The erasure ${d.id} goes on: ${d.reason}`],
})
