/**
 * The registry of health checks: each feature registers its own, the doctor runs them all.
 *
 *   configuration   cannot change while the process runs; a failure refuses the boot in production
 *   connection      can change at any time; run again for every look at `/ready`
 */

export type Verdict = "pass" | "warn" | "fail"

/** What one check found. `remedy` says what to do about it; neither text may hold a secret or an address. */
export type Finding = { verdict: Verdict; message: string; remedy?: string }

/** Which implementation of an engine module is configured. */
export type EngineModule = "in-memory" | "redis" | "postgres" | "other"

/** Facts about this deployment, read from Medusa's configuration. */
export type Deployment = {
  isProduction: boolean
  /** Version of the installed Medusa. */
  engineVersion: string
  workerMode: "shared" | "server" | "worker"
  databaseUrl: string
  databaseSsl: unknown
  redisUrl: string | undefined
  /** Text secrets; undefined where a key object is used instead. */
  secrets: { jwt: string | undefined; cookie: string | undefined }
  cors: { store: string; admin: string; auth: string }
  engine: { eventBus: EngineModule; workflowEngine: EngineModule; locking: EngineModule }
  stripe: { hasApiKey: boolean; hasWebhookSecret: boolean }
  /** What the host gave to a module, unchecked: a slice's own check parses its own slice of it, see `parseSlice`. */
  optionsOf(module: string): unknown
  /** Names of the migrations this build expects the database to have. */
  expectedMigrations: string[]
}

export type Check = {
  /** Unique, snake_case; shown to anybody who asks `/ready`. */
  name: string
  kind: "configuration" | "connection"
  /** Name of the check without which this one means nothing; when that one fails, this one is not run. */
  dependsOn?: string
  run(deployment: Deployment): Finding | Promise<Finding>
}

const registry = new Map<string, Check>()

/** Adds checks to the registry. Registering a name again replaces it, as a reload of a module does. */
export function registerChecks(checks: Check[]): void {
  for (const check of checks) registry.set(check.name, check)
}

/** All registered checks, in the order of registration. */
export function registeredChecks(): Check[] {
  return [...registry.values()]
}

export const pass = (message: string): Finding => ({ verdict: "pass", message })
export const warn = (message: string, remedy: string): Finding => ({ verdict: "warn", message, remedy })
export const fail = (message: string, remedy: string): Finding => ({ verdict: "fail", message, remedy })

/** A fault that only production must not have: fails there, warns elsewhere. */
export function failInProduction(deployment: Pick<Deployment, "isProduction">, message: string, remedy: string): Finding {
  return deployment.isProduction ? fail(message, remedy) : warn(message, remedy)
}
