import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { invalidRequest } from "./invalid-request"

type Issue = z.core.$ZodIssue

/** More is not told of one body. */
const MOST_PROBLEMS = 3

/** Names of fields come from the request, too. */
const LONGEST_NAME = 64

/**
 * The engine's `validateAndTransformBody`, which puts the refused value into its message: that is answered and logged, and
 * the value may be a measurement or an address. This one names field and rule.
 *
 * @throws 400 `invalid_data`; unknown fields are refused.
 */
export function validateBody(schema: z.ZodType) {
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const { success, data, error } = await strict.safeParseAsync(req.body)
    if (!success) {
      return next(invalidRequest(error.issues.slice(0, MOST_PROBLEMS).map((issue) => problemOf(issue, req.body))))
    }
    req.validatedBody = data
    next()
  }
}

function problemOf(issue: Issue, body: unknown): string {
  if (issue.code === "custom") return issue.message
  if (issue.code === "unrecognized_keys") return `Unrecognized fields: ${issue.keys.map(quoted).join(", ")}`
  const field = quoted(issue.path.join("."))
  return isMissing(issue.path, body) ? `Field ${field} is required` : `${field}: ${issue.message}`
}

function isMissing(path: Issue["path"], body: unknown): boolean {
  let value = body
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return true
    value = Reflect.get(value, key)
  }
  return value === undefined
}

const quoted = (name: string): string => `'${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name}'`
