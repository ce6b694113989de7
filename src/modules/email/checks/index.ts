import type { Check } from "../../../shared/checks"
import { emailDelivery } from "./delivery"

/** Checks that need nothing but the database; the service adds the one of its transport. */
export const emailChecks: Check[] = [emailDelivery]
