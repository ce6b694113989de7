import { z } from "@medusajs/framework/zod"
import { defineIncoming } from "../define-message"
import { emailFields, exampleEmail } from "../schemas/email"

export const sendEmail = defineIncoming({
  name: "send_email",
  version: 1,
  kind: "command",
  routingKey: "email.send.v1",
  summary: "Sends one mail from a template of the shop that is open to integrators.",
  data: z.strictObject(emailFields),
  example: exampleEmail,
  availability: "available",
})
