import { failInProduction, pass, type Check } from "../../../shared/checks"

export const mailServer: Check = {
  name: "mail_server",
  kind: "configuration",
  run(deployment) {
    if (deployment.smtpUrl) return pass("A mail server is configured")
    const remedy = "Set SMTP_URL (or the option doctor.smtpUrl), or accept it with DOCTOR_ACCEPT=mail_server"
    return failInProduction(deployment, "No mail server: customers get no mail", remedy)
  },
}
