import {
  databaseFailureCode,
  isDatabaseAway,
  isDataRefused,
  isRepeatable,
  markConnectFailure,
  markStatementFailure,
  sqlState,
} from "../database-failure"

const fault = (message: string, fields: object = {}) => Object.assign(new Error(message), fields)

type Row = [string, { away: boolean; repeatable: boolean }, string, object]
const AWAY = { away: true, repeatable: true }
const LOST_RACE = { away: false, repeatable: true }
const OWN_FAULT = { away: false, repeatable: false }

const ROWS: Row[] = [
  ["connection failure", AWAY, "", { code: "08006" }],
  ["too many connections", AWAY, "", { code: "53300" }],
  ["shut down by an administrator", AWAY, "", { code: "57P01" }],
  ["starting", AWAY, "", { code: "57P03" }],
  ["what a pooler says when it gives up", AWAY, "query_wait_timeout", { code: "08P01", severity: "FATAL" }],
  ["reset socket", AWAY, "read ECONNRESET", { code: "ECONNRESET" }],
  ["closed socket", AWAY, "write EPIPE", { code: "EPIPE" }],
  ["silent socket", AWAY, "read ETIMEDOUT", { code: "ETIMEDOUT" }],
  ["no code: ended", AWAY, "Connection terminated", {}],
  ["no code: ended by the other side", AWAY, "Connection terminated unexpectedly", {}],
  ["no code: used after its end", AWAY, "Client has encountered a connection error and is not queryable", {}],
  ["no code: closed", AWAY, "Client was closed and is not queryable", {}],
  ["no code: no answer", AWAY, "Query read timeout", {}],
  ["serialization failure", LOST_RACE, "", { code: "40001" }],
  ["deadlock", LOST_RACE, "", { code: "40P01" }],
  ["a wrong number of values", OWN_FAULT, "bind message supplies 2 parameters", { code: "08P01", severity: "ERROR" }],
  ["a statement that took too long", OWN_FAULT, "canceling statement due to statement timeout", { code: "57014" }],
  ["no such table", OWN_FAULT, "", { code: "42P01" }],
  ["a value that does not fit", OWN_FAULT, "", { code: "22003" }],
  ["a statement that is no text", OWN_FAULT, "", { code: "ERR_INVALID_ARG_TYPE" }],
  ["a value that is its own part", OWN_FAULT, 'circular reference detected while preparing "[object Object]" for query', {}],
]

describe("what a statement failed with", () => {
  it.each(ROWS)("%s", (_, { away, repeatable }, message, fields) => {
    const error = fault(message, fields)
    markStatementFailure(error)
    expect([isDatabaseAway(error), isRepeatable(error)]).toEqual([away, repeatable])
  })

  it.each(ROWS)("%s, thrown by somebody else, says nothing of our database", (_, __, message, fields) => {
    const error = fault(message, fields)
    expect([isDatabaseAway(error), isRepeatable(error)]).toEqual([false, false])
  })

  it.each([fault("timeout expired"), fault("wrong password", { code: "28P01" }), fault("", { name: "KnexTimeoutError" })])(
    "is no statement's fault when there was no connection: %s",
    (error) => {
      markConnectFailure(error)
      expect([isDatabaseAway(error), isRepeatable(error)]).toEqual([true, true])
    }
  )

  it("is found behind the words that somebody added, and not behind somebody else's cause", () => {
    const lost = fault("Connection terminated unexpectedly")
    markStatementFailure(lost)
    expect(isDatabaseAway(fault("no order", { cause: fault("no rows", { cause: lost }) }))).toBe(true)
    expect(isDatabaseAway(fault("no order", { cause: fault("socket", { code: "ECONNRESET" }) }))).toBe(false)
  })

  it.each([undefined, null, "Connection terminated", 7, new Proxy({}, { get: () => fault("no") })])(
    "is nothing when %p was thrown",
    (thrown) => {
      expect([isDatabaseAway(thrown), isRepeatable(thrown), sqlState(thrown)]).toEqual([false, false, undefined])
    }
  )

  it("is told by its code, never by its text", () => {
    const [coded, plain] = [fault("at 10.0.0.7", { code: "ECONNREFUSED" }), fault("Connection terminated")]
    markConnectFailure(coded)
    markStatementFailure(plain)
    expect([coded, plain, fault("at 10.0.0.7")].map(databaseFailureCode)).toEqual([
      "ECONNREFUSED",
      "CONNECTION_LOST",
      "the connection was lost",
    ])
  })
})

describe("PostgreSQL's code", () => {
  it.each([
    ["22P02", "22P02"],
    ["57P01", "57P01"],
    ["EPIPE", undefined],
    ["REFUSED", undefined],
    [undefined, undefined],
  ])("of %p is %p", (code, state) => {
    expect(sqlState(fault("", { code }))).toBe(state)
  })

  it("of class 22 means data that it can never take", () => {
    expect(["22003", "23505", "EPIPE"].map((code) => isDataRefused(fault("", { code })))).toEqual([true, false, false])
  })
})
