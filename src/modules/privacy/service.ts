import { databaseOf, type Database } from "../../shared/database"
import type { Person } from "../../shared/personal-data"
import { Erasures } from "./erasures"
import { exportPerson } from "./export-person"
import { findPerson } from "./find-person"

/** What the shop holds about people; see README.md of this folder. */
export class PrivacyModuleService {
  readonly erasures: Erasures
  private readonly database: Database

  constructor({ __pg_connection__ }: { __pg_connection__: unknown }) {
    this.database = databaseOf(__pg_connection__)
    this.erasures = new Erasures(this.database)
  }

  /** @throws PERSON_NOT_FOUND */
  findPerson(asked: Parameters<typeof findPerson>[1]): Promise<Person> {
    return findPerson(this.database.sql, asked)
  }

  /** The text of one JSON object, piece by piece. */
  export(person: Person): AsyncIterable<string> {
    return exportPerson(this.database.sql, person)
  }
}
