import { PERSONAL_DATA } from "../contract/define-message"

/** The parts of JSON Schema that say where in a body a schema applies. */
export type JsonSchema = {
  $ref?: string
  properties?: Record<string, JsonSchema | boolean>
  patternProperties?: Record<string, JsonSchema | boolean>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema | boolean
  prefixItems?: (JsonSchema | boolean)[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  [PERSONAL_DATA]?: boolean
  [keyword: string]: unknown
}

export const MASK = "•••"

/**
 * `data` with every value behind a field of personal data replaced by `•••`. Keys, and values that are null, stay.
 *
 * What the schema does not describe may be anything and is masked too; without a schema that is every value.
 * Where several schemas may apply (`anyOf`), the strictest one counts.
 */
export function mask(schema: JsonSchema | undefined, data: unknown): unknown {
  return maskBy(schema ? [schema] : [], data, schema ?? {})
}

function maskBy(given: JsonSchema[], value: unknown, root: JsonSchema): unknown {
  const schemas = given.flatMap((schema) => applicable(schema, root, new Set()))
  const isHidden = schemas.length === 0 || schemas.some((schema) => schema[PERSONAL_DATA] === true)
  const inner = isHidden ? [] : schemas
  if (Array.isArray(value)) return value.map((item, index) => maskBy(inner.flatMap(itemSchemas(index)), item, root))
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, maskBy(inner.flatMap(propertySchemas(key)), child, root)])
    )
  }
  const isShown = !isHidden && !schemas.some(isForContainers)
  return isShown || value === null || value === undefined ? value : MASK
}

/** A text where an object with personal data in it was expected is as personal as that object. */
const isForContainers = ({ type, properties, items, additionalProperties }: JsonSchema): boolean =>
  type === "object" || type === "array" || Boolean(properties ?? items ?? additionalProperties)

/** The schema itself and all that it refers to or is made of; a circle of references ends. */
function applicable(schema: JsonSchema, root: JsonSchema, seen: Set<JsonSchema>): JsonSchema[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  if (schema.$ref !== undefined) {
    const target = resolve(schema.$ref, root)
    // A reference that leads nowhere describes nothing, so what it stands for is hidden.
    parts.push(target ?? { [PERSONAL_DATA]: true })
  }
  return [schema, ...parts.flatMap((part) => applicable(part, root, seen))]
}

function resolve(reference: string, root: JsonSchema): JsonSchema | undefined {
  if (!reference.startsWith("#")) return undefined
  const steps = reference
    .slice(1)
    .split("/")
    .filter(Boolean)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"))
  let place: unknown = root
  for (const step of steps) {
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, step)) return undefined
    place = (place as Record<string, unknown>)[step] // an object that has this key, as just checked
  }
  return isSchema(place) ? place : undefined
}

const propertySchemas =
  (key: string) =>
  (schema: JsonSchema): JsonSchema[] => {
    const named = Object.hasOwn(schema.properties ?? {}, key) ? [schema.properties?.[key]] : []
    const matching = Object.entries(schema.patternProperties ?? {}).flatMap(([pattern, part]) =>
      new RegExp(pattern, "u").test(key) ? [part] : []
    )
    const found = [...named, ...matching]
    return (found.length > 0 ? found : [schema.additionalProperties]).filter(isSchema)
  }

const itemSchemas =
  (index: number) =>
  (schema: JsonSchema): JsonSchema[] => {
    const fixed = schema.prefixItems ?? []
    return (index < fixed.length ? [fixed[index]] : [schema.items]).filter(isSchema)
  }

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null
