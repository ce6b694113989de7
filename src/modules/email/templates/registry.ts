import { emailErrors } from "../errors"
import { canonicalLocale, ourTexts, type HostTexts } from "../texts/choose-texts"
import { mergeTexts } from "../texts/texts"
import type { DeepPartial, Texts } from "../texts/texts"
import type { EmailTemplate } from "./define-template"
import { templates } from "."

const byName = new Map<string, EmailTemplate>(Object.entries(templates))
const hostTexts = new Map<string, DeepPartial<Texts>>()

/** What a host changes about emails, while its files load. */
export const emails = {
  /** Adds a template, or puts it in the place of ours of the same name. */
  template(template: EmailTemplate): void {
    byName.set(template.name, template)
  },

  /**
   * Changes texts of a language (`de`) or of one locale alone (`de-AT`), or adds a language; what an added one leaves out
   * is said in the shop's default language.
   *
   * @throws LOCALE_INVALID
   */
  texts(locale: string, texts: DeepPartial<Texts>): void {
    const canonical = canonicalLocale(locale)
    if (canonical === undefined) throw emailErrors.LOCALE_INVALID({ locale })
    hostTexts.set(canonical, mergeTexts([hostTexts.get(canonical) ?? {}, texts]))
  },
}

/** Every template, the host's in the place of ours. */
export const allTemplates = (): EmailTemplate[] => [...byName.values()]

export const hasTemplate = (name: string): boolean => byName.has(name)

/** @throws TEMPLATE_UNKNOWN */
export function templateNamed(name: string): EmailTemplate {
  const template = byName.get(name)
  if (!template) throw emailErrors.TEMPLATE_UNKNOWN({ template: name })
  return template
}

/** Languages that emails can be written in, ours and the host's, such as `de` or `de-AT`. */
export const knownLocales = (): string[] => [...new Set([...Object.keys(ourTexts), ...hostTexts.keys()])].sort()

/** What `template` shows of the `data` that an integrator sends, or why it cannot have it. */
export type ReadRequest = { data: Record<string, unknown> } | { problem: { code: string; reason: string } }

/** Reads an integrator's data as `template` does: what it does not show is left out. */
export function readRequest(template: string, data: unknown): ReadRequest {
  if (!hasTemplate(template)) return refuse("TEMPLATE_UNKNOWN", "There is no such template")
  const { isOpenToIntegrators, data: schema } = templateNamed(template)
  if (!isOpenToIntegrators) return refuse("TEMPLATE_CLOSED", `The template ${template} is the shop's own`)
  const parsed = schema.safeParse(data)
  if (parsed.success) return { data: parsed.data as Record<string, unknown> } // templates show objects
  const [issue] = parsed.error.issues
  return refuse("TEMPLATE_DATA_INVALID", `data.${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "invalid"}`)
}

const refuse = (code: string, reason: string): ReadRequest => ({ problem: { code, reason } })

export const textsOfHost = (): HostTexts => hostTexts
