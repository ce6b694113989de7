import ts from "typescript"
import { Choices } from "./choices"

/** What a parameter stands for while the body of its function is read. */
type Bindings = ReadonlyMap<ts.Symbol, () => string>

/** An expression whose text hangs on more than the constants of the source. */
export class Unreadable extends Error {
  constructor(node: ts.Node) {
    super(`${node.getSourceFile().fileName}: \`${node.getText()}\` is no constant text`)
  }
}

/**
 * Every text that `expression` can have, as far as the source says it:
 *
 *   literals, templates, `+`                        their text
 *   `condition ? a : b`, `TABLE[key]`               each branch, each entry
 *   constants, also of other files, and their keys  what they are made of
 *   calls of a function that is one return          its text with these arguments
 *   `list.map(item).join(text)`                     of a list or object that is written out
 *   any other expression                            the literals of its type, such as `"capture" | "refund"`
 *
 * @throws Unreadable for what is none of these.
 */
export function possibleTexts(expression: ts.Expression, checker: ts.TypeChecker): string[] {
  return Choices.every((choices) => new TextReader(checker, choices).read(expression, new Map()))
}

class TextReader {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly choices: Choices
  ) {}

  read(expression: ts.Expression, bindings: Bindings): string {
    const node = bare(expression)
    if (ts.isStringLiteralLike(node)) return node.text
    if (ts.isNumericLiteral(node)) return String(Number(node.text))
    if (ts.isTemplateExpression(node))
      return node.templateSpans.reduce(
        (text, span) => text + this.read(span.expression, bindings) + span.literal.text,
        node.head.text
      )
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return this.read(node.left, bindings) + this.read(node.right, bindings)
    if (ts.isConditionalExpression(node)) {
      const isTrue = this.choices.pick(node.condition.getText(), ["true", "false"]) === "true"
      return this.read(isTrue ? node.whenTrue : node.whenFalse, bindings)
    }
    if (ts.isCallExpression(node))
      return (
        this.readJoin(node, bindings) ??
        this.readCall(
          node.expression,
          node.arguments.map((argument) => () => this.read(argument, bindings)),
          bindings
        )
      )
    if (ts.isElementAccessExpression(node)) return this.readEntry(node, bindings)
    if (ts.isIdentifier(node)) return this.readName(node, node, bindings)
    if (ts.isPropertyAccessExpression(node)) return this.readName(node, node.name, bindings)
    return this.pickLiteral(node, node)
  }

  private readName(node: ts.Expression, name: ts.Node, bindings: Bindings): string {
    const symbol = this.symbolOf(name)
    const bound = symbol && bindings.get(symbol)
    if (bound) return bound()
    const made = initializerOf(symbol?.valueDeclaration)
    return made ? this.read(made, bindings) : this.pickLiteral(node, symbol)
  }

  private readEntry(node: ts.ElementAccessExpression, bindings: Bindings): string {
    const entries = this.entriesOf(node.expression)
    const key = this.choices.pick(node.getText(), entries?.map((entry) => entry.key) ?? [])
    const entry = entries?.find((candidate) => candidate.key === key)
    return entry ? this.read(entry.value, bindings) : this.pickLiteral(node, node)
  }

  private readCall(called: ts.Expression, args: (() => string)[], bindings: Bindings): string {
    const made = this.functionOf(called)
    if (!made) throw new Unreadable(called)
    const names = made.parameters.flatMap(({ name }) =>
      ts.isArrayBindingPattern(name) ? name.elements.filter(ts.isBindingElement).map((part) => part.name) : [name]
    )
    const given = names.flatMap((name, index): [ts.Symbol, () => string][] => {
      const [symbol, argument] = [this.checker.getSymbolAtLocation(name), args[index]]
      return symbol && argument ? [[symbol, argument]] : []
    })
    return this.read(made.returned, new Map([...bindings, ...given]))
  }

  /** `list.map(item).join(text)`; undefined where `node` is no such call. */
  private readJoin(node: ts.CallExpression, bindings: Bindings): string | undefined {
    const join = methodCall(node, "join")
    const map = join && methodCall(join.on, "map")
    const [[separator], [item]] = [join?.args ?? [], map?.args ?? []]
    if (!map || !separator || !item) return undefined
    const texts = this.itemsOf(map.on, bindings).map((args) => this.readCall(item, args, bindings))
    return texts.join(this.read(separator, bindings))
  }

  /** What the callback of `map` is given for each item of a list, or of `Object.entries` of an object. */
  private itemsOf(list: ts.Expression, bindings: Bindings): (() => string)[][] {
    if (ts.isArrayLiteralExpression(list)) return list.elements.map((element) => [() => this.read(element, bindings)])
    const [object] = methodCall(list, "entries")?.args ?? []
    const entries = object && this.entriesOf(object)
    if (!entries) throw new Unreadable(list)
    return entries.map(({ key, value }) => [() => key, () => this.read(value, bindings)])
  }

  private entriesOf(node: ts.Expression): { key: string; value: ts.Expression }[] | undefined {
    const object = initializerOf(this.symbolOf(node)?.valueDeclaration)
    if (!object || !ts.isObjectLiteralExpression(object)) return undefined
    return object.properties.map((property) => {
      if (!ts.isPropertyAssignment(property)) throw new Unreadable(property)
      return { key: property.name.getText(), value: property.initializer }
    })
  }

  private functionOf(node: ts.Expression) {
    const declaration = this.symbolOf(node)?.valueDeclaration
    const made = ts.isArrowFunction(node) ? node : (initializerOf(declaration) ?? declaration)
    if (!made || !(ts.isArrowFunction(made) || ts.isFunctionDeclaration(made))) return undefined
    const returned = made.body && ts.isBlock(made.body) ? onlyReturn(made.body) : made.body
    return returned && { parameters: made.parameters, returned }
  }

  private symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node)
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol
  }

  private pickLiteral(node: ts.Expression, key: unknown): string {
    const type = this.checker.getTypeAtLocation(node)
    const literals = (type.isUnion() ? type.types : [type]).map((member) => {
      if (member.isStringLiteral() || member.isNumberLiteral()) return String(member.value)
      throw new Unreadable(node)
    })
    return this.choices.pick(key, literals)
  }
}

/** Without parentheses and what only the type checker sees. */
function bare(node: ts.Expression): ts.Expression {
  const isWrapped = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
  return isWrapped ? bare(node.expression) : node
}

/** What a constant or a key is made of. */
function initializerOf(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  const isConstant =
    declaration &&
    (ts.isPropertyAssignment(declaration) ||
      (ts.isVariableDeclaration(declaration) && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0))
  return isConstant && declaration.initializer ? bare(declaration.initializer) : undefined
}

function onlyReturn({ statements }: ts.Block): ts.Expression | undefined {
  const [statement] = statements
  return statements.length === 1 && statement && ts.isReturnStatement(statement) ? statement.expression : undefined
}

function methodCall(node: ts.Expression, name: string) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  return node.expression.name.text === name ? { on: node.expression.expression, args: node.arguments } : undefined
}
