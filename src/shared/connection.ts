import type { Client } from "pg"
import type { PreparedStatement } from "./prepared-statement"

/** Runs one parameterized statement (`$1`, `$2`, ...) and returns its rows. */
export type Sql = <Row extends object>(statement: string | PreparedStatement, values?: unknown[]) => Promise<Row[]>

/** A connection of one owner: a publisher of the relay, or the listener. `end` closes it, also in the middle of a statement. */
export type OwnConnection = { sql: Sql; client: Client; end(): Promise<void> }
