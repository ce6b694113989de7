import { ErasedAddresses } from "../src/modules/email/erased-addresses"
import { emailPersonalData } from "../src/modules/email/personal-data"
import { personalData, registeredPersonalData } from "../src/shared/personal-data"
import "../src/modules/messaging/personal-data"
import "../src/modules/sizing/personal-data"
import "../src/modules/privacy/personal-data"

// A service of the running shop registers it with the shop's own key; nothing is hashed here.
personalData.register("email", emailPersonalData(new ErasedAddresses("documentation")))

/** The table of every table of ours: what of it is about people, how long it stays, and what an erasure does. */
export function privacyTable(): string {
  const slices = [...registeredPersonalData()].sort(([a], [b]) => a.localeCompare(b))
  const rows = slices.flatMap(([, { tables }]) =>
    Object.entries(tables).map(([table, { personal, retention, erasure }]) => {
      const columns = personal.length > 0 ? personal.map((column) => `\`${column}\``).join(", ") : "nothing"
      return `| \`${table}\` | ${columns} | ${retention} | ${erasure} |`
    })
  )
  return ["| table | about people | stays | an erasure |", "|---|---|---|---|", ...rows].join("\n")
}
