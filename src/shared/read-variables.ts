import { readFileSync } from "node:fs"
import { z } from "@medusajs/framework/zod"
import { bareType, declaredOptions, hasVariable, type VariableOption } from "./declared-options"

/** Names of variables and their texts, such as `process.env`. */
export type Variables = Record<string, string | undefined>

/** Thrown when the environment does not fit the schema; `message` lists every bad variable. */
export class SettingsError extends Error {
  override name = "SettingsError"
}

/**
 * The options of `schema` as `variables` give them: `given` holds what they say and nothing else, `settings` what the schema
 * makes of that. An empty variable counts as missing.
 *
 *   option     | text
 *   number     | `5000`
 *   boolean    | `true`, `1`, `false`, `0`
 *   list       | `a, b`
 *   record     | a JSON object
 *   from: file | the path of a file, whose text is the value
 *
 * @throws SettingsError naming each bad variable, its value (secrets masked) and the rule it breaks.
 */
export function readVariables<T extends z.ZodObject>(
  schema: T,
  variables: Variables
): { given: z.input<T>; settings: z.output<T> } {
  const options = declaredOptions(schema).filter(hasVariable)
  const isProduction = variables["NODE_ENV"] === "production"
  const given: Nested = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, {}]))
  const problems: string[] = []
  const unread = new Set<VariableOption>()

  for (const option of options) {
    const { variable, production } = option.declaration
    const text = variables[variable]?.trim()
    const isMissed = !text && isProduction && production === "required"
    const read = text ? readText(option, text) : isMissed ? { problem: "production requires it" } : undefined
    if (read === undefined) continue
    if ("value" in read) put(given, option.path, read.value)
    else {
      unread.add(option)
      problems.push(problemLine(option, variables, read.problem))
    }
  }

  const result = schema.safeParse(given)
  for (const issue of result.error?.issues ?? []) {
    const option = options.find(({ path }) => path.every((key, depth) => issue.path[depth] === key))
    const inside = issue.path.slice(option?.path.length ?? 0).join(".")
    const rule = inside ? `${issue.message} (at ${inside})` : issue.message
    if (option === undefined) problems.push(rule)
    else if (!unread.has(option)) problems.push(problemLine(option, variables, rule))
  }
  if (problems.length > 0 || !result.success) {
    throw new SettingsError(["The settings are not usable:", ...problems.map((problem) => `  - ${problem}`)].join("\n"))
  }
  return { given: given as z.input<T>, settings: result.data } // the schema has just accepted it
}

type Nested = { [key: string]: unknown }

function put(target: Nested, [key = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) target[key] = value
  else put((target[key] ??= {}) as Nested, rest, value) // only `put` writes it
}

type ReadText = { value: unknown } | { problem: string }

function readText({ schema, declaration }: VariableOption, text: string): ReadText {
  const type = bareType(schema)
  if (declaration.from === "file") return readFile(text)
  return type instanceof z.ZodRecord ? readJson(text) : { value: valueOf(type, text) }
}

const FLAGS = new Map(Object.entries({ true: true, "1": true, false: false, "0": false }))

/** What is no number or flag stays as it is, for the schema to refuse. */
function valueOf(type: z.ZodType, text: string): unknown {
  if (type instanceof z.ZodNumber) return Number(text)
  if (type instanceof z.ZodBoolean) return FLAGS.get(text.toLowerCase()) ?? text
  if (!(type instanceof z.ZodArray)) return text
  const items = text.split(",").map((item) => item.trim())
  return items.filter(Boolean).map((item) => valueOf(bareType(type.element as z.ZodType), item))
}

function readJson(text: string): ReadText {
  const problem = "must be a JSON object"
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { value } : { problem }
  } catch {
    return { problem } // the parser's own words would quote the text, which may be a secret
  }
}

function readFile(path: string): ReadText {
  try {
    return { value: readFileSync(path, "utf8") }
  } catch (error) {
    return { problem: `the file cannot be read (${(error as NodeJS.ErrnoException).code})` } // readFileSync throws these
  }
}

function problemLine({ declaration: { variable, secret } }: VariableOption, variables: Variables, rule: string): string {
  const value = variables[variable]
  if (!value?.trim()) return `${variable} is missing: ${rule}`
  return `${variable}=${secret ? "(hidden)" : JSON.stringify(value)}: ${rule}`
}
