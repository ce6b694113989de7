import type { Check } from "../../../shared/checks"
import { publicAddresses } from "./addresses"
import { emailDelivery } from "./delivery"
import { mailServer } from "./mail-server"

/** Checks that need nothing but the options and the database; the service adds the one of its transport. */
export const emailChecks: Check[] = [mailServer, publicAddresses, emailDelivery]
