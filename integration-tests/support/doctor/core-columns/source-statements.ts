import { basename, join, relative } from "node:path"
import ts from "typescript"
import { ROOT } from "../../../../dev/paths"
import { possibleTexts, Unreadable } from "./possible-texts"

/** The SQL of `src`. */
export type SourceSql = {
  /** Whole statements, by the name of the file that runs them. */
  statements: { need: string; text: string }[]
  /** Every piece of text there is, so that SQL which is in none of the statements can be found. */
  pieces: { file: string; text: string }[]
}

/** Where a statement is given to: which argument, by the name of the function or of its type. */
const RUNS = [
  { name: "Sql", argument: 0 },
  { name: "prepared", argument: 0 },
  { name: "queryDatabase", argument: 1 },
]

/** Reads the statements that `src` gives to PostgreSQL out of its source; one that hangs on data is left out. */
export function sourceSql(): SourceSql {
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT
  )
  // The admin runs in a browser, and migrations make tables of our own.
  const files = fileNames.filter((file) => /^src\/(?!admin\/)(?!.*\/migrations\/)/.test(relative(ROOT, file)))
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const found: SourceSql = { statements: [], pieces: [] }
  for (const file of files) {
    const source = program.getSourceFile(file)
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        found.pieces.push({ file: relative(ROOT, file), text: node.text })
      const statement = ts.isCallExpression(node) ? statementGiven(node, checker) : rowsListed(node, checker)
      if (statement) for (const text of textsOf(statement, checker)) found.statements.push({ need: basename(file, ".ts"), text })
      ts.forEachChild(node, visit)
    }
    if (source) visit(source)
  }
  return found
}

function statementGiven(node: ts.CallExpression, checker: ts.TypeChecker): ts.Expression | undefined {
  const names = [checker.getTypeAtLocation(node.expression).aliasSymbol?.name, node.expression.getText()]
  const statement = node.arguments[RUNS.find(({ name }) => names.includes(name))?.argument ?? -1]
  // A prepared statement was given to `prepared` before.
  return statement && checker.getTypeAtLocation(statement).aliasSymbol?.name === "PreparedStatement" ? undefined : statement
}

/** What a snapshot is made of, which `messaging` wraps. */
function rowsListed(node: ts.Node, checker: ts.TypeChecker): ts.Expression | undefined {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== "rows") return undefined
  return checker.getContextualType(node.parent)?.aliasSymbol?.name === "Snapshot" ? node.initializer : undefined
}

function textsOf(statement: ts.Expression, checker: ts.TypeChecker): string[] {
  try {
    return possibleTexts(statement, checker)
  } catch (error) {
    if (error instanceof Unreadable) return []
    throw error
  }
}
