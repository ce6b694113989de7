import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(__dirname, "../..")
const PAGE = "docs/vocabulary.md"

/** What is made, installed or not text; it may lie beside the sources, and a packed copy has no list of tracked files. */
const IGNORED_FOLDERS = new Set([".git", ".medusa", ".apparel", "node_modules", "coverage", "uploads", "static"])
const IGNORED_FILES = /^(package-lock\.json|LICENSE|\.env)$|\.(png|jpe?g|ico|woff2?|pdf|xlsx|tgz|log)$/

type Exception = { words: string[]; files?: RegExp; line?: RegExp; reason: string }

const EXCEPTIONS: Exception[] = [
  { words: ["colour*"], files: /^src\/shared\/(__tests__\/)?color-and-size\./, reason: "shops may call an option so" },
  { words: ["mails", "e-mail*"], files: /^src\/modules\/email\/texts\/(de|fr|es)\.ts$/, reason: "German and French" },
  { words: ["Pace"], files: /^dev\/seed\/catalog\/styles\//, reason: "the name of a style" },
  { words: ["grey"], files: /^src\/admin\//, line: /"grey"/, reason: "Medusa UI's name of the color" },
]

/** These two have to write the words down. */
const OWN_FILES = [PAGE, "src/__tests__/vocabulary.unit.spec.ts"]

/** A forbidden word; without `line` it stands in the name of the file. */
type Use = { word: string; file: string; line?: number; text: string }

describe("docs/vocabulary.md", () => {
  const words = forbiddenWords(readFileSync(join(ROOT, PAGE), "utf8"))
  const uses = sources()
    .filter((file) => !OWN_FILES.includes(file))
    .flatMap((file) => findUses(file, readFileSync(join(ROOT, file), "utf8"), words))

  it("forbids words that nobody uses any more", () => {
    const forbidden = uses.filter((use) => !EXCEPTIONS.some((exception) => isExcepted(use, exception)))
    expect(forbidden.map(({ word, file, line }) => `${file}${line ? `:${line}` : ""} says ${word}`)).toEqual([])
  })

  it("has no exception that nothing needs", () => {
    const idle = EXCEPTIONS.filter((exception) => !uses.some((use) => isExcepted(use, exception)))
    expect(idle).toEqual([])
  })

  it.each([
    ["even answer", ["evenAnswer()", "./even-answer", "EVEN_ANSWER", "an even answer"], ["seven answers", "even, answer"]],
    ["bury", ["bury(message)", "bury-all.ts", "buryAll", "toBury", "BURY"], ["Canterbury", "buryings"]],
    ["*authoris*", ["authorised", "unauthorised", "isAuthorised"], ["authors", "authority"]],
    ["grey", ["grey", "lightGrey"], ["Greylisted"]],
    ["Lane", ["class Lane {", "new Lane("], ["PaperPlane", "the lane", "LaneOptions"]],
    ["e-mail*", ["e-mail", "E-mails"], ["email", "the mail"]],
  ])("reads `%s` as a word and as a part of a name", (word, used, unused) => {
    const isUsed = (text: string) => findUses("src/any.ts", text, [word]).length > 0
    expect(used.filter((text) => !isUsed(text))).toEqual([])
    expect(unused.filter(isUsed)).toEqual([])
  })

  it("is told where a word is used, in a line and in the name of a file", () => {
    expect(findUses("src/even-answer.ts", "one\nevenAnswer()", ["even answer"])).toEqual([
      { word: "even answer", file: "src/even-answer.ts", text: "src/even-answer.ts" },
      { word: "even answer", file: "src/even-answer.ts", line: 2, text: "evenAnswer()" },
    ])
  })
})

/** What stands in backticks in the last column of the tables. */
function forbiddenWords(page: string): string[] {
  const rows = page.split("\n").filter((line) => line.startsWith("|"))
  return rows.flatMap((row) => [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word))
}

const isExcepted = ({ word, file, text }: Use, { words, files, line }: Exception): boolean =>
  words.includes(word) && (!files || files.test(file)) && (!line || line.test(text))

function findUses(file: string, text: string, words: string[]): Use[] {
  const lines = text.split("\n")
  return words.flatMap((word): Use[] => {
    const pattern = patternOf(word)
    const inName = pattern.test(file) ? [{ word, file, text: file }] : []
    if (!pattern.test(text)) return inName
    const inLines = lines
      .map((one, index) => ({ word, file, line: index + 1, text: one }))
      .filter((use) => pattern.test(use.text))
    return [...inName, ...inLines]
  })
}

/** The page says how an entry is read. */
function patternOf(entry: string): RegExp {
  if (/[A-Z_]/.test(entry)) return new RegExp(`\\b${entry}\\b`)
  const [isOpenBefore, isOpenAfter] = [entry.startsWith("*"), entry.endsWith("*")]
  const parts = entry.replaceAll("*", "").split(" ")
  const [first = "", ...others] = parts
  const eitherCase = (part: string) => `[${part.charAt(0)}${part.charAt(0).toUpperCase()}]${part.slice(1)}`
  const begin = isOpenBefore
    ? eitherCase(first)
    : `(?:(?<![A-Za-z])${first}|(?<![A-Z])${first.charAt(0).toUpperCase()}${first.slice(1)})`
  const named = [begin, ...others.map(eitherCase)].join("[-_ ]?") + (isOpenAfter ? "" : "(?![a-z])")
  const shouted = `(?<![A-Za-z])${parts.join("[-_ ]?").toUpperCase()}${isOpenAfter ? "" : "(?![A-Za-z])"}`
  return new RegExp(`${named}|${shouted}`)
}

/** Every text file of the project, by its path below the root. */
function sources(folder = ""): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) return IGNORED_FOLDERS.has(entry.name) ? [] : sources(path)
    return entry.isFile() && !IGNORED_FILES.test(entry.name) ? [path] : []
  })
}
