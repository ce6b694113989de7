/** What the global set-up found or started; every spec file reads it. */
export type TestEnvironment = {
  /** A PostgreSQL that may create databases, address of its maintenance database. */
  maintenanceUrl: string
  /** Name of the database that every test database is a copy of: migrated and seeded. */
  template: string
  /** Folder with the pictures of the seeded catalog. */
  pictures: string
  /** Folder outside the checkout for what several spec files share. */
  sharedFolder: string
  redisUrl: string | undefined
  brokerUrl: string | undefined
  /** Paths of programs that some suites drive. */
  redisServer: string | undefined
  rabbitmqServer: string | undefined
  nginx: string | undefined
  chromium: string | undefined
  /** A python3 that has the broker client of the example. */
  pythonWithPika: string | undefined
}

const VARIABLE = "APPAREL_TEST_ENVIRONMENT"

/** Handed to the spec files through the environment, which jest's workers inherit. */
export function publishTestEnvironment(environment: TestEnvironment): void {
  process.env[VARIABLE] = JSON.stringify(environment)
}

/** @throws Error when the global set-up did not run. */
export function testEnvironment(): TestEnvironment {
  const text = process.env[VARIABLE]
  if (!text) throw new Error("The global set-up did not run: start the suites with `npm test`")
  return JSON.parse(text) as TestEnvironment
}
