import { parseArgs } from "node:util"

/** One option of a benchmark: its default, which also says whether it is a number, and a line for `--help`. */
type Option = { default: number | string; summary: string }

export type Options = Record<string, Option>

/** What was given on the command line, else the defaults. */
export type Values<O extends Options> = { [Name in keyof O]: O[Name]["default"] extends number ? number : string }

/** A wrong argument; its message is for the terminal. */
export class ArgumentError extends Error {}

/** @returns the values, or undefined when help is asked for. @throws ArgumentError */
export function readArguments<O extends Options>(options: O, args: string[]): Values<O> | undefined {
  const texts = parse(options, args)
  if (texts["help"] !== undefined) return undefined
  const entries = Object.entries(options).map(([name, option]) => {
    const text = texts[name]
    if (typeof text !== "string") return [name, option.default]
    return [name, typeof option.default === "number" ? wholeNumber(name, text) : text]
  })
  return Object.fromEntries(entries) as Values<O> // one entry for each option, of its default's type
}

/** The lines of `--help`. */
export function helpOf(name: string, summary: string, options: Options): string {
  const lines = Object.entries(options).map(
    ([option, { summary: line, default: value }]) =>
      `  --${option.padEnd(12)} ${line}${value === "" ? "" : ` (Default: ${value})`}`
  )
  return [`Usage: npm run bench -- ${name} [options]`, "", summary, "", ...lines].join("\n")
}

function parse(options: Options, args: string[]): Record<string, unknown> {
  const known = Object.fromEntries(Object.keys(options).map((name) => [name, { type: "string" as const }]))
  try {
    return parseArgs({ args, options: { ...known, help: { type: "boolean" as const } } }).values
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error))
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new ArgumentError(`--${name} must be a whole number from 1, not ${text}`)
  return Number(text)
}
