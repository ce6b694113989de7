import { hasTemplate, templateNamed } from "./templates/registry"

/** Why an integrator's request for `template` with `data` is refused, or undefined when it can be sent. */
export function refusalOf(template: string, data: unknown): { code: string; reason: string } | undefined {
  if (!hasTemplate(template)) return { code: "TEMPLATE_UNKNOWN", reason: `There is no template ${template}` }
  const { isOpenToIntegrators, data: schema } = templateNamed(template)
  if (!isOpenToIntegrators) return { code: "TEMPLATE_CLOSED", reason: `The template ${template} is the shop's own` }
  const [issue] = schema.safeParse(data).error?.issues ?? []
  if (!issue) return undefined
  return { code: "TEMPLATE_DATA_INVALID", reason: `data.${issue.path.join(".")}: ${issue.message}` }
}
