import type { z } from "@medusajs/framework/zod"
import { renderToStaticMarkup } from "react-dom/server"
import { emailErrors } from "./errors"
import type { EmailTemplate } from "./templates/define-template"
import { createEmailContext, type Branding } from "./templates/email-context"
import { toPlainText } from "./templates/plain-text"
import { templateNamed, textsOfHost } from "./templates/registry"
import { subjectLine } from "./templates/plain-text"
import { chooseTexts } from "./texts/choose-texts"

export type { Branding }

export type RenderRequest = {
  template: string
  /** BCP 47 */
  locale: string | null | undefined
  data: unknown
  shop: Branding
  /** For readers whose language has no texts. (Default: en) */
  defaultLocale?: string
  /** In the footer of marketing; elsewhere it is left out. */
  unsubscribeUrl?: string
}

export type RenderedEmail = {
  /** One line, at most 200 characters. */
  subject: string
  html: string
  text: string
  /** The locale that was used: the one asked for, or the default. */
  locale: string
}

/**
 * Subject, HTML and plain text of one email. It reads nothing but its request.
 *
 * @throws TEMPLATE_UNKNOWN, TEMPLATE_DATA_INVALID (names the field, never its value), TEXT_MISSING
 */
export async function renderEmail(request: RenderRequest): Promise<RenderedEmail> {
  const template = templateNamed(request.template)
  const data = checkedData(template, request.data)
  const { locale, texts } = chooseTexts({
    locale: request.locale,
    defaultLocale: request.defaultLocale ?? "en",
    template: template.name,
    hostTexts: textsOfHost(),
  })
  const unsubscribeUrl = template.isMarketing ? request.unsubscribeUrl : undefined
  const context = createEmailContext({ locale, texts, shop: request.shop, unsubscribeUrl })

  const html = `<!DOCTYPE html>${renderToStaticMarkup(template.Body({ data, context }))}`
  return { subject: subjectLine(template.subject(data, context)), html, text: toPlainText(html), locale }
}

function checkedData(template: EmailTemplate, data: unknown): unknown {
  const parsed = template.data.safeParse(data)
  if (parsed.success) return parsed.data
  throw emailErrors.TEMPLATE_DATA_INVALID({ template: template.name, ...firstIssue(parsed.error) })
}

/** zod's messages say what was expected and hold nothing of the data. */
function firstIssue(error: z.ZodError): { field: string; reason: string } {
  const issue = error.issues[0]
  return { field: issue?.path.join(".") || "data", reason: issue?.message ?? "invalid" }
}
