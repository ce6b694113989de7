type Failure = { code: string; isAway: boolean }

/** Code of a failure that the driver gives none. */
const CONNECTION_LOST = "CONNECTION_LOST"

/**
 * What our statements failed with, by the very error. Neither a code nor a text says whose it is: a composer whose ERP
 * is away throws ECONNREFUSED too.
 */
const failures = new WeakMap<object, Failure>()

/** PostgreSQL's own codes; sockets have codes of five letters as well, and all of theirs begin with E. */
const SQLSTATE = /^[0-9A-DF-Z][0-9A-Z]{4}$/

/** Connections (08), resources (53), and a server that stops or starts (57P); not 08P01: a wrong number of values. */
const AWAY = /^(08(?!P01)...|53...|57P..)$/

/** Codes of sockets and of their encryption. Node's ERR_INVALID_ARG_TYPE is the fault of whoever wrote the statement. */
const SOCKET = /^(E(?!RR_)[A-Z_]+|ERR_(SSL|TLS|STREAM)_\w+)$/

/** All that `pg` says of a lost connection without a code. */
const LOST = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
  "Query read timeout",
])

/** Remembers what `database.ts` got instead of a connection: whatever it is, no statement is to blame. */
export function markConnectFailure(error: unknown): void {
  mark(error, { code: stringField(error, "code") ?? CONNECTION_LOST, isAway: true })
}

/** Remembers what `database.ts` got for a statement. */
export function markStatementFailure(error: unknown): void {
  const code = stringField(error, "code")
  const isOver = stringField(error, "severity") === "FATAL" // such as what PgBouncer says when it gives up
  if (code !== undefined) mark(error, { code, isAway: isOver || AWAY.test(code) || SOCKET.test(code) })
  else if (LOST.has(stringField(error, "message") ?? "")) mark(error, { code: CONNECTION_LOST, isAway: true })
}

function mark(error: unknown, failure: Failure): void {
  if (typeof error === "object" && error !== null) failures.set(error, failure)
}

/** Whether a statement of ours failed because PostgreSQL or the way to it is away: it is not to blame, and helps later. */
export const isDatabaseAway = (error: unknown): boolean => failureBehind(error)?.isAway === true

/** Whether a statement of ours may just be repeated: PostgreSQL was away, or it lost against another transaction. */
export function isRepeatable(error: unknown): boolean {
  const failure = failureBehind(error)
  return failure !== undefined && (failure.isAway || failure.code === "40001" || failure.code === "40P01")
}

/** PostgreSQL's code of `error`, whoever ran the statement; undefined when it is no error of PostgreSQL's. */
export function sqlState(error: unknown): string | undefined {
  const code = stringField(error, "code")
  return code !== undefined && SQLSTATE.test(code) ? code : undefined
}

/** Whether PostgreSQL can never take such data (class 22), whoever ran the statement. */
export const isDataRefused = (error: unknown): boolean => sqlState(error)?.startsWith("22") === true

/** Code of a failed statement, such as `57P01` or `ECONNREFUSED`, for logs; never a text or an address. */
export const databaseFailureCode = (error: unknown): string =>
  failureBehind(error)?.code ?? stringField(error, "code") ?? "the connection was lost"

/** Looks behind the words that somebody added; not for ever, as a cause may be its own. */
function failureBehind(error: unknown): Failure | undefined {
  let [current, depth] = [error, 0]
  while (typeof current === "object" && current !== null && depth++ < 5) {
    const failure = failures.get(current)
    if (failure) return failure
    current = field(current, "cause")
  }
  return undefined
}

function stringField(error: unknown, name: string): string | undefined {
  const value = typeof error === "object" && error !== null ? field(error, name) : undefined
  return typeof value === "string" ? value : undefined
}

/** What others throw may have fields that throw. */
function field(error: object, name: string): unknown {
  try {
    return Reflect.get(error, name)
  } catch {
    return undefined
  }
}
