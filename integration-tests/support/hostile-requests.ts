import { HOSTILE_ASSIGNMENTS, HOSTILE_HEADERS, HOSTILE_JSON, HOSTILE_PARTS } from "./hostile-values"
import type { Known, RouteTemplate } from "./route-templates"
import { randomFrom } from "./seeded-random"

/** A request that nobody of good will sends; sent as it stands. */
export type HostileRequest = {
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
  /** What it was before somebody spoiled it. */
  route: string
}

/** Headers of somebody who may call the route. */
export type Callers = { store: Record<string, string>; admin: Record<string, string> }

type Dice = { chance(of: number): boolean; pick<T>(items: readonly T[]): T; below(count: number): number }

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

type Drawing = { templates: readonly RouteTemplate[]; count: number; seed: number; known: Known; callers: Callers }

/**
 * `count` requests drawn by `seed`, each for one of the `templates` with a few things wrong: a part of the path, of the
 * query, of the body, of the headers, or the method.
 */
export function hostileRequests({ templates, count, seed, known, callers }: Drawing): HostileRequest[] {
  const dice = throwDice(seed)
  return Array.from({ length: count }, () => {
    const template = dice.pick(templates)
    const [plain = "", given] = template.path.split("?")
    const query = [given, hostileQuery(template, dice)].filter(Boolean).join("&")
    const path = hostilePath(plain, known, dice) + (query ? `?${query}` : "")
    const method = dice.chance(0.06) ? dice.pick(METHODS) : template.method
    const body = hostileBody(template, known, dice)
    const caller = template.path.startsWith("/admin") ? callers.admin : callers.store
    const headers = {
      ...(dice.chance(0.93) ? caller : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(dice.chance(0.1) ? dice.pick(HOSTILE_HEADERS) : {}),
    }
    return { method, path, headers, body, route: `${template.method} ${plain}` }
  })
}

function throwDice(seed: number): Dice {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  return {
    below,
    chance: (of) => random() < of,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T, // of a list that is not empty
  }
}

const fill = (text: string, known: Known): string =>
  text.replace(/:(\w+)/g, (whole, name: string) => known[name as keyof Known] ?? whole)

function hostilePath(path: string, known: Known, dice: Dice): string {
  const parts = path.split("/")
  const wilds = parts.flatMap((part, index) => (/^(:\w+|1|low-stock)$/.test(part) ? [index] : []))
  const wild = wilds.at(-1)
  if (wild !== undefined && dice.chance(0.4)) parts[wild] = dice.pick(HOSTILE_PARTS)
  else if (dice.chance(0.05)) parts[1 + dice.below(parts.length - 1)] = dice.pick(HOSTILE_PARTS)
  const whole = fill(parts.join("/"), known)
  return dice.chance(0.03)
    ? dice.pick([whole.toUpperCase(), `/${whole}`, `${whole}/`, `${whole}/${dice.pick(HOSTILE_PARTS)}`])
    : whole
}

function hostileQuery({ query }: RouteTemplate, dice: Dice): string {
  if (!query || !dice.chance(0.5)) return dice.chance(0.03) ? dice.pick(HOSTILE_PARTS) : ""
  const one = () => {
    const name = dice.chance(0.9) ? dice.pick(query) : dice.pick(HOSTILE_PARTS)
    return `${name}${dice.chance(0.6) ? "=" : dice.pick(HOSTILE_ASSIGNMENTS)}${dice.pick(HOSTILE_PARTS)}`
  }
  return Array.from({ length: 1 + dice.below(3) }, one).join("&")
}

function hostileBody({ body, method }: RouteTemplate, known: Known, dice: Dice): string | undefined {
  if (body === undefined) return method === "POST" && dice.chance(0.3) ? dice.pick(HOSTILE_JSON) : undefined
  const whole = fill(JSON.stringify(body), known)
  if (dice.chance(0.1))
    return dice.pick([dice.pick(HOSTILE_JSON), whole.slice(0, -1), `[${whole}]`, `${whole}${whole}`, "", "\0"])
  // A hostile text takes the place of one value, or stands beside it under a name of its own.
  const values = [...whole.matchAll(/(?<=[:[,])(?:"[^"]*"|-?\d[\d.]*|true|false|\{|\[)(?!:)/g)].filter(
    ({ index }) => !isName(whole, index)
  )
  const chosen = dice.pick(values)
  const hostile = dice.pick(HOSTILE_JSON)
  if (dice.chance(0.15))
    return whole.replace("{", `{${JSON.stringify(dice.pick(["toString", "__proto__", "x", "a\0", "length"]))}:${hostile},`)
  const end = endOfValue(whole, chosen.index)
  return whole.slice(0, chosen.index) + hostile + whole.slice(end)
}

/** Whether the text at `index` is the name of a field. */
const isName = (json: string, index: number): boolean => /^"[^"]*":/.test(json.slice(index))

/** Where the JSON value that starts at `index` ends; the templates have no brackets in their texts. */
function endOfValue(json: string, index: number): number {
  const first = json[index]
  if (first !== "{" && first !== "[") return index + (/^(?:"[^"]*"|[^,\]}]*)/.exec(json.slice(index))?.[0].length ?? 0)
  let depth = 0
  for (let end = index; end < json.length; end++) {
    if (json[end] === "{" || json[end] === "[") depth++
    if ((json[end] === "}" || json[end] === "]") && --depth === 0) return end + 1
  }
  return json.length
}
