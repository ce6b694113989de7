type TriggerStatements = {
  /** Its variables, as parameters of a function. */
  variables: string[]
  statements: string[]
}

const OPENS = /^(?:begin|declare|else)\b\s*|^(?:if|elsif)\s([\s\S]*?)\sthen\b\s*/i
const ENDS = /^(?:|end(?: if)?|return(?: null)?)$/i
const DECLARES = /^(\w+) (\w+) := ([\s\S]+)$/i
const EVALUATES = /^(?:perform|return)\s/i
const RAISES = /^raise exception '(?:[^']|'')*'(?:,\s*([\s\S]+?))?(?:\s+using\s[\s\S]+)?$/i
const RUNS = /^(?:insert|update|delete)\s/i

/**
 * The statements and expressions in the body of a trigger, as SQL. It may declare, branch, `perform`, change rows, raise
 * and return, which is all that bodies of ours do.
 *
 * @throws Error for anything else.
 */
export function triggerStatements(body: string): TriggerStatements {
  const found: TriggerStatements = { variables: [], statements: [] }
  for (const part of body.split(";")) {
    let rest = part.trim()
    for (let opening = OPENS.exec(rest); opening; opening = OPENS.exec(rest)) {
      if (opening[1] !== undefined) found.statements.push(`select ${opening[1]}`)
      rest = rest.slice(opening[0].length)
    }
    const raised = RAISES.exec(rest)
    const [, variable, type, value] = DECLARES.exec(rest) ?? []
    if (value !== undefined) {
      found.variables.push(`${variable} ${type}`)
      found.statements.push(`select ${value}`)
    } else if (raised) {
      if (raised[1] !== undefined) found.statements.push(`select ${raised[1]}`)
    } else if (RUNS.test(rest)) found.statements.push(rest)
    else if (ENDS.test(rest)) continue
    else if (EVALUATES.test(rest)) found.statements.push(rest.replace(EVALUATES, "select "))
    else throw new Error(`What does a trigger do here: ${rest}`)
  }
  return found
}
