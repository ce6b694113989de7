import type { en } from "./en"

/** All texts of one language. English is the original: another language that lacks one of its texts does not compile. */
export type Texts = typeof en

/** Some of `T`, at any depth. */
export type DeepPartial<T> = T extends (...given: never[]) => unknown
  ? T
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T

type Tree = { [key: string]: unknown }

/** Later layers win, text by text; a text that is undefined counts as not there. */
export function mergeTexts(layers: DeepPartial<Texts>[]): DeepPartial<Texts> {
  return layers.reduce<Tree>((merged, layer) => layered(merged, layer), {})
}

/** Path of the first text in one of `sections` that `texts` lacks beside `complete`, such as `order.total`. */
export function missingText(texts: DeepPartial<Texts>, complete: Texts, sections: string[]): string | undefined {
  const [have, need]: [Tree, Tree] = [texts, complete]
  return sections
    .flatMap((section) => Object.keys(branch(need[section])).map((key): [string, string] => [section, key]))
    .filter(([section, key]) => branch(have[section])[key] === undefined)
    .map((path) => path.join("."))[0]
}

function layered(below: Tree, above: Tree): Tree {
  const result = { ...below }
  for (const [key, value] of Object.entries(above)) {
    if (value === undefined) continue
    result[key] = isBranch(value) ? layered(branch(result[key]), value) : value
  }
  return result
}

const isBranch = (value: unknown): value is Tree => typeof value === "object" && value !== null
const branch = (value: unknown): Tree => (isBranch(value) ? value : {})
