import { failInProduction, pass, type Check } from "../../../shared/checks"
import { parseSlice } from "../../../shared/options"
import { EMAIL_MODULE, emailOptions } from "../options"

/** Whether emails leave the shop at all, by the way its options name; whether that way is open is asked by `email_connection`. */
export const mailServer: Check = {
  name: "mail_server",
  kind: "configuration",
  run(deployment) {
    const { transport } = parseSlice("email", emailOptions, deployment.optionsOf(EMAIL_MODULE)).transport
    if (transport === "smtp") return pass("A mail server is configured")
    if (transport === "file") return pass("Emails are written into a folder, as configured")
    const remedy = 'Set the option email.transport.url (SMTP_URL), or accept it: doctor.accept with "mail_server" (DOCTOR_ACCEPT)'
    return failInProduction(deployment, "No mail server: customers get no mail", remedy)
  },
}
