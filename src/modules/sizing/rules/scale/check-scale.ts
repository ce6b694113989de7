import { sizeKey } from "../normalize-size"
import { findSizeSystem } from "../size-systems"
import type { SizeAxis, SizeScale } from "../vocabulary"

export type ScaleFaultCode =
  | "BLANK"
  | "TEXT_TOO_LONG"
  | "BAD_HANDLE"
  | "UNKNOWN_SIZE_SYSTEM"
  | "TOO_MANY_SIZE_GROUPS"
  | "VALUE_COUNT"
  | "BAD_RANK"
  | "DUPLICATE_RANK"
  | "DUPLICATE_CODE"
  | "ALIAS_TAKEN"

/** `path` leads to the value, as in `axes.0.values.3.aliases.1`. */
export type ScaleFault = { code: ScaleFaultCode; path: string; message: string }

export const SCALE_LIMITS = { values: 300, size_groups: 2, code: 40, alias: 60, aliases: 30, name: 120, handle: 80 } as const

/** What keeps a scale from being stored; an empty list is a sound scale. Spellings are compared without case and spaces. */
export function checkScale(scale: SizeScale): ScaleFault[] {
  return [...checkHead(scale), ...scale.axes.flatMap((axis, index) => checkAxis(axis, `axes.${index}`))]
}

function checkHead(scale: SizeScale): ScaleFault[] {
  const faults = [...checkText(scale.name, "name", SCALE_LIMITS.name), ...checkText(scale.handle, "handle", SCALE_LIMITS.handle)]
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(scale.handle)) {
    faults.push({ code: "BAD_HANDLE", path: "handle", message: `${scale.handle} is not of lower-case words joined by hyphens` })
  }
  for (const [path, system] of listSystems(scale)) {
    if (!findSizeSystem(system))
      faults.push({ code: "UNKNOWN_SIZE_SYSTEM", path, message: `No size system ${JSON.stringify(system)}` })
  }
  if (new Set(scale.size_groups).size > SCALE_LIMITS.size_groups) {
    const message = `${scale.size_groups.length} size groups, at most ${SCALE_LIMITS.size_groups} are allowed`
    faults.push({ code: "TOO_MANY_SIZE_GROUPS", path: "size_groups", message })
  }
  return faults
}

const listSystems = (scale: SizeScale): (readonly [path: string, system: string])[] => [
  ["system", scale.system],
  ...scale.axes.flatMap((axis, a) =>
    axis.values.flatMap((value, v) =>
      (value.equivalents ?? []).map(({ system }, e) => [`axes.${a}.values.${v}.equivalents.${e}.system`, system] as const)
    )
  ),
]

function checkAxis({ values }: SizeAxis, path: string): ScaleFault[] {
  const faults: ScaleFault[] = []
  if (values.length < 1 || values.length > SCALE_LIMITS.values) {
    const message = `${values.length} sizes, 1 to ${SCALE_LIMITS.values} are allowed`
    faults.push({ code: "VALUE_COUNT", path: `${path}.values`, message })
  }
  const codes = new Map<string, string>()
  const ranks = new Set<number>()
  for (const [index, { code, rank }] of values.entries()) {
    const at = `${path}.values.${index}`
    faults.push(...checkText(code, `${at}.code`, SCALE_LIMITS.code))
    const twin = codes.get(sizeKey(code))
    if (twin !== undefined)
      faults.push({ code: "DUPLICATE_CODE", path: `${at}.code`, message: `${code} is the same size as ${twin}` })
    codes.set(sizeKey(code), code)
    if (!Number.isSafeInteger(rank))
      faults.push({ code: "BAD_RANK", path: `${at}.rank`, message: `${rank} is not a whole number` })
    if (ranks.has(rank)) faults.push({ code: "DUPLICATE_RANK", path: `${at}.rank`, message: `Two sizes have rank ${rank}` })
    ranks.add(rank)
  }
  return [...faults, ...checkAliases({ values, path, codes })]
}

function checkAliases({ values, path, codes }: { values: SizeAxis["values"]; path: string; codes: Map<string, string> }) {
  const faults: ScaleFault[] = []
  const taken = new Map(codes)
  for (const [index, { code, aliases }] of values.entries()) {
    const at = `${path}.values.${index}.aliases`
    if (aliases.length > SCALE_LIMITS.aliases) {
      faults.push({
        code: "VALUE_COUNT",
        path: at,
        message: `${aliases.length} aliases, at most ${SCALE_LIMITS.aliases} are allowed`,
      })
    }
    for (const [place, alias] of aliases.entries()) {
      faults.push(...checkText(alias, `${at}.${place}`, SCALE_LIMITS.alias))
      const owner = taken.get(sizeKey(alias))
      // Another spelling of its own code is what an alias is for.
      if (owner !== undefined && owner !== code) {
        faults.push({ code: "ALIAS_TAKEN", path: `${at}.${place}`, message: `${alias} already means ${owner}` })
      }
      taken.set(sizeKey(alias), code)
    }
  }
  return faults
}

function checkText(text: string, path: string, max: number): ScaleFault[] {
  if (text.trim() === "") return [{ code: "BLANK", path, message: "Must not be blank" }]
  return text.length > max
    ? [{ code: "TEXT_TOO_LONG", path, message: `${text.length} characters, at most ${max} are allowed` }]
    : []
}
