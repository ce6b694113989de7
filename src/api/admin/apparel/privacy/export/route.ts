import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { privacyOf, toPersonQuery } from "../privacy-responses"
import type { ExportBody } from "../validators"

/** Everything that the slices hold about a person, as a file. A POST: addresses do not belong into the logs of servers. */
export async function POST(req: AuthenticatedMedusaRequest<ExportBody>, res: MedusaResponse): Promise<void> {
  const privacy = privacyOf(req.scope)
  const person = await privacy.findPerson({ query: toPersonQuery(req.validatedBody), until: new Date() })
  const name = person.customerIds[0] ?? "guest"
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  logger.info(`privacy: ${req.auth_context.actor_id} exports what is held about ${name}`)
  res.setHeader("content-type", "application/json; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="personal-data-${name}.json"`)
  // Page by page, at the pace of whoever reads it; a failure in the middle breaks the connection off, so that no half is a whole.
  await pipeline(Readable.from(privacy.export(person)), res).catch(() => res.destroy())
}
