import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { EMAIL_MODULE, type EmailModuleService } from "../../../../modules/email"

const readText = (value: unknown): string => (typeof value === "string" ? value : "")

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<body style="font:16px/1.5 system-ui;max-width:30rem;margin:4rem auto;padding:0 1rem"><h1>${title}</h1>${body}</body></html>`

/** Asks before anything changes: email scanners open every link. */
export function GET(req: MedusaRequest, res: MedusaResponse): void {
  const { shopName } = req.scope.resolve<EmailModuleService>(EMAIL_MODULE).options
  const address = readText(req.query["address"])
  const body = `<p>${escaped(address)} will get no more offers from ${escaped(shopName)}. Emails about orders still arrive.</p>
<form method="post"><button>Unsubscribe</button></form>`
  res.type("html").send(page("Unsubscribe", body))
}

/** Withdraws consent: the button of the page above, and the one click of email clients (RFC 8058). */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const emails = req.scope.resolve<EmailModuleService>(EMAIL_MODULE)
  await emails.unsubscribe(readText(req.query["address"]), readText(req.query["signature"]))
  res.type("html").send(page("Unsubscribed", "<p>You will get no more offers.</p>"))
}
