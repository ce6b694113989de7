import type { HandlingConsumer } from "../../../modules/messaging/consumers/define-consumer"
import { consumers } from "../../../modules/messaging/consumers/registry"
import { emailRetryDelaysMs } from "../retry-delays"
import { EMAIL_MODULE, type EmailModuleService } from "../../../modules/email"

/** Sends one email for each command. */
export const emailSender: HandlingConsumer = {
  name: "email-sender",
  messages: ["send_email"],
  from: "commands",
  prefetch: 10,
  retryDelaysMs: emailRetryDelaysMs,
  async handle({ subject }, { container, signal }) {
    const id = subject?.replace(/^email\//, "") ?? ""
    await container.resolve<EmailModuleService>(EMAIL_MODULE).send(id, signal)
  },
}

consumers.register(emailSender)
