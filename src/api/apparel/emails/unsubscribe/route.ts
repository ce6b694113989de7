import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { emailsOf } from "../../../email/emails-of"
import { sendPage } from "../../../shared/html-page"
import { readLocale } from "../../../shared/request-locale"
import { askPage, donePage, refusalPage } from "../consent-pages"

const readText = (value: unknown): string => (typeof value === "string" ? value : "")

const linkOf = ({ query }: MedusaRequest) => [readText(query["address"]), readText(query["signature"])] as const

/** Asks before consent is withdrawn. It shows nothing that stands in the link: that may be a stranger's text. */
export function GET(req: MedusaRequest, res: MedusaResponse): void {
  const emails = emailsOf(req.scope)
  const reader = { shop: emails.options.shopName, locale: readLocale(req) }
  if (!emails.isUnsubscribeLink(...linkOf(req))) return sendPage(res, refusalPage(reader), 400)
  sendPage(res, askPage("unsubscribe", reader))
}

/** Withdraws consent: the button of the page above, and the one click of email clients (RFC 8058). */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const emails = emailsOf(req.scope)
  await emails.unsubscribe(...linkOf(req))
  sendPage(res, donePage("unsubscribe", { shop: emails.options.shopName, locale: readLocale(req) }))
}
