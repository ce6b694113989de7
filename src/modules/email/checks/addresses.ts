import { failInProduction, pass, type Check } from "../../../shared/checks"
import { parseSlice } from "../../../shared/options"
import { EMAIL_MODULE, type EmailOptions, emailOptions } from "../options"

/** Addresses that every link in an email starts with, and the variable of each. */
const LINKED = { storefrontUrl: "STOREFRONT_URL", adminUrl: "ADMIN_URL", backendUrl: "MEDUSA_BACKEND_URL" } as const

/** Domains of the defaults; nobody reads what is sent there. */
const PLACEHOLDER = /@(example\.com|hypex\.example)\b/

/** Whether customers can follow the links in emails and answer them: a reset that leads to localhost is lost for good. */
export const publicAddresses: Check = {
  name: "public_addresses",
  kind: "configuration",
  run(deployment) {
    const faults = findFaults(parseSlice("email", emailOptions, deployment.optionsOf(EMAIL_MODULE)))
    if (faults.length === 0) return pass("Links in emails and their sender are the shop's own")
    const remedy = `Set ${faults.map(({ option, variable }) => `the option email.${option} (${variable})`).join(", ")}`
    return failInProduction(deployment, `Emails come from a placeholder or lead nowhere`, remedy)
  },
}

function findFaults(options: EmailOptions): { option: string; variable: string }[] {
  const linked = (Object.keys(LINKED) as (keyof typeof LINKED)[])
    .filter((option) => isThisMachine(options[option]))
    .map((option) => ({ option: String(option), variable: LINKED[option] }))
  const isNobody = PLACEHOLDER.test(options.transport.from ?? options.supportEmail)
  const sender = isNobody ? [{ option: "transport.from", variable: "EMAIL_FROM" }] : []
  const support = PLACEHOLDER.test(options.supportEmail) ? [{ option: "supportEmail", variable: "SUPPORT_EMAIL" }] : []
  return [...linked, ...sender, ...support]
}

const isThisMachine = (address: string): boolean =>
  /^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(new URL(address).hostname)
