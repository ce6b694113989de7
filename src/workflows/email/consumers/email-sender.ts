import { EMAIL_MODULE, type EmailModuleService } from "../../../modules/email"
import { consumers, type HandlingConsumer } from "../../../modules/messaging"
import { emailRetryDelaysMs } from "../retry-delays"

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
