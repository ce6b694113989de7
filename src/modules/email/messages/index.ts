import { captures, messages } from "../../messaging"
import { email } from "./capture"
import { emailRequest, sendEmail } from "./send-email"

captures.register(email)
messages.register(sendEmail, emailRequest)

export type EmailMessage = typeof sendEmail
export type EmailRequest = typeof emailRequest
