import { z } from "@medusajs/framework/zod"
import { defineOutgoing } from "../define-message"
import { emailFields, exampleEmail } from "../schemas/email"

export const sendEmail = defineOutgoing({
  name: "send_email",
  version: 1,
  kind: "command",
  routingKey: "email.send.v1",
  summary: "Asks the worker that sends mail for one mail.",
  aggregate: "email",
  source: "a new row of `apparel_email`",
  data: z.object(emailFields),
  example: exampleEmail,
  availability: "available",
})
