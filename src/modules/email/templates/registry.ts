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

/** Why an integrator cannot have `template` with `data`, or undefined when it can be sent. */
export function findRequestProblem(template: string, data: unknown): { code: string; reason: string } | undefined {
  if (!hasTemplate(template)) return { code: "TEMPLATE_UNKNOWN", reason: `There is no template ${template}` }
  const { isOpenToIntegrators, data: schema } = templateNamed(template)
  if (!isOpenToIntegrators) return { code: "TEMPLATE_CLOSED", reason: `The template ${template} is the shop's own` }
  const [issue] = schema.safeParse(data).error?.issues ?? []
  if (!issue) return undefined
  return { code: "TEMPLATE_DATA_INVALID", reason: `data.${issue.path.join(".")}: ${issue.message}` }
}

export const textsOfHost = (): HostTexts => hostTexts
