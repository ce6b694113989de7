import { z } from "@medusajs/framework/zod"

type Meaning = {
  /** One sentence for whoever sets it: what it does, and its unit where the name has none. */
  description: string
  /** What applies when nothing is given, where the schema's own default does not say it. */
  defaultText?: string
}

type FromVariable = {
  /** The environment variable from which the reference shop reads it. */
  variable: string
  /** The variable names a file, and the option is its text. */
  from?: "file"
  /** Its value is never printed. */
  secret?: true
  /** It may not be missing there. */
  production?: "required"
}

/** What an option means and where the reference shop reads it, beside its schema; `noVariable` says why it does not. */
export type OptionDeclaration = Meaning & (FromVariable | { noVariable: string })

/** Declares an option; outermost, around `.default()` and `.optional()`, which would lose what it says. */
export const option = <T extends z.ZodType>(schema: T, declaration: OptionDeclaration): T => schema.meta(declaration)

/** An option of a schema, with the keys that lead to it. */
export type DeclaredOption = { path: string[]; schema: z.ZodType; declaration: OptionDeclaration }

/** One that the reference shop reads from a variable. */
export type VariableOption = DeclaredOption & { declaration: Meaning & FromVariable }

export const hasVariable = (option: DeclaredOption): option is VariableOption => "variable" in option.declaration

/**
 * Every option of `schema`, in its order; objects without a declaration of their own are gone into.
 *
 * @throws Error naming a field that nobody declared.
 */
export function declaredOptions(schema: z.ZodType, path: string[] = []): DeclaredOption[] {
  const declaration = schema.meta() as OptionDeclaration | undefined // only `option` writes it
  if (declaration) return [{ path, schema, declaration }]
  const inner = bareType(schema)
  // eslint-disable-next-line @medusajs/use-medusa-error-not-generic-error -- a developer's mistake, found before anything runs
  if (!(inner instanceof z.ZodObject)) throw new Error(`Option ${path.join(".")} is not declared: wrap it in option()`)
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
    declaredOptions(field, [...path, key])
  )
}

/** The type below defaults, optionals and transforms. */
export function bareType(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return bareType(schema.unwrap() as z.ZodType)
  }
  return schema instanceof z.ZodPipe ? bareType(schema.in as z.ZodType) : schema
}
