import { z } from "@medusajs/framework/zod"
import { pluginOptions } from "../src/modules/options/options"
import { HYPEX, settingsSchema } from "../src/settings"
import { appSettings } from "../src/settings-app"
import { bareType, declaredOptions, hasVariable, type DeclaredOption, type VariableOption } from "../src/shared/declared-options"

/** Every option of the plugin: those of its slices, then what belongs to none. */
export const everyOption = (): DeclaredOption[] => [
  ...declaredOptions(settingsSchema.shape.plugin),
  ...declaredOptions(pluginOptions.pick({ registerHooks: true })),
]

/** The README's table of the plugin's options. */
export function optionsTable(): string {
  const rows = everyOption().map((option) => {
    const { declaration, path } = option
    const variable = hasVariable(option) ? `\`${option.declaration.variable}\`` : ""
    const reason = "noVariable" in declaration ? ` No variable: ${declaration.noVariable}.` : ""
    return row([`\`${path.join(".")}\``, defaultOf(option), acceptedBy(option), variable, declaration.description + reason])
  })
  return [row(["option", "default", "accepts", "variable", "meaning"]), "|---|---|---|---|---|", ...rows].join("\n")
}

/** The README's table of what is the reference shop's own: its settings, and what it calls itself. */
export function settingsTable(): string {
  const own = declaredOptions(appSettings)
    .filter(hasVariable)
    .map((option) => settingRow(option, [defaultOf(option), option.declaration.production ? "required in production" : ""]))
  const named = everyOption()
    .filter(hasVariable)
    .flatMap((option) => {
      const name = HYPEX[option.declaration.variable]
      return name === undefined ? [] : [settingRow(option, [`\`${name}\``])]
    })
  return [row(["variable", "default", "accepts", "meaning"]), "|---|---|---|---|", ...own, ...named].join("\n")
}

function settingRow(option: VariableOption, fallback: string[]): string {
  const { variable, description } = option.declaration
  return row([`\`${variable}\``, fallback.filter(Boolean).join(", "), acceptedBy(option), description])
}

const row = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`

function defaultOf({ schema, declaration }: DeclaredOption): string {
  if (declaration.defaultText !== undefined) return declaration.defaultText
  const { data } = schema.safeParse(undefined)
  if (data === undefined) return ""
  return `\`${typeof data === "string" ? data : JSON.stringify(data)}\``
}

function acceptedBy({ schema, declaration }: DeclaredOption): string {
  return "from" in declaration ? "PEM" : acceptedType(bareType(schema))
}

function acceptedType(type: z.ZodType): string {
  if (type instanceof z.ZodNumber) return `${type.minValue} to ${type.maxValue}`
  if (type instanceof z.ZodBoolean) return "`true` or `false`"
  if (type instanceof z.ZodEnum) return type.options.map((choice) => `\`${choice}\``).join(", ")
  if (type instanceof z.ZodArray) return acceptedList(acceptedType(type.element as z.ZodType))
  if (type instanceof z.ZodRecord) return "an object"
  if (type instanceof z.ZodURL) return "a URL"
  if (type instanceof z.ZodEmail) return "an email address"
  return type instanceof z.ZodString ? acceptedText(type) : ""
}

const acceptedList = (each: string) => (each === "text" ? "a list" : `a list, each ${each}`)

function acceptedText({ minLength, maxLength }: z.ZodString): string {
  if (maxLength !== null) return `text, at most ${maxLength} characters`
  return minLength !== null && minLength > 3 ? `text, at least ${minLength} characters` : "text"
}
