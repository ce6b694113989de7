import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hasCode } from "../../../../shared/errors"
import { emailsOf } from "../../../email/emails-of"
import { sendPage } from "../../../shared/html-page"
import { readLocale } from "../../../shared/request-locale"
import { askPage, donePage, refusalPage } from "../consent-pages"

const tokenOf = ({ query }: MedusaRequest): string => (typeof query["token"] === "string" ? query["token"] : "")

/** Asks before consent is given. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { consents, options } = emailsOf(req.scope)
  const reader = { shop: options.shopName, locale: readLocale(req) }
  if (!(await consents.isConfirmable(tokenOf(req)))) return sendPage(res, refusalPage(reader), 400)
  sendPage(res, askPage("confirm", reader))
}

/** Gives consent, once: the button of the page above. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { consents, options } = emailsOf(req.scope)
  const reader = { shop: options.shopName, locale: readLocale(req) }
  try {
    await consents.confirm(tokenOf(req))
  } catch (error) {
    if (!hasCode(error, "CONFIRMATION_LINK_INVALID")) throw error
    return sendPage(res, refusalPage(reader), 400)
  }
  sendPage(res, donePage("confirm", reader))
}
