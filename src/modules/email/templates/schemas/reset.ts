import { z } from "@medusajs/framework/zod"
import { expiresMinutes, maybeText, secretUrl } from "./fields"

/** A new password, for a customer or for staff. */
export const resetSchema = z.object({ reset_url: secretUrl, expires_minutes: expiresMinutes, first_name: maybeText })
