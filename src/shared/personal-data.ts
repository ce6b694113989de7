import type { Sql } from "./database"

/** Somebody who asks what we hold about them, or to be forgotten. Ids are the engine's. */
export type Person = {
  customerIds: readonly string[]
  /** Email addresses in small letters. */
  addresses: readonly string[]
  orderIds: readonly string[]
  /** Ids under which things about them are kept: of customers, orders, and what slices add by `findKeys`. */
  keys: readonly string[]
  /** What came later is not meant: by then the address may be somebody else's, or the same person's who came back. */
  until: Date
}

/** A person of whom only who they are is known yet. */
export type Identity = Pick<Person, "customerIds" | "addresses" | "until">

type Row = Record<string, unknown>

/** How the rows of a table that are about one person are found, handed out and erased. */
export type PersonalRows = {
  /** All of them, a page after the other. */
  read: (sql: Sql, person: Person) => AsyncIterable<Row[]>
  /** Erases at most a few hundred in the transaction behind `sql` and returns how many; 0 when nothing is left. */
  erase: (sql: Sql, person: Person) => Promise<number>
  /** How many are on their way to elsewhere and must arrive before the erasure ends. (Default: none) */
  countWaiting?: (sql: Sql, person: Person) => Promise<number>
}

/** What was decided about one table. */
export type PersonalTable = {
  /** Columns that say something of a person, or by which a person is found. */
  personal: readonly string[]
  /** All other columns. */
  other: readonly string[]
  /** How long rows stay, with the option that says so. */
  retention: string
  /** What becomes of the rows of somebody who is erased; where nothing does, why. */
  erasure: string
  /** Missing: no row of it is about a customer. */
  rows?: PersonalRows
}

export type PersonalData = {
  /** By name; every table of the slice is here. Partitions go with their table. */
  tables: Readonly<Record<string, PersonalTable>>
  /** More addresses of the same person. */
  findAddresses?: (sql: Sql, identity: Identity) => Promise<string[]>
  /** Ids of their own by which rows of any slice are found, such as those of emails. */
  findKeys?: (sql: Sql, person: Omit<Person, "keys">) => Promise<string[]>
}

const registry = new Map<string, PersonalData>()

/** Where slices, hosts and other plugins say what they hold about people. */
export const personalData = {
  /** Declaring for a slice again replaces what it declared, as a reload of a file does. */
  register(slice: string, declared: PersonalData): void {
    registry.set(slice, declared)
  },
}

/** What is declared, by slice. */
export const registeredPersonalData = (): ReadonlyMap<string, PersonalData> => registry
