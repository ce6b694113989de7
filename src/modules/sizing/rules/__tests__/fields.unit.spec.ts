import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

const RULES = join(__dirname, "..")

const files = readdirSync(RULES, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.includes("__tests__")
)

/** Names of the fields in the types of a file; members that are functions are called, not read, and keep the case of functions. */
function listFields(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(RULES, file), "utf8"), ts.ScriptTarget.Latest, true)
  const fields: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && !(node.type && ts.isFunctionTypeNode(node.type))) fields.push(node.name.getText())
    ts.forEachChild(node, visit)
  }
  visit(source)
  return fields
}

describe("fields of the rules", () => {
  it("are all written in snake_case, as the JSON of the API", () => {
    const fields = files.flatMap((file) => listFields(file).map((field) => `${file}: ${field}`))
    expect(fields.length).toBeGreaterThan(200)
    expect(fields.filter((field) => !/: ("[^"]+"|[a-z0-9]+(_[a-z0-9]+)*)$/.test(field))).toEqual([])
  })
})
